import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Environment = { port: number; appUrl: string; dataFolder: string; masterKey: Buffer; hasParent: boolean };

const needed = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
};

/** What the launcher tells this process; secrets lie in the data folder, readable by the owner only. */
export function readEnvironment(): Environment {
  const dataFolder = needed('CANDOR_DATA');
  return {
    port: Number(process.env['PORT'] ?? 3000),
    appUrl: needed('CANDOR_APP_URL'),
    dataFolder,
    masterKey: masterKeyIn(dataFolder),
    hasParent: process.connected === true,
  };
}

/** The key that wraps each person's key: 32 bytes, base64. */
function masterKeyIn(dataFolder: string): Buffer {
  const { masterKey } = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')) as { masterKey: string };
  return Buffer.from(masterKey, 'base64');
}
