import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../bin/postgres.mjs';
import { type House, launch, makeHouse, started, stopped } from './house.ts';

const isRoot = process.getuid?.() === 0;
const one: { house: House } = { house: await makeHouse() };
const secretsAside = (house: House) => rmSync(join(house.data, 'secrets.json'));

beforeAll(async () => void (await stopped(await started(one.house))));
afterAll(() => one.house.remove());

/** It has to say one line and nothing else, and to fail. */
async function refusal(house: House, env: Record<string, string> = {}): Promise<string> {
  const run = launch(house, { env });
  expect(await run.ended).toBe(1);
  expect(run.said().trim().split('\n')).toHaveLength(1);
  return run.said().trim();
}

test('a busy port is refused in one sentence', async () => {
  const { house } = one;
  const other = createServer().listen(house.port);
  expect(await refusal(house)).toBe(`Port ${house.port} is in use by another program: choose another with PORT.`);
  await new Promise((done) => other.close(done));
});

test('a port that is no port is refused', async () => {
  expect(await refusal(one.house, { PORT: 'eighty' })).toBe('PORT is eighty, but has to be a number from 1 to 65535.');
});

test('a second start on the same data is refused, and the first goes on', async () => {
  const { house } = one;
  const first = await started(house);
  const words = await refusal(house, { PORT: String(await freePort()) });
  expect(words).toBe(
    `${house.data} is in use by npm start (process ${first.child.pid}, ${house.url}): stop that first, or choose another folder with CANDOR_DATA.`,
  );
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  expect(await stopped(first)).toBe(0);
});

test('a database that does not answer is refused', async () => {
  const port = await freePort();
  const words = await refusal(one.house, { DATABASE_URL: `postgresql://ada:secret@127.0.0.1:${port}/candor` });
  expect(words).toBe(`The database of DATABASE_URL does not answer at 127.0.0.1:${port} (ECONNREFUSED): is it running?`);
});

const strangers: [does: string, meets: (socket: Socket) => void, told: string][] = [
  ['says nothing', () => {}, 'no answer within 5 s'],
  ['speaks another language', (socket) => void socket.end('HTTP/1.1 400 Bad Request'), 'what is there is no PostgreSQL'],
  ['hangs up', (socket) => void socket.end(), 'what is there is no PostgreSQL'],
];

test.each(strangers)('who %s at the address of the database is told, and not waited for', async (_, meets, words) => {
  const server = createServer((socket) => meets(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const told = await refusal(one.house, { DATABASE_URL: `postgresql://ada:secret@127.0.0.1:${port}/candor` });
  expect(told).toBe(`The database of DATABASE_URL does not answer at 127.0.0.1:${port} (${words}): is it running?`);
});

test('an address that is none is refused, and not repeated: it may hold a password', async () => {
  expect(await refusal(one.house, { DATABASE_URL: 'mysql://ada:secret@db/candor' })).toBe(
    'DATABASE_URL is no address of a PostgreSQL; it looks like postgresql://owner:password@host:5432/candor.',
  );
});

test.each([
  ['too-old', 'The database could not be made ready: PostgreSQL 14 is too old: Candor needs 15 or newer'],
  ['bad-migration', 'The database could not be made ready: The migration 0007-cars.sql failed: no such table'],
])('what the migration refuses (%s) is told', async (mishap, words) => {
  const asked = join(one.house.home, mishap);
  writeFileSync(asked, '');
  expect(await refusal(one.house)).toBe(words);
  rmSync(asked);
});

test('data without their secrets are refused, not opened with new ones', async () => {
  const house = one.house;
  secretsAside(house);
  expect(await refusal(house)).toContain('secrets.json is missing, and without it the data beside it cannot be opened');
});

test.runIf(isRoot)(
  'a disk without space is refused: for the first file, for a new cluster, and for one that is there',
  { timeout: 40_000 },
  async () => {
    const house = await makeHouse();
    const disk = join(house.home, 'small disk');
    mkdirSync(disk);
    const mount = (size: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk]).status;
    const words = new RegExp(`^The disk is full: free some space for ${disk}.*, then start again\\.$`);
    try {
      for (const size of ['32k', '8m', '30m']) {
        expect(mount(size)).toBe(0);
        expect(await refusal(house, { CANDOR_DATA: disk })).toMatch(words);
        spawnSync('umount', [disk]);
      }
      mount('300m');
      await stopped(await started(house, { env: { CANDOR_DATA: disk } }));
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=64k']);
      expect(await refusal(house, { CANDOR_DATA: disk })).toMatch(words);
    } finally {
      spawnSync('umount', [disk]);
      house.remove();
    }
  },
);
