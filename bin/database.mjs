// The database of one installation, and a fast one for tests which leaves nothing behind.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCluster, databaseName, ownerName } from './cluster.mjs';
import { startPostgres, stopOrphan } from './postgres.mjs';
import { placeOf } from './postgres-place.mjs';
import { isAlive } from './processes.mjs';

/** @typedef {import('./postgres.mjs').Postgres} Postgres */
/** @typedef {Postgres & { url: string, cluster: string, note: string | undefined }} Database */

/**
 * Starts PostgreSQL over `folder`/postgres, made at first.
 * @param {{ home: string, folder: string, password: string, durable?: boolean, port?: number }} what
 * @returns {Promise<Database>}
 */
export async function startDatabase({ home, folder, password, durable = true, port = 0 }) {
  const place = placeOf(home, folder);
  await createCluster(place, { password, durable });
  await stopOrphan(place.cluster);
  const postgres = await startPostgres(place, { durable, port });
  return { ...postgres, cluster: place.cluster, note: place.note, url: urlFor(ownerName, password, postgres.port) };
}

/** @param {string} name @param {string} password @param {number} port */
export const urlFor = (name, password, port) => `postgresql://${name}:${password}@127.0.0.1:${port}/${databaseName}`;

const prefix = 'candor-test-';

/** Without fsync, in a folder that goes when it stops. @param {string} home @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function temporaryDatabase(home) {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  const removed = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { url, cluster, stop } = await startDatabase({
      home,
      folder: join(folder, 'data'),
      password: randomBytes(18).toString('hex'),
      durable: false,
    });
    // Where root's PostgreSQL user cannot reach the temporary folder, the cluster is elsewhere.
    const clusterRemoved = () => rmSync(dirname(cluster), { recursive: true, force: true });
    return { url, stop: () => stop().then(clusterRemoved).then(removed) };
  } catch (fault) {
    removed();
    throw fault;
  }
}

/** Folders of test runs that were killed. */
function sweep() {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const name of folders.filter((found) => !isAlive(Number(found.slice(prefix.length).split('-')[0]))))
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
}
