import { request } from 'node:http';
import { expect, onTestFinished, vi } from 'vitest';
import { type PersonName, tenants } from './cast.ts';
import { as } from './client.ts';
import type { TestHouse } from './house.ts';

/** All that a person hears of live changes, as it comes over the wire. `passed` waits until nothing of what happened before is on its way any more. */
export async function listenFor(house: TestHouse, name: PersonName) {
  const { cookie, person, post } = await as(house, name);
  const { host } = tenants[person.tenant];
  let heard = '';
  const asking = request({ port: house.port, host: '127.0.0.1', path: '/api/v1/stream', headers: { host, cookie } });
  onTestFinished(() => void asking.destroy());
  await new Promise<void>((begun, failed) => {
    asking.on('error', failed);
    asking.on('response', (answer) => {
      answer.setEncoding('utf8').on('data', (part: string) => {
        heard += part;
        begun();
      });
    });
    asking.end();
  });
  const passed = async () => {
    const { number } = (await post<{ number: string }>('/tickets', { title: 'Marker' })).body;
    await vi.waitFor(() => expect(heard).toContain(number), { timeout: 30_000, interval: 20 });
  };
  return { text: () => heard, passed };
}
