import { rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { assemble } from './assemble.ts';

const house = openHouse();
/** The demo leaves its sign-ins in the data folder. */
beforeEach(async () => await writeFile(join(house.dataFolder, 'sign-ins.json'), '{}'));
afterEach(() => vi.unstubAllEnvs());

/** As some proxies speak that were told nothing: HTTP/1.0, and the name of our own machine. */
function asOldProxy(path: string): Promise<string> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    const socket = connect(house.port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.0\r\nHost: localhost:${house.port}\r\n\r\n`));
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('end', () => done(Buffer.concat(parts).toString().split('\r\n', 1)[0] ?? ''));
    socket.on('error', failed);
  });
}

test('nobody reads letters through a proxy, however it was set up, nor once the installation is more than a trial', async () => {
  const open = async (headers = {}, host = 'localhost') =>
    (await anonymous(house, host)('GET', '/dev/mail.json', undefined, { headers })).status;
  expect(await open()).toBe(200);
  expect(await asOldProxy('/dev/mail.json')).toBe('HTTP/1.1 404 Not Found');
  expect(await asOldProxy('/healthz')).toBe('HTTP/1.1 200 OK');
  for (const header of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip', 'cf-ray'])
    expect(await open({ [header]: '127.0.0.1' }), header).toBe(404);
  expect(await open({}, 'rebound.example')).toBe(404);

  vi.stubEnv('TRUST_PROXY', '127.0.0.1');
  expect(await open()).toBe(404);
  vi.unstubAllEnvs();
  await house.owner.query("insert into installation.address (host, tenant_id) values ('desk.acme.example', $1)", [tenants.acme.id]);
  expect(await open()).toBe(404);
  await house.owner.query("delete from installation.address where host = 'desk.acme.example'");

  await rm(join(house.dataFolder, 'sign-ins.json'));
  expect(await open()).toBe(404);
  vi.stubEnv('CANDOR_DEV_MAIL', '1');
  expect(await open()).toBe(200);
  vi.unstubAllEnvs();
});

test('where a mail server is set there is no outbox to look at', async () => {
  vi.stubEnv('CANDOR_SMTP_URL', 'smtp://127.0.0.1:25');
  vi.stubEnv('CANDOR_DEV_MAIL', '1');
  const other = await assemble({ dataFolder: house.dataFolder });
  expect((await other.inject({ url: '/dev/mail.json', headers: { host: 'localhost' } })).statusCode).toBe(404);
  await other.close();
  vi.unstubAllEnvs();
});
