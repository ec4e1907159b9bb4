// The installation's passwords and its master key: made once, readable by their owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from './start-refusal.mjs';

/** Three passwords; `masterKey` is 32 bytes in base64. @typedef {{ owner: string, app: string, worker: string, masterKey: string }} Secrets */

/** New ones beside old data would lock us out of it, and the master key opens what is encrypted. @param {string} folder @returns {Secrets} */
export function secretsIn(folder) {
  const path = join(folder, 'secrets.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  if (existsSync(join(folder, 'postgres')) || existsSync(join(folder, 'installation.json')))
    throw new StartRefusal(`${path} is missing, and without it the data beside it cannot be opened: put it back from your backup.`);

  const password = () => randomBytes(24).toString('base64url');
  const secrets = { owner: password(), app: password(), worker: password(), masterKey: randomBytes(32).toString('base64') };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
  return secrets;
}
