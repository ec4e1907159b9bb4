import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { answers, forgetConsent } from '../../../tests/support/choices.ts';
import { anonymous, as, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { counted, forgetUsage, instructUsage, look, rowsOfUsage, tell, viewsOf, withdrawUsage } from '../../../tests/support/usage.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';

const house = openHouse();
const day = 86_400_000;

beforeEach(() => instructUsage(house));
afterEach(async () => {
  await forgetConsent(house);
  await forgetUsage(house);
});

describe('the collector', () => {
  test('keeps of Ada, who allows it, the kind of page, the minute, seconds, browser and the beginning of her address', async () => {
    const ada = await counted(house, 'ada');
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const { status, text, headers } = await tell(house, ada, look(), { 'user-agent': agent });
    expect([status, text, headers['set-cookie']]).toEqual([204, '', undefined]);
    const [row] = await viewsOf(house, 'ada');
    expect(row).toMatchObject({ page: '/requests/$number', begins: true, seconds: 40, browser: 'Firefox 140', network: '127.0.0.0/24' });
  });

  test('S28 keeps nothing of who said nothing, said no, took it back or whose browser says no for them', async () => {
    const [ada, bob, eve] = [await as(house, 'ada'), await as(house, 'bob'), await counted(house, 'eve')];
    await answers(bob, 'usageStatistics', 'refused');
    expect((await tell(house, eve)).status).toBe(204);
    await answers(eve, 'usageStatistics', 'refused');
    const noah = await counted(house, 'noah');
    const replies = [
      await tell(house, ada),
      await tell(house, bob),
      await tell(house, eve),
      await tell(house, noah, look(), { 'sec-gpc': '1' }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    // The signal counts for his account too: without it the next one is refused as well.
    expect((await tell(house, noah)).status).toBe(403);
    expect(await Promise.all((['ada', 'bob', 'noah'] as const).map((name) => viewsOf(house, name)))).toEqual([[], [], []]);
  });

  test('keeps nothing where the organisation has not instructed it, and nothing more once it takes that back', async () => {
    const ada = await counted(house, 'ada');
    await withdrawUsage(house);
    expect((await tell(house, ada)).status).toBe(403);
    const gus = await counted(house, 'gus');
    expect((await tell(house, gus)).status).toBe(403);
    expect(await rowsOfUsage(house)).toBe(0);
    await instructUsage(house, 'gina');
    expect([(await tell(house, gus)).status, (await tell(house, ada)).status]).toEqual([204, 403]);
  });

  test('takes nothing from nobody, from a program or from another site', async () => {
    const ada = await counted(house, 'ada');
    expect((await anonymous(house)('POST', '/b', look())).status).toBe(401);
    const made = { name: 'Robot', scopes: ['*'], endsAt: new Date(Date.now() + day).toISOString() };
    const { body } = await ada.post<{ token: string }>('/me/tokens', made);
    const robot = { headers: { authorization: `Bearer ${body.token}` } };
    expect((await send(house.port, tenants.acme.host, 'POST', '/b', look(), robot)).status).toBe(403);
    expect((await tell(house, ada, look(), { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await rowsOfUsage(house)).toBe(0);
  });

  test('keeps what many tell at the same moment, each under their own number', async () => {
    const clients = await Promise.all((['ada', 'bob', 'eve', 'noah'] as const).map((name) => counted(house, name)));
    const refused = await as(house, 'hana');
    const replies = await Promise.all([...clients, ...clients, refused].map((client) => tell(house, client)));
    expect(replies.map(({ status }) => status)).toEqual([...Array(8).fill(204), 403]);
    const { rows } = await house.owner.query('select count(*)::int as views, count(distinct number)::int as numbers from app.usage_view');
    expect(rows).toEqual([{ views: 8, numbers: 4 }]);
  });
});

describe('what may be told', () => {
  test('S13 a page is its pattern: an address, a query or a word of somebody’s is refused, and lies nowhere', async () => {
    const ada = await counted(house, 'ada');
    for (const page of ['/requests/INC0000001', '/requests?email=canary@acme.example', 'https://acme.localhost/', '/me/canary'])
      expect([page, (await tell(house, ada, look({ page }))).status]).toEqual([page, 422]);
    expect(await rowsOfUsage(house)).toBe(0);
  });

  test('S17 a key beyond the closed list is refused, wherever it stands, and nothing of the whole is kept', async () => {
    const ada = await counted(house, 'ada');
    const more = [
      { title: 'canary' },
      { vitals: { lcp: 900, screen: '1440x900' } },
      { fault: { kind: 'TypeError', message: 'canary' } },
      { fault: { kind: 'MadeUp' } },
      { seconds: 1801 },
      { seconds: -1 },
      { version: 'canary' },
    ];
    for (const one of more) expect([one, (await tell(house, ada, look(one))).status]).toEqual([one, 422]);
    expect((await tell(house, ada, 'nothing')).status).toBe(422);
    expect(await rowsOfUsage(house)).toBe(0);
  });

  test('S17 of a fault its kind and the places in our own files are kept, and no word of its message', async () => {
    const ada = await counted(house, 'ada');
    const stack = [
      'TypeError: Cannot read canary@acme.example of Ada Lindqvist',
      '    at draw (http://acme.localhost/assets/desk-Bx1.js:12:340)',
      '    at canary (http://acme.localhost/requests?mail=canary)',
      'load@http://acme.localhost/assets/shell.js?v=canary:1:2',
    ].join('\n');
    expect((await tell(house, ada, look({ fault: { kind: 'TypeError', stack } }))).status).toBe(204);
    const { rows } = await house.owner.query('select fault, stack, page, app_version from app.usage_diagnostic');
    expect(rows).toEqual([
      { fault: 'TypeError', stack: 'draw desk-Bx1.js:12:340\nload shell.js:1:2', page: '/requests/$number', app_version: '0.1.0' },
    ]);
  });

  const refusedByDatabase = async (set: string): Promise<string> => {
    await tell(house, await counted(house, 'ada'));
    await house.owner.query("select app.open_usage_day('2026-11-26')");
    const other = `{${set}, "id": "00000000-0000-4000-8000-000000000001"}`;
    const change = `insert into app.usage_view select (jsonb_populate_record(v, '${other}')).* from app.usage_view v limit 1`;
    return await house.owner.query(change).then(
      () => 'taken',
      (fault: Error & { constraint?: string }) => fault.constraint ?? fault.message,
    );
  };

  test('S11.static the database itself refuses more than 24 bits of IPv4 and 48 of IPv6, and takes no more', async () => {
    expect(await refusedByDatabase('"network": "10.1.2.128/25"')).toBe('network_is_cut_short');
    expect(await refusedByDatabase('"network": "2001:db8:1:2::/64"')).toBe('network_is_cut_short');
    expect(await refusedByDatabase('"network": "2001:db8:1::/48"')).toBe('taken');
  });

  test('S12 the database refuses anything of a browser but family and major version', async () => {
    expect(await refusedByDatabase('"browser": "Mozilla/5.0 (X11) Firefox/140"')).toBe('browser_is_family_and_major');
  });

  test('S13 the database refuses a page with a query', async () => {
    expect(await refusedByDatabase('"page": "/requests?email=canary"')).toBe('page_is_a_pattern');
  });

  test('S14 a stored time of use has no seconds, and the database refuses one', async () => {
    shiftClock(59_999 - (Date.now() % 60_000));
    await tell(house, await counted(house, 'bob'));
    const [row] = await viewsOf(house, 'bob');
    expect(String(row?.['minute'])).toMatch(/:\d\d:00 /);
    expect(await refusedByDatabase('"minute": "2026-11-26T10:00:01Z"')).toBe('whole_minute');
    expect(await refusedByDatabase('"minute": "2026-11-26T10:00:00Z"')).toBe('taken');
  });

  test('S15 more than half an hour at once is taken neither by the collector nor by the database', async () => {
    expect((await tell(house, await counted(house, 'bob'), look({ seconds: 1801 }))).status).toBe(422);
    expect(await refusedByDatabase('"seconds": 1801')).toBe('visible_time_is_capped');
  });
});
