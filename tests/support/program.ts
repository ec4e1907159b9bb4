import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { logins, type TestHouse } from './house.ts';

/** A port of loopback that nobody uses right now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** The server as a program of its own, with everything it says. */
export async function serverProgram(
  house: TestHouse,
  more: Record<string, string>,
): Promise<{ child: ChildProcess; port: number; said: () => string }> {
  const secrets = { masterKey: Buffer.alloc(32, 7).toString('base64') };
  await writeFile(join(house.dataFolder, 'secrets.json'), JSON.stringify(secrets));
  const url = Object.assign(new URL(house.ownerUrl), { username: logins.app.name, password: logins.app.password }).href;
  const port = await freePort();
  const env = {
    ...process.env,
    CANDOR_DATA: house.dataFolder,
    CANDOR_APP_URL: url,
    PORT: String(port),
    LOG_LEVEL: 'trace',
    CANDOR_WEB: join(house.dataFolder, 'web'),
    ...more,
  };
  await mkdir(env.CANDOR_WEB, { recursive: true });
  await writeFile(join(env.CANDOR_WEB, 'index.html'), '<!doctype html>');
  const child = fork('src/apps/server/main.ts', { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part.toString()));
  const said = (): string => parts.join('');
  for (let tries = 0; tries < 600 && !said().includes('"listening"'); tries += 1) await pause(50);
  if (!said().includes('"listening"')) throw new Error(`The server did not start: ${said()}`);
  return { child, port, said };
}

/** The worker likewise, from its start on. */
export async function workerProgram(house: TestHouse, more: Record<string, string>): Promise<{ child: ChildProcess; said: () => string }> {
  await writeFile(join(house.dataFolder, 'secrets.json'), JSON.stringify({ masterKey: Buffer.alloc(32, 7).toString('base64') }));
  const url = Object.assign(new URL(house.ownerUrl), { username: logins.worker.name, password: logins.worker.password }).href;
  const env = { ...process.env, CANDOR_DATA: house.dataFolder, CANDOR_WORKER_URL: url, LOG_LEVEL: 'trace', ...more };
  const child = fork('src/apps/worker/main.ts', { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part.toString()));
  return { child, said: () => parts.join('') };
}
