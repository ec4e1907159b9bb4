import { expect, test } from 'vitest';
import { anonymous, as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse();

test("what Tom's broken cursor did wrong is told as wrong input, whichever of two failures comes first", async () => {
  const tom = await as(house, 'tom');
  for (let tries = 0; tries < 20; tries += 1) expect((await tom.get('/people?cursor=A%20short%20text')).status).toBe(422);
});

test('a condition nested two thousand deep is refused, not a fault', async () => {
  const { cookie } = await as(house, 'tom');
  const raw = `{"draft":{"audience":${'{"all":['.repeat(2000)}${']}'.repeat(2000)}}}`;
  const headers = { cookie, 'content-type': 'application/json', 'content-length': String(raw.length), 'if-match': '"1"' };
  const reply = await anonymous(house)('PATCH', '/api/v1/catalog/drafts/00000000-0000-7000-8000-000000000001', undefined, { headers, raw });
  expect(reply.status).toBe(422);
});
