import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PersonName, people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { CatalogReply, RequestTypeReply } from '../catalog/contract.ts';
import type { ArrangedReply, OwnRightsReply, RequestsReply, RightRequest } from './contract.ts';
import { rightReceipts } from './jobs.ts';
import { offerRights } from './service/offer.ts';
import { rights } from './shared/rights.ts';

const house = openHouse();
const day = 86_400_000;
let ada: Client;
let petra: Client;

beforeAll(async () => {
  await offerRights(tenants.acme.id);
  await offerRights(tenants.globex.id);
  askAnewWhoKnocks();
});
beforeEach(async () => {
  [ada, petra] = await Promise.all([as(house, 'ada'), as(house, 'petra')]);
});

const answers = { access: { scope: 'all' }, erase: { scope: 'account' }, question: { question: 'Who reads this?' } } as const;

async function asks(client: Client, right: keyof typeof answers): Promise<string> {
  const input = { requestType: `privacy-${right}`, title: `My ${right}`, fields: answers[right], channel: 'portal' };
  const { status, body, text } = await client.post<{ number: string }>('/tickets', input);
  if (status !== 201) throw new Error(text);
  return body.number;
}

const seen = (client: Client, number: string) => client.get<RightRequest>(`/rights/requests/${number}`);
const takes = (client: Client, number: string, step: string, reason?: string) =>
  client.put<RightRequest>(`/rights/requests/${number}/steps/${step}`, reason === undefined ? {} : { reason });
const why = 'Three departments have to be asked, and one of them is moving.';
const lettersTo = async (name: PersonName, kind: string): Promise<number> => {
  const { rows } = await house.owner.query('select from app.message_log where person_id = $1 and template = $2', [people[name].id, kind]);
  return rows.length;
};

