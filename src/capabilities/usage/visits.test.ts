import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { forgetUsage, instructUsage, rowsOfUsage } from '../../../tests/support/usage.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { sweepUsage } from './jobs.ts';
import { forgetVisits } from './service/visits.ts';

const house = openHouse();
const acme = tenants.acme.id;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
beforeEach(() => instructUsage(house));
afterEach(() => forgetUsage(house));

const asks = (path: string, headers: Record<string, string> = {}) =>
  anonymous(house)('GET', path, undefined, { headers: { 'user-agent': firefox, ...headers } });
const says = (answer: 'given' | 'refused', headers: Record<string, string> = {}) =>
  anonymous(house)('POST', `/api/v1/visitor-choices/${answer}`, undefined, { headers });
/** What a browser holds afterwards, as it sends it. */
const heldAfter = (cookies: string | string[] | undefined): string =>
  [cookies ?? []]
    .flat()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
const yes = async (): Promise<string> => heldAfter((await says('given')).headers['set-cookie']);
const visits = async () =>
  (
    await house.owner.query(
      'select v.tenant_id, v.page, v.browser, v.network::text as network, v.number, n.person_id from app.usage_view v join app.usage_number n on n.id = v.number order by v.page',
    )
  ).rows;
const number = (cookie: string): string => /candor_visit=([0-9a-f-]{36})/.exec(cookie)?.[1] ?? '';

describe('a visitor of public pages', () => {
  test('S28 is counted under a random number only after a yes, by the pages that the server sent, and their browser tells nothing', async () => {
    const cookie = await yes();
    expect(cookie).toMatch(/^candor_visitor=given\.0; candor_visit=[0-9a-f-]{36}$/);
    for (const path of ['/privacy/en', '/contact-us/?email=canary@acme.example'])
      expect((await asks(path, { cookie })).text).toContain('Take it back');
    await expect.poll(async () => (await visits()).length).toBe(2);
    const common = { tenant_id: acme, browser: 'Firefox 140', network: '127.0.0.0/24', number: number(cookie), person_id: null };
    expect(await visits()).toEqual([
      { ...common, page: '/contact-us' },
      { ...common, page: '/privacy' },
    ]);
    expect(number(await yes())).not.toBe(number(cookie));
  });

  test('S28 leaves nothing who says nothing, says no, whose browser says no, or where it is not instructed, and is asked only where it is', async () => {
    const cookie = await yes();
    const refused = heldAfter((await says('refused')).headers['set-cookie']);
    expect(refused).toMatch(/^candor_visitor=refused\.[0-9-]{10}$/);
    const loud: Record<string, string>[] = [
      {},
      { cookie: refused },
      { cookie, 'sec-gpc': '1' },
      { cookie: `candor_visit=${number(cookie)}` },
    ];
    for (const headers of loud) await asks('/privacy/en', headers);
    const gus = await anonymous(house, tenants.globex.host)('GET', '/privacy/en', undefined, { headers: { cookie } });
    expect(gus.status).toBe(200);
    expect((await anonymous(house, tenants.globex.host)('GET', '/privacy/en')).text).not.toContain('May we count');
    expect((await asks('/privacy/en')).text).toContain('May we count');
    // What is kept comes after the answer: somebody who said yes comes last, and is the only one.
    const last = await yes();
    await asks('/privacy/en', { cookie: last });
    const numbers = async () => (await visits()).map((visit) => visit.number);
    await expect.poll(numbers).toContain(number(last));
    expect(await numbers()).toEqual([number(last)]);
  });

  test('takes a yes back with one press: number and rows go before the answer, and nobody else’s do', async () => {
    const [cookie, other] = [await yes(), await yes()];
    for (const one of [cookie, other]) await asks('/privacy/en', { cookie: one });
    await expect.poll(async () => (await visits()).length).toBe(2);
    const { headers } = await says('refused', { cookie });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^candor_visitor=refused\.[0-9-]{10};/),
      expect.stringContaining('candor_visit=; Path=/; Max-Age=0;'),
    ]);
    expect((await visits()).map((row) => row.number)).toEqual([number(other)]);
    expect(await forgetVisits(tenants.globex.id, number(other))).toBe(0);
  });

  test('is signed in by now: their account decides, and the number of a person is nobody’s to bring', async () => {
    const ada = await as(house, 'ada');
    await asks('/privacy/en', { cookie: `${await yes()}; ${ada.cookie}` });
    await house.owner.query(
      'insert into app.usage_number (tenant_id, person_id, id, made_at) select tenant_id, id, gen_random_uuid(), $2 from app.person where id = $1',
      [ada.person.id, now()],
    );
    const { rows } = await house.owner.query<{ id: string }>('select id from app.usage_number');
    expect(rows).toHaveLength(1);
    expect(await forgetVisits(acme, rows[0]?.id ?? '')).toBe(0);
  });

  test('is forgotten with the number once their rows are old', async () => {
    await asks('/privacy/en', { cookie: await yes() });
    await expect.poll(() => rowsOfUsage(house)).toBe(2);
    shiftClock(92 * 86_400_000);
    await sweepUsage.run(acme);
    expect(await rowsOfUsage(house)).toBe(0);
  });
});
