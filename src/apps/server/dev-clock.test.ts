import { type ChildProcess, fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { anonymous } from '../../../tests/support/client.ts';
import { logins, openHouse } from '../../../tests/support/house.ts';

vi.stubEnv('CANDOR_TEST_CLOCK', '1');
const house = openHouse();
const day = 86_400_000;
const children: ChildProcess[] = [];
afterAll(() => children.map((child) => child.kill('SIGKILL')));

type Clock = { shift: number; now: string };
const post = (shift: unknown, headers = {}) => anonymous(house)<Clock>('POST', '/dev/clock', { shift }, { headers });
const get = () => anonymous(house)<Clock>('GET', '/dev/clock');
const secondsOff = (clock: Clock, ahead: number) => Math.abs(Date.parse(clock.now) - Date.now() - ahead) / 1000;

test('a test installation shows its time and lets it be moved, by duration or milliseconds', async () => {
  for (const [shift, ahead] of [
    ['P3D', 3 * day],
    [-2 * day, -2 * day],
    ['-PT2H', -day / 12],
    ['P1DT1H', day + day / 24],
    [0, 0],
  ] as const) {
    const { status, body } = await post(shift);
    expect(status).toBe(200);
    expect(body.shift).toBe(ahead);
    expect(secondsOff((await get()).body, ahead)).toBeLessThan(60);
  }
});

test('the worker, another process, follows within a quarter of a second or so', async () => {
  await writeFile(join(house.dataFolder, 'secrets.json'), JSON.stringify({ masterKey: Buffer.alloc(32, 7).toString('base64') }));
  const url = Object.assign(new URL(house.ownerUrl), { username: logins.worker.name, password: logins.worker.password }).href;
  const env = { ...process.env, CANDOR_DATA: house.dataFolder, CANDOR_WORKER_URL: url };
  children.push(fork('src/apps/worker/main.ts', { env, stdio: 'ignore' }));
  const turns = async () => {
    const { rows } = await house.owner.query<{ at: string }>(
      "select value as at from installation.setting where key = 'sweep.kernel.idempotency'",
    );
    return Number(rows[0]?.at ?? 0);
  };
  await vi.waitFor(async () => expect(await turns()).toBeGreaterThan(0), 30_000);

  await post('P10D');

  await vi.waitFor(async () => expect(await turns()).toBeGreaterThan(Date.now() + 9 * day), { timeout: 30_000, interval: 20 });
});

test('what is no shift is refused, and so is another site', async () => {
  for (const shift of ['tomorrow', 1.5, null, 1e300]) expect((await post(shift)).status).toBe(422);
  expect((await post('P1D', { origin: 'https://evil.example' })).status).toBe(403);
});

test('each answer tells screens how far the clock is ahead, so that they count by it', async () => {
  await post('P8D');
  const { headers } = await anonymous(house)('GET', '/branding');
  expect(headers['x-test-clock']).toBe(String(8 * day));
  await post(0);
  expect((await anonymous(house)('GET', '/branding')).headers['x-test-clock']).toBe('0');
});