describe('the catalog of rights', () => {
  test('S01.e2e each right of the law is a request type with a form that Ada finds in the catalog, with its law and its last day', async () => {
    const { body: own } = await ada.get<OwnRightsReply>('/me/rights');
    expect(own.rights.map(({ right }) => right)).toEqual(rights);
    for (const { requestType, law, dueOn } of own.rights) {
      const { status, body } = await ada.get<RequestTypeReply>(`/catalog/request-types/${requestType}`);
      expect([requestType, status, body.form.elements.length > 0, body.team !== null]).toEqual([requestType, 200, true, true]);
      expect([law, dueOn]).toEqual([expect.stringContaining('GDPR'), expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    }
  });

  test('every tenant has them, the old ones too, once and not twice; a change by its admin stays', async () => {
    const gus = await as(house, 'gus');
    const offered = async () => {
      const { departments } = (await gus.get<CatalogReply>('/catalog')).body;
      return departments.find(({ key }) => key === 'privacy')?.services.flatMap(({ requestTypes }) => requestTypes) ?? [];
    };
    expect(await offered()).toHaveLength(rights.length);
    await house.owner.query(`update app.request_type set active = false where key = 'privacy-complain' and tenant_id = $1`, [
      tenants.globex.id,
    ]);
    await offerRights(tenants.globex.id);
    expect(await offered()).toHaveLength(rights.length - 1);
  });

  test('the privacy officer works there; where there is none, who runs the tenant; nobody else of the house sees what is asked', async () => {
    const number = await asks(ada, 'question');
    const status = async (name: PersonName) => (await (await as(house, name)).get(`/tickets/${number}`)).status;
    expect(await Promise.all((['petra', 'eve', 'tom', 'gina'] as const).map(status))).toEqual([200, 404, 404, 404]);
    const gina = await as(house, 'gina');
    const asked = await asks(await as(house, 'gus'), 'question');
    expect((await gina.get(`/tickets/${asked}`)).status).toBe(200);
  });
});

describe('the clock', () => {
  test('Ada sees what she asked for with its day; Bob, Eve and Gus do not; Tom may, who decides about the data of Acme', async () => {
    const number = await asks(ada, 'access');
    const { body } = await ada.get<OwnRightsReply>('/me/rights');
    expect(body.requests.find((one) => one.number === number)).toMatchObject({
      right: 'access',
      law: 'Art. 15 GDPR',
      progress: 'received',
      decision: 'pending',
      overdue: false,
      can: { take: [] },
    });
    const status = async (name: PersonName) => (await seen(await as(house, name), number)).status;
    expect(await Promise.all((['bob', 'eve', 'gus', 'gina', 'tom'] as const).map(status))).toEqual([404, 404, 404, 404, 200]);
    const listed = async (name: PersonName) =>
      (await (await as(house, name)).get<{ items: RightRequest[] }>('/rights/requests')).body.items.some((one) => one.number === number);
    expect(await Promise.all((['petra', 'eve', 'ada', 'gina'] as const).map(listed))).toEqual([true, false, false, false]);
    expect((await ada.get('/rights/requests/INC9999999')).status).toBe(404);
  });

  test('S62.e2e it runs on while the ticket waits, and tells when its day has ended', async () => {
    const number = await asks(ada, 'question');
    await petra.patch(`/tickets/${number}`, { state: 'fulfilment' }, { 'if-match': '*' });
    const held = { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which one?' };
    await petra.patch(`/tickets/${number}`, held, { 'if-match': '*' });
    const before = (await seen(petra, number)).body;
    shiftClock(Date.parse(before.dueAt) - now().getTime() - 60_000);
    expect((await seen(await as(house, 'petra'), number)).body).toMatchObject({
      progress: 'inProgress',
      overdue: false,
      dueOn: before.dueOn,
    });
    shiftClock(Date.parse(before.dueAt) - Date.now() + 60_000);
    expect((await seen(await as(house, 'petra'), number)).body).toMatchObject({ overdue: true, dueOn: before.dueOn });
  });

  test('the receipt is confirmed by letter, and the ticket is due when the law says from its first moment', async () => {
    const number = await asks(ada, 'access');
    const born = (await petra.get<{ dueAt: string }>(`/tickets/${number}`)).body.dueAt;
    expect(born).toBe((await seen(petra, number)).body.dueAt);
    await untilReadable(house);
    const written = await lettersTo('ada', 'rights.received');
    await catchUpAll(tenants.acme.id, rightReceipts);
    expect(await lettersTo('ada', 'rights.received')).toBeGreaterThan(written);
    const [{ body: clock }, { body: ticket }] = [await seen(petra, number), await petra.get<{ dueAt: string }>(`/tickets/${number}`)];
    expect(ticket.dueAt).toBe(clock.dueAt);
  });

  test('Petra corrects a time with her reason, for what comes in from then on; Tom may not, nor does it reach Globex', async () => {
    const old = (await seen(petra, await asks(ada, 'question'))).body;
    const { body } = await petra.get<ArrangedReply>('/rights/rules');
    const rule = body.rules.find((one) => one.jurisdiction === 'gdpr' && one.right === 'question');
    const { number: _number, reason: _reason, madeBy: _by, at: _at, ...held } = rule ?? ({} as never);
    const set = (client: Client, amount: number) =>
      client.put<ArrangedReply>('/rights/rules/gdpr/question', {
        ...held,
        amount,
        unit: 'businessDays',
        reason: 'Our works agreement promises it.',
      });
    expect((await set(await as(house, 'tom'), 5)).status).toBe(403);
    expect((await petra.put('/rights/rules/gdpr/question', { ...held, amount: 5, reason: 'short' })).status).toBe(422);
    expect((await set(petra, 5)).status).toBe(200);
    const fresh = (await seen(petra, await asks(ada, 'question'))).body;
    expect((await seen(petra, old.number)).body.dueOn).toBe(old.dueOn);
    expect(fresh.dueOn < old.dueOn).toBe(true);
    const gus = (await (await as(house, 'gus')).get<OwnRightsReply>('/me/rights')).body.rights.find(({ right }) => right === 'question');
    expect(gus).toMatchObject({ amount: 1, unit: 'months' });
  });

  test('in California other rights apply, by other times; a place that no calendar knows is refused', async () => {
    const place = { jurisdiction: 'california', country: 'US', region: 'CA', timeZone: 'America/Los_Angeles' };
    expect((await (await as(house, 'tom')).put('/rights/place', place)).status).toBe(403);
    expect((await petra.put('/rights/place', { ...place, region: 'BY' })).status).toBe(422);
    expect((await petra.put('/rights/place', { ...place, timeZone: 'Mars/Olympus' })).status).toBe(422);
    expect((await petra.put('/rights/place', place)).status).toBe(200);
    const { body } = await ada.get<OwnRightsReply>('/me/rights');
    expect(body.jurisdiction).toBe('california');
    expect(body.rights.map(({ right }) => right)).not.toContain('complain');
    expect(body.rights[0]).toMatchObject({ right: 'access', amount: 45, unit: 'calendarDays', law: expect.stringContaining('1798.110') });
    expect((await seen(petra, await asks(ada, 'access'))).body.confirmOn).toMatch(/^\d{4}/);
    expect(
      (await petra.put('/rights/place', { ...place, jurisdiction: 'gdpr', country: 'DE', region: null, timeZone: 'Europe/Berlin' })).status,
    ).toBe(200);
  });
});

test('Petra says who answers, Ada reads it, and reasons are at hand for who answers alone; Tom may not set it', async () => {
  const desk = { answeredBy: 'Data protection officer', address: 'Marktplatz 1, Jena', warnDays: 5, reasons: [why] };
  expect((await (await as(house, 'tom')).put('/rights/desk', desk)).status).toBe(403);
  expect((await petra.put('/rights/desk', { ...desk, warnDays: 0 })).status).toBe(422);
  expect((await petra.put<ArrangedReply>('/rights/desk', desk)).body.desk).toEqual(desk);
  const { text } = await ada.get('/me/data');
  expect([text.includes('Marktplatz 1, Jena'), text.includes('Data protection officer')]).toEqual([true, true]);
  expect((await (await as(house, 'gus')).get('/me/data')).text).not.toContain('Marktplatz');
  const number = await asks(ada, 'access');
  expect([(await seen(petra, number)).body.reasons, (await seen(ada, number)).body.reasons]).toEqual([[why], []]);
});

describe('what is decided', () => {
  test('nothing of Acme’s data is answered before Acme has agreed; then it is, once, and Ada reads it', async () => {
    const number = await asks(ada, 'access');
    expect((await takes(petra, number, 'fulfilled')).status).toBe(409);
    expect((await takes(ada, number, 'tenantAgreed')).status).toBe(403);
    const tom = await as(house, 'tom');
    expect((await takes(tom, number, 'fulfilled')).status).toBe(403);
    expect((await takes(tom, number, 'tenantAgreed')).body).toMatchObject({ decision: 'agreed', progress: 'inProgress' });
    expect((await takes(petra, number, 'fulfilled', 'Your copy lies under “Your privacy”.')).body).toMatchObject({
      progress: 'fulfilled',
      can: { take: [] },
    });
    const { body } = await ada.get<{ state: string; messages: { text: string }[] }>(`/tickets/${number}`);
    expect([body.state, JSON.stringify(body.messages)]).toEqual(['delivered', expect.stringContaining('Your copy lies')]);
    expect((await takes(petra, number, 'refused', why)).status).toBe(409);
  });

  test('it takes longer only with the reason, told by letter within the first month, and once', async () => {
    const number = await asks(ada, 'access');
    const before = (await seen(petra, number)).body;
    expect((await takes(petra, number, 'extended')).status).toBe(422);
    const written = await lettersTo('ada', 'rights.extended');
    const { body } = await takes(petra, number, 'extended', why);
    expect(body).toMatchObject({ progress: 'extended', dueOn: before.latestOn, latestOn: null });
    expect((await petra.get<{ dueAt: string }>(`/tickets/${number}`)).body.dueAt).toBe(body.dueAt);
    expect(await lettersTo('ada', 'rights.extended')).toBe(written + 1);
    expect((await takes(petra, number, 'extended', why)).status).toBe(409);
    const late = await asks(ada, 'access');
    shiftClock(35 * day + 5 * day);
    expect((await takes(await as(house, 'petra'), late, 'extended', why)).status).toBe(409);
  });

  test('a no is told with its reason and where to complain, on the ticket and by letter; a decline of Acme is such a no', async () => {
    const [first, second] = [await asks(ada, 'access'), await asks(ada, 'erase')];
    expect((await takes(petra, first, 'refused')).status).toBe(422);
    expect((await takes(petra, first, 'refused', why)).body.progress).toBe('refused');
    expect((await takes(await as(house, 'tom'), second, 'tenantDeclined', why)).body).toMatchObject({
      progress: 'refused',
      decision: 'declined',
    });
    expect(await lettersTo('ada', 'rights.refused')).toBe(2);
    for (const number of [first, second]) expect((await ada.get(`/tickets/${number}`)).text).toContain('supervisory authority');
    const { body } = await seen(ada, first);
    expect(body.steps).toMatchObject([{ step: 'refused', reason: why, by: null }]);
  });

  test('who has to show who they are is told why, nothing is handed out before; whoever withdraws stops the clock', async () => {
    const number = await asks(ada, 'question');
    expect((await takes(petra, number, 'identityAsked', 'The letter came from another address.')).body.progress).toBe('identityPending');
    expect((await takes(petra, number, 'fulfilled')).status).toBe(409);
    expect((await takes(petra, number, 'identityProved')).body.progress).toBe('inProgress');
    await ada.patch(`/tickets/${number}`, { state: 'closedCanceled' }, { 'if-match': '*' });
    expect((await seen(petra, number)).body).toMatchObject({ progress: 'withdrawn', overdue: false, can: { take: [] } });
  });

  test('the database takes no longer and no no without a letter, and lets nobody change what was decided', async () => {
    const number = await asks(ada, 'question');
    await takes(petra, number, 'identityAsked', 'The letter came from another address.');
    await expect(house.owner.query(`update app.right_step set reason = 'x'`)).rejects.toThrow('stays as it was');
    await expect(
      house.owner.query(
        `insert into app.right_step (tenant_id, ticket_id, number, step, reason, by_id, at)
         select tenant_id, ticket_id, 9, 'refused', 'because', by_id, at from app.right_step limit 1`,
      ),
    ).rejects.toThrow('told_with_reason');
  });
});

describe('more than fit on a page', () => {
  /** As many requests as one that was asked, each a minute older than the one before. */
  async function many(number: string, count: number): Promise<void> {
    const { rows } = await house.owner.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
       where table_schema = 'app' and table_name = 'ticket' and is_generated = 'NEVER' order by ordinal_position`,
    );
    const names = rows.map(({ name }) => name);
    const of = (name: string): string =>
      ({ id: 'gen_random_uuid()', number: 't.number + n', made_at: "t.made_at - n * interval '1 minute'" })[name] ?? `t.${name}`;
    await house.owner.query(
      `insert into app.ticket (${names.join(', ')}) select ${names.map(of).join(', ')} from app.ticket t, generate_series(1, $2::integer) n
       where t.tenant_id = $1 and t.number = $3`,
      [tenants.acme.id, count, Number(number.slice(3))],
    );
  }

  test('Petra pages through every one of 1,050, first due first, none twice', async () => {
    const number = await asks(ada, 'question');
    await many(number, 1050);
    const seenNow: string[] = [];
    const days: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/rights/requests?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body }: { body: RequestsReply } = await petra.get<RequestsReply>(path);
      expect(body.items.length).toBeLessThanOrEqual(200);
      expect(body.total.value).toBeGreaterThan(1050);
      seenNow.push(...body.items.map((one) => one.number));
      days.push(...body.items.map(({ dueAt }) => dueAt));
      cursor = body.next;
    }
    const first = Number(number.slice(3));
    for (let at = 0; at <= 1050; at += 1) expect(seenNow).toContain(`REQ${String(first + at).padStart(7, '0')}`);
    expect(new Set(seenNow).size).toBe(seenNow.length);
    expect(days).toEqual(days.toSorted());
    expect((await petra.get('/rights/requests?cursor=nonsense')).status).toBe(422);
    expect((await ada.get<RequestsReply>('/rights/requests')).body).toEqual({
      items: [],
      next: null,
      total: { value: 0, exact: true },
      overdue: 0,
    });
  });
});
