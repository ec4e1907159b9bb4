import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('a body that is nested without end is refused before anything reads it', async () => {
  const ada = await as(house, 'ada');
  const headers = { cookie: ada.cookie, 'content-type': 'application/json' };
  const keep = (raw: string) => anonymous(house)<{ code: string }>('PUT', '/api/v1/drafts/deep', {}, { raw, headers });

  for (const depth of [300, 20_000, 900_000]) {
    const { status, body } = await keep(`{"content":{"a":${nested(depth)}}}`);
    expect([depth, status, body.code]).toEqual([depth, 422, 'wrong_input']);
  }
  expect((await keep(`{"content":{"a":${nested(20)},"b":"[[[{{{\\"[["}}`)).status).toBe(200);
});

test('a forged cursor is the caller’s fault, whatever stands in it', async () => {
  const eve = await as(house, 'eve');
  const places = ['2020-01-01T00:00:00+99:99', '2020-01-01 Nowhere/Zone', 'infinity', 'x', '\0', '1e400', '294277-01-01'];
  for (const place of places) {
    const cursor = Buffer.from(JSON.stringify(['-updatedAt', place, '018f0000-0000-7000-8000-000000000000'])).toString('base64url');
    const { status } = await eve.get(`/tickets?cursor=${cursor}`);
    expect([place, status < 500]).toEqual([place, true]);
  }
});

test('a header that is no bearer token does not open the way round the check for other sites', async () => {
  const ada = await as(house, 'ada');
  const forged = { cookie: ada.cookie, authorization: 'Basic YTpi', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const reply = await anonymous(house)('PATCH', '/api/v1/me', { locale: 'de' }, { headers: { ...forged, 'if-match': '"1"' } });
  expect(reply.status).toBe(403);
});

test('a letter links to the port on which the service answers, not to the one that a Host header names', async () => {
  await anonymous(house, `${tenants.acme.host}:6666`)('POST', '/api/v1/password/resets', { email: people.bob.email });
  const { rows } = await house.owner.query<{ body: string }>('select body_text as body from app.outbound_mail');
  expect(rows.length).toBe(1);
  expect(rows[0]?.body).toContain(`http://${tenants.acme.host}/set-password#`);
});
