// What one may choose by environment, read once.
import { resolve } from 'node:path';
import { StartRefusal } from './start-refusal.mjs';

/** @typedef {{ port: number, folder: string, databaseUrl: string | undefined, seeds: boolean, inherited: Record<string, string | undefined> }} Options */

/** @param {string} home @param {Record<string, string | undefined>} env @returns {Options} */
export function optionsFrom(home, env) {
  // The owner's address stays with us: server and worker get their own.
  const { DATABASE_URL: databaseUrl, CANDOR_OWNER_URL: _owner, PORT = '3000', CANDOR_DATA = '.data', CANDOR_SEED = '', ...inherited } = env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartRefusal(`PORT is ${PORT}, but has to be a number from 1 to 65535.`);
  if (!['', 'demo', 'none'].includes(CANDOR_SEED))
    throw new StartRefusal(
      `CANDOR_SEED is ${CANDOR_SEED}, but can only be none or demo, which loads the demo data at the first start and is the default.`,
    );
  return { port, folder: resolve(home, CANDOR_DATA), databaseUrl: databaseUrl || undefined, seeds: CANDOR_SEED !== 'none', inherited };
}
