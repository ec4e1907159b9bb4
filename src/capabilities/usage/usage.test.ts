import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { answers, forgetConsent } from '../../../tests/support/choices.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { counted, forgetUsage, instructUsage, look, others, rowsOfUsage, tell, viewsOf } from '../../../tests/support/usage.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { Sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import { consentPurposes, purposes } from '../../kernel/shared/purposes.ts';
import type { CountingReply, OwnUsageReply, ReportReply } from './contract.ts';
import { forgetRefused, sweepUsage } from './jobs.ts';
import { reportOf, reports } from './report.ts';
import { addCounted, countPage } from './service/count-pages.ts';

const house = openHouse();
const day = 86_400_000;
const acme = tenants.acme.id;

beforeEach(() => instructUsage(house));
afterEach(async () => {
  await forgetConsent(house);
  await forgetUsage(house);
});

describe('one’s own', () => {
  test('Ada sees her number and every row; reset, both are gone, and she is counted under another', async () => {
    const ada = await counted(house, 'ada');
    await tell(house, ada);
    await tell(house, ada, look({ page: '/', vitals: { lcp: 900, cls: 12 } }));
    const { body } = await ada.get<OwnUsageReply>('/me/usage');
    expect(body).toMatchObject({
      instructed: true,
      allowed: true,
      number: expect.any(String),
      diagnostics: [{ page: '/', lcp: 900, cls: 12 }],
    });
    expect(body.views.map(({ page, seconds }) => [page, seconds]).sort()).toEqual([
      ['/', 40],
      ['/requests/$number', 40],
    ]);
    const { body: after } = await ada.delete<OwnUsageReply>('/me/usage');
    expect(after).toMatchObject({ number: null, views: [], diagnostics: [] });
    expect(await rowsOfUsage(house)).toBe(0);
    await tell(house, ada);
    const again = (await ada.get<OwnUsageReply>('/me/usage')).body.number;
    expect([typeof again, again === body.number]).toEqual(['string', false]);
  });

  test('of a confidential case that she opens nothing is kept, and what else she opens is', async () => {
    const ada = await counted(house, 'ada');
    for (const page of ['/cases', '/cases/$reference', '/desk/cases/$reference', '/requests']) await tell(house, ada, look({ page }));
    expect((await ada.get<OwnUsageReply>('/me/usage')).body.views.map(({ page }) => page)).toEqual(['/requests']);
  });

  test('neither Tom, Petra nor Gus is told a row of hers, and their reset leaves it', async () => {
    await tell(house, await counted(house, 'ada'));
    for (const name of ['tom', 'petra', 'bob', 'gus'] as const) {
      const client = await as(house, name);
      expect([name, (await client.get<OwnUsageReply>('/me/usage')).body.views]).toEqual([name, []]);
      expect((await client.delete('/me/usage')).status).toBe(200);
    }
    expect(await viewsOf(house, 'ada')).toHaveLength(1);
    expect((await anonymous(house)('GET', '/api/v1/me/usage')).status).toBe(401);
  });

  test('S23 a no takes back at once, and the worker takes out what rested on the yes', async () => {
    const [ada, bob] = [await counted(house, 'ada'), await counted(house, 'bob')];
    await Promise.all([tell(house, ada), tell(house, bob)]);
    expect((await ada.get<CountingReply>('/me/usage/counting')).body.on).toBe(true);
    await answers(ada, 'usageStatistics', 'refused');
    expect((await ada.get<CountingReply>('/me/usage/counting')).body.on).toBe(false);
    expect((await tell(house, ada)).status).toBe(403);
    await untilReadable(house);
    await catchUpAll(acme, forgetRefused);
    expect([await viewsOf(house, 'ada'), (await viewsOf(house, 'bob')).length]).toEqual([[], 1]);
  });

  test('S16 nobody has a number who has not allowed it, and it is random: of no address and no browser', async () => {
    await tell(house, await as(house, 'bob'));
    expect((await house.owner.query('select * from app.usage_number')).rows).toEqual([]);
    const numbers = [];
    for (const _ of [1, 2]) {
      const ada = await counted(house, 'ada');
      await tell(house, ada);
      numbers.push((await ada.get<OwnUsageReply>('/me/usage')).body.number);
      await ada.delete('/me/usage');
    }
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
});

describe('the report', () => {
  test('S38 each statement that the report asks leaves out what fewer than five stand behind, in the database itself', async () => {
    const asked: Sql[] = [];
    await transact(machine(acme), async ({ tx }) => {
      const rows = async (said: Sql): Promise<never[]> => {
        asked.push(said);
        return [];
      };
      const heard = { tenantId: tx.tenantId, now: tx.now, rows } as unknown as typeof tx;
      await reportOf(heard, 7);
    });
    expect(asked.length).toBeGreaterThan(Object.keys(reports).length);
    // Of days that are gone the table itself takes no sum over fewer than five people (sums.test.ts).
    for (const { text, values } of asked.filter((one) => !one.text.includes('from app.usage_sum u'))) {
      const least = [...text.matchAll(/(?:count\(distinct r\.number\)|sum\(c\.loads\)|c\.loads) >= \$(\d+)/g)];
      expect([text, new Set(least.map(([, place]) => values[Number(place) - 1]))]).toEqual([text, new Set([5])]);
      // Whatever is put together is left out where too few stand behind it, in each part of the statement.
      const [grouped, bounded] = [/group by/g, /having/g].map((word) => text.match(word)?.length);
      expect([text, bounded]).toEqual([text, grouped]);
    }
    expect([...purposes, ...consentPurposes]).not.toContain('other');
  });

  const report = async (name: 'tom' | 'petra' = 'tom') => (await (await as(house, name)).get<ReportReply>('/usage/report?days=7')).body;

  test('S38 of four people nothing is told, of five their sum; the fifth taking it back hides it again', async () => {
    await others(house, 4);
    expect(await report()).toMatchObject({ pages: [], sections: [], speeds: [], faults: [] });
    await others(house, 5);
    const told = await report('petra');
    expect(told.pages).toEqual([{ page: '/requests', people: 5, visits: 9, seconds: 30 }]);
    expect(told.sections).toEqual([{ section: 'portal', people: 5, visits: 9, seconds: 30 }]);
    expect(told.speeds).toEqual([{ page: '/requests', people: 5, lcp: 900, inp: null, cls: null, ttfb: null }]);
    expect(told.faults).toEqual([{ fault: 'TypeError', page: '/requests', version: '0.1.0', people: 5, times: 9 }]);
    await house.owner.query('delete from app.usage_number where id = (select min(id::text)::uuid from app.usage_number)');
    expect(await report()).toMatchObject({ pages: [], sections: [], speeds: [], faults: [] });
  });

  test('is for Tom and Petra; Ada, Eve and Wanda are refused, and Gina sees her own tenant’s only', async () => {
    await others(house, 5);
    for (const name of ['ada', 'eve', 'wanda', 'leila'] as const)
      expect([name, (await (await as(house, name)).get('/usage/report')).status]).toEqual([name, 403]);
    expect((await (await as(house, 'gina')).get<ReportReply>('/usage/report')).body).toMatchObject({ instructed: false, pages: [] });
    expect((await (await as(house, 'tom')).get('/usage/report?days=8')).status).toBe(422);
  });
});

describe('the days', () => {
  test('tomorrow’s partitions are made, and those of more than 90 days ago are dropped with all that is in them', async () => {
    const ada = await counted(house, 'ada');
    await tell(house, ada);
    const parts = async () =>
      (
        await house.owner.query<{ name: string }>(
          "select c.relname as name from pg_class c where c.relispartition and c.relname ~ '^usage_view_[0-9]+$' order by 1",
        )
      ).rows.map(({ name }) => name);
    const named = (at: number) => `usage_view_${new Date(at).toISOString().slice(0, 10).replaceAll('-', '')}`;
    const today = Date.now();
    await sweepUsage.run(acme);
    expect(await parts()).toEqual(expect.arrayContaining([named(today), named(today + day)]));
    shiftClock(90 * day);
    await sweepUsage.run(acme);
    expect((await viewsOf(house, 'ada')).length).toBe(1);
    shiftClock(92 * day);
    await sweepUsage.run(acme);
    expect(await parts()).toEqual([named(today + 91 * day), named(today + 93 * day)]);
    expect(await viewsOf(house, 'ada')).toEqual([]);
  });

  test('each partition has the wall up and forced, and no purpose has a right of its own on it', async () => {
    // Today's, which the test before dropped as one of long ago while the collector remembers that it is there.
    const today = new Date().toISOString().slice(0, 10);
    await house.owner.query('select app.open_usage_day($1)', [today]);
    const names = ['diagnostic', 'view'].map((kind) => `usage_${kind}_${today.replaceAll('-', '')}`);
    const { rows } = await house.owner.query(
      `select c.relname, c.relrowsecurity and c.relforcerowsecurity as walled,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies, c.relacl is null as ungranted
       from pg_class c where c.relname = any ($1) order by 1`,
      [names],
    );
    expect(rows).toEqual(names.map((relname) => ({ relname, walled: true, policies: 1, ungranted: true })));
  });
});

test('the server counts its own pages, about nobody, and only where it is instructed', async () => {
  countPage(acme, '/requests/$number');
  countPage(acme, '/requests/$number');
  countPage(tenants.globex.id, '/');
  await addCounted();
  countPage(acme, '/requests/$number');
  await addCounted();
  const { rows } = await house.owner.query('select tenant_id, page, loads::int from app.page_count');
  expect(rows).toEqual([{ tenant_id: acme, page: '/requests/$number', loads: 3 }]);
});

test('Tom reads how often each page was sent, in all and by the day; no day below five, and none of Globex’s', async () => {
  for (const [at, loads] of [
    [0, 7],
    [-1, 2],
    [-2, 5],
    [-9, 40],
  ] as const) {
    shiftClock(at * day);
    for (let sent = 0; sent < loads; sent += 1) countPage(acme, '/requests');
    countPage(tenants.globex.id, '/requests');
    await addCounted();
  }
  shiftClock(0);
  const dated = (at: number) => new Date(Date.now() + at * day).toISOString().slice(0, 10);
  const { body } = await (await as(house, 'tom')).get<ReportReply>('/usage/report?days=7');
  const byDay = [
    { day: dated(-2), loads: 5 },
    { day: dated(-1), loads: null },
    { day: dated(0), loads: 7 },
  ];
  expect(body.loads.filter(({ page }) => page === '/requests')).toEqual([{ page: '/requests', loads: 14, byDay }]);
});

test('the wall keeps tenants apart: Gus is counted under his own', async () => {
  await instructUsage(house, 'gina');
  await tell(house, await counted(house, 'gus'));
  const { rows } = await house.owner.query('select tenant_id, person_id from app.usage_number');
  expect(rows).toEqual([{ tenant_id: tenants.globex.id, person_id: people.gus.id }]);
});
