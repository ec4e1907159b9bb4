import { expect, test } from 'vitest';
import { workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();
const path = `/workspaces/${workspaces.hr.id}`;
const noun = { one: { en: 'case', de: 'Fall' }, many: { en: 'cases', de: 'Fälle' } };

type Names = { nouns: { workspace: string }[] };
const nounsFor = async (who: Client) => (await who.get<Names>('/state-names')).body.nouns;
const set = async (who: Client, wanted: object | null) => {
  const { version } = (await (await as(house, 'tom')).get<{ version: number }>(path)).body;
  return await who.patch(path, { noun: wanted }, { 'if-match': `"${version}"` });
};

test('Tom says that HR has cases: Ada who asks and Hana who works there read it, until he takes it back', async () => {
  const [ada, hana, tom] = [await as(house, 'ada'), await as(house, 'hana'), await as(house, 'tom')];
  expect((await set(tom, noun)).status).toBe(200);
  for (const who of [ada, hana]) expect(await nounsFor(who)).toEqual([{ workspace: 'hr', ...noun }]);
  expect((await set(tom, null)).status).toBe(200);
  expect(await nounsFor(ada)).toEqual([]);
});

test('Ada and Wanda of IT give HR no word, and Gina of another company neither gives nor reads one', async () => {
  const [ada, wanda, tom, gina] = [await as(house, 'ada'), await as(house, 'wanda'), await as(house, 'tom'), await as(house, 'gina')];
  await set(tom, noun);
  expect((await set(ada, null)).status).toBe(403);
  expect((await set(wanda, null)).status).toBe(403);
  expect((await set(gina, null)).status).toBe(404);
  expect(await nounsFor(gina)).toEqual([]);
  expect(await nounsFor(ada)).toHaveLength(1);
});
