import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const needed = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
};

/** The installation that a command works on. */
export function readInstallation(): { appUrl: string; dataFolder: string; masterKey: Buffer } {
  const dataFolder = needed('CANDOR_DATA');
  const { masterKey } = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')) as { masterKey: string };
  return { appUrl: needed('CANDOR_APP_URL'), dataFolder, masterKey: Buffer.from(masterKey, 'base64') };
}
