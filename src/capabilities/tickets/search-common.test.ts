import { beforeAll, expect, test } from 'vitest';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { SearchHit } from './contract.ts';
import type { TicketReply } from './shared/records.ts';

type Found = { items: SearchHit[]; total: { value: number; exact: boolean } };

const house = openHouse();
const minute = 60_000;

beforeAll(async () => {
  const [ada, hana, eve] = [await as(house, 'ada'), await as(house, 'hana'), await as(house, 'eve')];
  const opened: string[] = [];
  for (let at = 0; at < 9; at += 1) {
    shiftClock(at * 40 * minute);
    const title = at % 4 === 3 ? `Chair ${at}` : `Marmalade ${at}`;
    const asker = at % 3 === 0 ? ada : hana;
    const { number } = (await asker.post<TicketReply>('/tickets', { title, description: 'Jam', team: 'Network' })).body;
    const body = at % 2 === 0 ? 'More marmalade and honey' : 'No word of it';
    await eve.post(`/tickets/${number}/messages`, { kind: at % 3 === 1 ? 'note' : 'comment', body });
    opened.push(number);
  }
  // Newer texts lack the word.
  for (const number of opened) await eve.post(`/tickets/${number}/messages`, { kind: 'note', body: 'Honey alone' });
});

type Way = { many: number; look: number; step: number; most: number; after: string };
const first = '00000000-0000-0000-0000-000000000000';
const plain = { many: 1_000_000, look: 4000, step: 16, after: first };

const go = ({ many, look, step, most, after }: Way) =>
  house.owner.query(`create or replace function app.search_bounds(out many integer, out first_look integer, out first_step integer, out most integer)
    language sql immutable as 'select ${many}, ${look}, ${step}, ${most}';
    create or replace function app.slots_after() returns uuid language sql immutable as $$ select '${after}'::uuid $$`);

/** Every way but the plain one, which asks the index of words for all at once; also where only newer texts have slots. */
async function otherWays(most: number): Promise<Way[]> {
  const { rows } = await house.owner.query<{ id: string }>('select id from app.message order by id desc offset 14 limit 1');
  const steps = [
    { look: 1, step: 1 },
    { look: 2, step: 3 },
    { look: 12, step: 16 },
    { look: 4000, step: 16 },
  ];
  return steps.flatMap((one) => [first, rows[0]?.id ?? ''].map((after) => ({ ...one, many: 0, most, after })));
}

async function foundBy(client: Client): Promise<unknown[]> {
  const words = ['marmalade', 'marmalade honey', '"more marmalade"', 'marmalade -chair', 'jam'];
  const found = await Promise.all(words.map((q) => client.get<Found>(`/search?q=${encodeURIComponent(q)}`)));
  return found.map(({ body: { items, total } }) => ({ items: items.map(({ number, excerpt }) => [number, excerpt]), total }));
}

const foundByAll = async () =>
  await Promise.all((['ada', 'bob', 'eve', 'hana'] as const).map(async (who) => foundBy(await as(house, who))));

test.each([
  [1000, { value: 7, exact: true }],
  [3, { value: 4, exact: false }],
])(
  'a common word that newer texts lack finds the same whichever way it is looked for, the newest %i of tickets and of messages',
  async (most, total) => {
    await go({ ...plain, most });
    const found = await foundByAll();
    expect(found[2]?.[0]).toMatchObject({ total });
    for (const way of await otherWays(most)) {
      await go(way);
      expect(await foundByAll(), JSON.stringify(way)).toEqual(found);
    }
  },
);

test.each([
  [0, 0],
  [0x0ffffff, 0x1000000],
  [0x01a21ae, 0x01a21bf],
  [0, 0x01a21ae],
  [0x01a0000, 0xfffffff],
])('the slots of time from %i to %i are covered by seventeen terms at most', async (low, high) => {
  const { rows } = await house.owner.query<{ all: boolean; few: boolean }>(
    `select bool_and(array_to_tsvector(array['~' || lpad(to_hex(k), 7, '0')]) @@ s.slots) as all, max(numnode(s.slots)) <= 33 as few
     from app.slots_between($1, $2) s (slots), unnest($3::int[]) k`,
    [low, high, [low, low + Math.floor((high - low) / 2), high]],
  );
  expect(rows).toEqual([{ all: true, few: true }]);
});

test('each text has its slot among its words, also when they were changed', async () => {
  const eve = await as(house, 'eve');
  const { number, version } = (await eve.post<TicketReply>('/tickets', { title: 'Honey', description: 'Jam' })).body;
  await eve.patch(`/tickets/${number}`, { title: 'Bread' }, { 'if-match': `"${version}"` });
  const without = `select id from (select id, words from app.ticket union all select id, words from app.message) k
    where not words @@ ('''~' || left(id::text, 7) || '''')::tsquery`;
  expect((await house.owner.query(without)).rows).toEqual([]);
});
