import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type WorkerEnvironment = {
  workerUrl: string;
  dataFolder: string;
  masterKey: Buffer;
  hasParent: boolean;
  inboundPort: number | undefined;
};

const needed = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
};

/** What the launcher tells the worker; secrets lie in the data folder, readable by the owner only. */
export function readWorkerEnvironment(): WorkerEnvironment {
  const dataFolder = needed('CANDOR_DATA');
  const { masterKey } = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')) as { masterKey: string };
  return {
    workerUrl: needed('CANDOR_WORKER_URL'),
    dataFolder,
    masterKey: Buffer.from(masterKey, 'base64'),
    hasParent: process.connected === true,
    inboundPort: portIn('CANDOR_INBOUND_PORT'),
  };
}

/** Off where it is not set. */
function portIn(name: string): number | undefined {
  const value = process.env[name] ?? '';
  if (value === '') return undefined;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new Error(`${name} is no port: ${value}`);
  return Number(value);
}
