import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { forgetUsage, instructUsage } from '../../../tests/support/usage.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { fewest } from '../../kernel/shared/fewest.ts';
import type { ReportReply } from './contract.ts';
import { sweepUsage } from './jobs.ts';
import { addCounted, countPage } from './service/count-pages.ts';

const house = openHouse();
const day = 86_400_000;
const { acme, globex } = tenants;
type Look = { readonly who: number; readonly page: string; readonly at: number; readonly seconds: number };

beforeEach(() => instructUsage(house));
afterEach(() => forgetUsage(house));

const dated = (at: number): string => new Date(Date.now() + at * day).toISOString().slice(0, 10);

/** Rows of browsers that stand for nobody of the cast, as the collector would have left them so many days ago. */
async function looked(tenantId: string, looks: readonly Look[]): Promise<void> {
  const numbers = new Map([...new Set(looks.map(({ who }) => who))].map((who) => [who, randomUUID()]));
  const ask = (text: string, ...values: unknown[]) => house.owner.query(text, values);
  for (const at of new Set(looks.map((look) => look.at))) await ask('select app.open_usage_day($1::date)', dated(at));
  await ask(
    `insert into app.usage_number (tenant_id, id, made_at) select $1, n, '2026-01-01' from unnest($2::uuid[]) n`,
    ...[tenantId, [...numbers.values()]],
  );
  await ask(
    `insert into app.usage_view (tenant_id, minute, id, number, page, begins, seconds, browser)
     select $1, (d || 'T12:00:00Z')::timestamptz, gen_random_uuid(), n, p, true, s, 'Firefox 140'
     from unnest($2::text[], $3::uuid[], $4::text[], $5::integer[]) l (d, n, p, s)`,
    ...[tenantId, looks.map(({ at }) => dated(at)), looks.map(({ who }) => numbers.get(who)), looks.map(({ page }) => page)],
    looks.map(({ seconds }) => seconds),
  );
}

const sums = async (tenantId: string) =>
  (
    await house.owner.query<Record<string, unknown>>(
      `select to_char(day, 'YYYY-MM-DD') as day, page, people, visits, seconds::integer as seconds from app.usage_sum where tenant_id = $1 order by day, page`,
      [tenantId],
    )
  ).rows;

/** What may stay of looks: by plain counting, a page and a day at a time. */
const expected = (looks: readonly Look[]) =>
  [...Map.groupBy(looks, ({ at, page }) => `${dated(at)} ${page}`)]
    .map(([key, rows]) => {
      const [of = '', page = ''] = key.split(' ');
      const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
      return { day: of, page, people: new Set(rows.map(({ who }) => who)).size, visits: rows.length, seconds };
    })
    .filter(({ people }) => people >= fewest)
    .sort((one, other) => (`${one.day} ${one.page}` < `${other.day} ${other.page}` ? -1 : 1));

const people = (count: number, page: string, at: number): Look[] =>
  Array.from({ length: count }, (_, who) => ({ who, page, at, seconds: 30 }));

test('S38 S45 of a day that is dropped stays what five people did on a page, of four nothing, of each tenant its own', async () => {
  await looked(acme.id, [...people(5, '/requests', -91), ...people(4, '/desk/new', -91), ...people(6, '/', -91), ...people(6, '/', -92)]);
  await looked(globex.id, people(5, '/', -91));
  await sweepUsage.run(acme.id);
  const kept = (page: string, many: number, at: number) => ({ day: dated(at), page, people: many, visits: many, seconds: many * 30 });
  expect(await sums(acme.id)).toEqual([kept('/', 6, -92), kept('/', 6, -91), kept('/requests', 5, -91)]);
  expect(await sums(globex.id)).toEqual([kept('/', 5, -91)]);
  const { rows } = await house.owner.query('select from app.usage_view');
  expect(rows).toEqual([]);
  await sweepUsage.run(globex.id);
  expect(await sums(globex.id)).toHaveLength(1);
});

test('S38 whatever people did, each sum that stays holds at least five of them, and none is missing', async () => {
  const one = fc.record({
    who: fc.integer({ min: 1, max: 8 }),
    page: fc.constantFrom('/', '/requests', '/desk/new'),
    at: fc.integer({ min: -94, max: -91 }),
    seconds: fc.integer({ min: 0, max: 1800 }),
  });
  const property = fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 120 }), async (looks) => {
    await house.owner.query('delete from app.usage_sum; delete from app.usage_number');
    await looked(acme.id, looks);
    await sweepUsage.run(acme.id);
    expect(await sums(acme.id)).toEqual(expected(looks));
  });
  await fc.assert(property, { numRuns: 12 });
});

test('S38 the sum of a part less the pages beside it is nobody’s, or five people’s', async () => {
  const few = { who: 99, page: '/requests/$number', at: 0, seconds: 30 };
  await looked(acme.id, [...people(6, '/requests', 0), few, few]);
  const tom = await as(house, 'tom');
  const report = async () => (await tom.get<ReportReply>('/usage/report?days=7')).body;
  const portal = { section: 'portal', people: 6, visits: 6, seconds: 30 };
  expect(await report()).toMatchObject({ pages: [{ page: '/requests', visits: 6 }], sections: [portal] });
  const rest = people(4, '/ask', 0).map((look) => ({ ...look, who: look.who + 200 }));
  await looked(acme.id, rest);
  expect((await report()).sections).toEqual([{ ...portal, people: 11, visits: 12 }]);
});

test('Tom and Petra read by the month what is left, Gina none of it, and after two years nobody', async () => {
  await looked(acme.id, [...people(5, '/requests', -91), ...people(7, '/requests', -92), ...people(3, '/', -91)]);
  await sweepUsage.run(acme.id);
  const { rows } = await house.owner.query<{ page: string; month: string; visits: number }>(
    `select page, to_char(day, 'YYYY-MM') as month, sum(visits)::int as visits from app.usage_sum group by 1, 2 order by 2 desc`,
  );
  for (const name of ['tom', 'petra'] as const) {
    const { earlier } = (await (await as(house, name)).get<ReportReply>('/usage/report?days=7')).body;
    expect(earlier.map(({ page, month, visits }) => ({ page, month, visits }))).toEqual(rows);
    expect(earlier.every((one) => one.people >= fewest && one.seconds === 30)).toBe(true);
  }
  expect((await (await as(house, 'gina')).get<ReportReply>('/usage/report?days=7')).body.earlier).toEqual([]);
  shiftClock(730 * day);
  await sweepUsage.run(acme.id);
  expect(await sums(acme.id)).toEqual([]);
});

test('S45 what the server counted goes after 90 days too: nobody knows how many stand behind it', async () => {
  const counts = async () => (await house.owner.query(`select day::text as day from app.page_count order by day`)).rows;
  for (const at of [-91, -90]) {
    shiftClock(at * day);
    countPage(acme.id, '/requests');
    await addCounted();
  }
  shiftClock(0);
  await sweepUsage.run(acme.id);
  expect(await counts()).toEqual([{ day: dated(-90) }]);
});

test('how often pages of confidential cases were sent is counted by nobody', async () => {
  for (const page of ['/desk/cases', '/desk/cases/$reference', '/cases/$reference', '/requests'] as const)
    for (let times = 0; times < 9; times += 1) countPage(acme.id, page);
  await addCounted();
  const { rows } = await house.owner.query('select page, loads::integer from app.page_count where day = $1', [dated(0)]);
  expect(rows).toEqual([{ page: '/requests', loads: 9 }]);
});
