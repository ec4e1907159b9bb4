import { expect, test, vi } from 'vitest';
import { password, people } from '../../../tests/support/cast.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { SessionReply } from './contract.ts';

// A proxy on this machine that speaks TLS with the world: what it says of the way here counts.
vi.stubEnv('TRUST_PROXY', 'loopback');
const house = openHouse();

const tls = { 'x-forwarded-proto': 'https' };
const signIn = (headers: Record<string, string>) =>
  anonymous(house)('POST', '/api/v1/session', { email: people.ada.email, password }, { headers });
const cookieOf = ({ headers }: { headers: Record<string, unknown> }): string => String(headers['set-cookie']);
const whoIs = async (cookie: string, headers: Record<string, string>) =>
  (await anonymous(house)<SessionReply | null>('GET', '/api/v1/session', undefined, { headers: { cookie, ...headers } })).body;

test("under TLS Ada's cookie has a name that no other host can set, and is Secure", async () => {
  expect(cookieOf(await signIn(tls))).toMatch(/^__Host-candor_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  expect(cookieOf(await signIn({}))).toMatch(/^candor_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('a cookie of the plain name is worth nothing under TLS, where another host could have set it', async () => {
  const [, token] = /=([\w-]+);/.exec(cookieOf(await signIn(tls))) ?? [];
  expect((await whoIs(`__Host-candor_session=${token}`, tls))?.person.name).toBe('Ada Lindqvist');
  expect(await whoIs(`candor_session=${token}`, tls)).toBeNull();
  expect((await whoIs(`candor_session=evil; __Host-candor_session=${token}`, tls))?.person.name).toBe('Ada Lindqvist');
});
