import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { logins, type TestHouse } from './house.ts';

const main = resolve(import.meta.dirname, '../../src/apps/cli/main.ts');

/** Runs a verb of the command line on the database of a house, as a process of its own, in the folder of its data. */
export async function command(house: TestHouse, ...args: string[]): Promise<{ code: number | null; said: string }> {
  writeFileSync(join(house.dataFolder, 'secrets.json'), JSON.stringify({ masterKey: Buffer.alloc(32, 7).toString('base64') }));
  const app = Object.assign(new URL(house.ownerUrl), { username: logins.app.name, password: logins.app.password }).href;
  const env = { ...process.env, CANDOR_DATA: house.dataFolder, CANDOR_OWNER_URL: house.ownerUrl, CANDOR_APP_URL: app, PORT: '3000' };
  const child = spawn(process.execPath, [main, ...args], { cwd: house.dataFolder, env });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return await new Promise((done) => child.on('close', (code) => done({ code, said: said.join('') })));
}
