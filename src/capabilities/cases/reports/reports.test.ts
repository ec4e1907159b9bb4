import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { people, tenants, workspaces } from '../../../../tests/support/cast.ts';
import { as, type Client } from '../../../../tests/support/client.ts';
import { hearLog } from '../../../../tests/support/heard-log.ts';
import { openHouse } from '../../../../tests/support/house.ts';
import { acmeOffice, formsTo, officeOf, type Sending } from '../../../../tests/support/reporting-office.ts';
import { placesIn } from '../../../../tests/support/traces.ts';
import { shiftClock } from '../../../kernel/clock/clock.ts';
import { sealLog } from '../../../kernel/events/seal.ts';
import { verifyLog } from '../../../kernel/events/verify.ts';
import { tablesIn } from '../../../kernel/privacy/found.ts';
import type { CaseReply, CaseRow } from '../contract.ts';
import type { CaseClassReply } from '../contract-classes.ts';
import type { ReportDeadlines } from '../contract-reports.ts';
import { tellOffice } from '../service/reports/tell.ts';
import { eraseDue } from '../service/retention.ts';

// Behind a proxy that says where people are: what it says must be found nowhere.
vi.stubEnv('TRUST_PROXY', '127.0.0.1');
const house = openHouse();
const day = 86_400_000;
let [petra, noah, hana, tom] = [] as unknown as [Client, Client, Client, Client];
let office: CaseClassReply;

/** Petra leads Acme’s reporting office and Noah works in it; Gus leads Globex’s. */
beforeAll(async () => {
  await signIn();
  office = await acmeOffice(house);
  await officeOf(await as(house, 'gina'), workspaces.support.id, [{ person: people.gus.id, leads: true }]);
});
beforeEach(signIn);

async function signIn(): Promise<void> {
  const who = ['petra', 'noah', 'hana', 'tom'] as const;
  [petra, noah, hana, tom] = (await Promise.all(who.map((name) => as(house, name)))) as [Client, Client, Client, Client];
}

const { form, page } = formsTo(house);

/** Somebody reports; gives the code, and the case that came of it as Petra sees it. */
async function reported(what = 'Invoices are paid twice', sending: Sending = {}): Promise<{ code: string; found: CaseReply }> {
  const { status, text } = await form('/report/en', { what, where: 'Warehouse 4', when: '' }, sending);
  const code = /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '';
  expect([status, code]).toEqual([201, expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)]);
  const { items } = (await petra.get<{ items: CaseRow[] }>(`/cases?search=${encodeURIComponent(what.slice(0, 60))}`)).body;
  return { code, found: (await petra.get<CaseReply>(`/cases/${items[0]?.reference}`)).body };
}

const opened = (code: string) => form('/report/follow-up/en', { code });
const letters = async (reference: string): Promise<string[]> =>
  (
    await house.owner.query<{ said: string }>(
      "select p.given_name || ': ' || m.subject as said from app.outbound_mail m join app.person p on p.id = m.to_person_id where m.subject like $1 order by m.id",
      [`%${reference}%`],
    )
  ).rows.map(({ said }) => said);

describe('a report without a name', () => {
  test('the page is there for nobody until an office is open, then for all: who reads it is said, nothing runs in it, nothing is left by it', async () => {
    const shut = async (change: object) => {
      const { version } =
        (await tom.get<{ items: CaseClassReply[] }>('/case-classes')).body.items.find(({ id }) => id === office.id) ?? office;
      await tom.patch(`/case-classes/${office.id}`, change, { 'if-match': `"${version}"` });
    };
    await shut({ portal: false });
    expect([(await page('/report')).status, (await form('/report/en', { what: 'Anything' })).status]).toEqual([404, 404]);
    await shut({ portal: true });
    for (const path of ['/report/en', '/report/follow-up/en']) {
      const { status, headers, text } = await page(path);
      expect([status, headers['referrer-policy'], headers['cache-control'], headers['set-cookie']]).toEqual([
        200,
        'no-referrer',
        'no-store',
        undefined,
      ]);
      expect(headers['content-security-policy']).not.toContain('script-src');
      expect(text).not.toMatch(/<script|javascript:|https?:|data-visitor/);
    }
    expect((await page('/report/en')).text).toContain('People in it: 2, leading it: 1.');
    expect((await page('/report/de')).text).toContain('Missstände melden');
    expect((await page('/report/en')).text).not.toMatch(/Petra|Noah/);
    const { status, text } = await form('/report/en', { what: ' ', where: 'Gate "2"', when: '' });
    expect([status, text]).toEqual([422, expect.stringContaining('value="Gate &quot;2&quot;"')]);
    const foreign = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' } };
    expect((await form('/report/en', { what: 'Not mine' }, foreign)).status).toBe(403);
  });

  test('the office reads it, and nobody else: no agent of the department, no administrator, nobody elsewhere', async () => {
    const { found } = await reported('The <b>scales</b> are wrong\nsince spring');
    expect(found).toMatchObject({ requester: null, openedBy: null, title: 'The <b>scales</b> are wrong', audience: { count: 2 } });
    expect(found.description).toBe(
      '<p>The &lt;b&gt;scales&lt;/b&gt; are wrong<br />since spring</p><p><strong>Where:</strong> Warehouse 4</p>',
    );
    for (const client of [hana, tom, await as(house, 'gus'), await as(house, 'ada')]) {
      expect((await client.get(`/cases/${found.reference}`)).status).toBe(404);
      expect((await client.get(`/cases/${found.reference}/report`)).status).toBe(404);
      expect((await client.put(`/cases/${found.reference}/report/feedback`)).status).toBe(404);
      expect((await client.get('/cases?search=scales')).text).not.toContain(found.reference);
    }
    expect((await noah.get(`/cases/${found.reference}`)).status).toBe(200);
  });

  test('neither the code nor where it came from nor the hour is kept, in no column and no line of the log', async () => {
    const heard = hearLog();
    const planted = '198.51.100.77';
    const headers = {
      'x-forwarded-for': planted,
      'user-agent': 'Kestrel/7',
      referer: 'http://intranet.example/osprey',
      cookie: 'candor=osprey',
    };
    const { code, found } = await reported('Keys were copied', { headers });
    const { headers: answered } = await form('/report/follow-up/en', { code, text: 'Two of them' }, { headers });
    heard.stop();
    expect(answered['set-cookie']).toBeUndefined();
    const secrets = [code, code.replaceAll('-', ''), planted, 'Kestrel/7', 'osprey'];
    const tables = await tablesIn(async (question) => (await house.owner.query(question)).rows);
    expect(await placesIn(house, tables, 'Keys were copied')).toEqual(['app.confidential_case']);
    expect(await placesIn(house, tables, ...secrets)).toEqual([]);
    const said = heard.lines.join('\n');
    expect(said).toContain('/api/v1/cases');
    for (const secret of [...secrets, '127.0.0.1', '/report']) expect(said).not.toContain(secret);
    const { rows } = await house.owner.query<{ at: Date; id: string }>(
      `select opened_at as at, id::text from app.confidential_case where id = $1 union all
       select case when m.made_at = (select max(r.read_at) + interval '1 microsecond' from app.confidential_case_read r where r.case_id = $1)
         then date_trunc('day', m.made_at at time zone 'UTC') at time zone 'UTC' else m.made_at end, m.id::text
         from app.confidential_case_message m where m.case_id = $1 union all
       select granted_at, id::text from app.confidential_case_grant where case_id = $1 union all
       select at, id::text from app.event where object_id = $1 and type <> 'case.read'`,
      [found.id],
    );
    expect(rows).toHaveLength(6);
    const midnight = new Date().setUTCHours(0, 0, 0, 0);
    for (const { at, id } of rows)
      expect([at.getTime(), Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)]).toEqual([midnight, midnight]);
    await sealLog(tenants.acme.id);
    expect((await verifyLog(tenants.acme.id)).faults).toEqual([]);
  });
});

describe('the code of a report', () => {
  test('opens what is said to both sides and never a note; each other code is answered alike', async () => {
    const { code, found } = await reported('Overtime is not paid');
    const say = (kind: string, body: string) => petra.post(`/cases/${found.reference}/messages`, { kind, body });
    await say('note', 'Perhaps it is Bob');
    await say('reply', '<p>Which month? <a href="https://trap.example/7">Look</a></p>');
    await petra.put(`/cases/${found.reference}/state`, { to: 'awaitingRequester' }, { 'if-match': `"${found.version}"` });
    expect((await opened(code)).text).toContain('waits for your answer');
    const told = await form('/report/follow-up/en', {
      code: code.toLowerCase().replaceAll('-', ' '),
      text: 'March\n<script>alert(1)</script>',
    });
    expect([told.status, told.headers['referrer-policy'], told.headers['cache-control']]).toEqual([200, 'no-referrer', 'no-store']);
    const { text } = await opened(code);
    for (const words of [
      'Overtime is not paid',
      'Which month? Look',
      'March\n&lt;script&gt;',
      '2 people can see',
      'The office looks into it',
    ])
      expect(text).toContain(words);
    expect(text.indexOf('Which month?')).toBeLessThan(text.indexOf('March\n&lt;script'));
    expect(text).not.toMatch(/Perhaps|Petra|trap\.example|<script|MIS-/);
    const row = (await petra.get<{ items: CaseRow[] }>('/cases?search=Overtime')).body.items[0];
    expect([row?.unread, row?.requester, row?.state.key]).toEqual([true, null, 'inProgress']);
    const { messages } = (await petra.get<CaseReply>(`/cases/${found.reference}`)).body;
    expect(messages.map(({ kind, author }) => [kind, author?.name ?? null])).toEqual([
      ['note', 'Petra Silva'],
      ['reply', 'Petra Silva'],
      ['reply', null],
    ]);
    const wrong = await Promise.all(['7777-7777-7777-7777', 'x', '', `${code}0`].map(opened));
    expect(new Set(wrong.map((one) => one.text)).size).toBe(1);
    expect(wrong.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const there = await form('/report/follow-up/en', { code }, { host: tenants.globex.host });
    expect([there.status, there.text]).toEqual([
      404,
      (await form('/report/follow-up/en', { code: 'x' }, { host: tenants.globex.host })).text,
    ]);
    expect((await form('/report/follow-up/en', { code: 'x', text: 'Into nothing' })).status).toBe(404);
  });

  test('what comes too often is refused for an hour, by an address that nobody keeps', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9' };
    for (let sent = 0; sent < 10; sent += 1) await form('/report/en', { what: 'Flood' }, { headers });
    expect((await form('/report/en', { what: 'Flood' }, { headers })).status).toBe(429);
    expect((await form('/report/en', { what: 'Somebody else' })).status).toBe(201);
  });
});

describe('the reporting office', () => {
  test('is told within the hour, before the week and before the three months are over, once each and without a word of it', async () => {
    const { found } = await reported('Samples were swapped');
    const { reference } = found;
    const tell = async (): Promise<string[]> => {
      const before = (await letters(reference)).length;
      await tellOffice(tenants.acme.id);
      return (await letters(reference)).slice(before);
    };
    const both = (subject: string) => [`Noah: [${reference}] ${subject}`, `Petra: [${reference}] ${subject}`];
    expect((await tell()).toSorted()).toEqual(both('There is something new'));
    expect(await tell()).toEqual([]);
    shiftClock(5 * day);
    expect((await tell()).toSorted()).toEqual(both('Something is due soon'));
    expect(await tell()).toEqual([]);
    await signIn();
    const path = `/cases/${reference}/report`;
    const at = (days: number, months = 0) => {
      const date = new Date();
      date.setUTCHours(0, 0, 0, 0);
      date.setUTCDate(date.getUTCDate() + days);
      const wanted = date.getUTCMonth() + months;
      date.setUTCMonth(wanted);
      if (date.getUTCMonth() !== wanted % 12) date.setUTCDate(0);
      return date.toISOString().slice(0, 10);
    };
    expect((await petra.get<ReportDeadlines>(path)).body).toEqual({
      madeOn: at(0),
      acknowledge: { by: at(7), on: null },
      feedback: { by: at(7, 3), on: null },
      can: { giveFeedback: false },
    });
    expect([found.dueAt, (await petra.put(`${path}/feedback`)).status]).toEqual([`${at(7)}T00:00:00.000Z`, 409]);
    await petra.post(`/cases/${reference}/messages`, { kind: 'reply', body: 'We have it.' });
    const acknowledged = (await petra.get<ReportDeadlines>(path)).body;
    expect(acknowledged).toMatchObject({ acknowledge: { on: at(5) }, feedback: { by: at(5, 3) }, can: { giveFeedback: true } });
    expect((await petra.get<CaseReply>(`/cases/${reference}`)).body.dueAt).toBe(`${at(5, 3)}T00:00:00.000Z`);
    shiftClock(85 * day);
    expect((await tell()).toSorted()).toEqual(both('Something is due soon'));
    await signIn();
    const given = (await petra.put<ReportDeadlines>(`${path}/feedback`)).body;
    expect(given).toMatchObject({ feedback: { on: at(85) }, can: { giveFeedback: false } });
    expect((await petra.get<CaseReply>(`/cases/${reference}`)).body.dueAt).toBeNull();
    expect(await tell()).toEqual([]);
  });

  test('closes it, and when its time is over it is gone with its code', async () => {
    const { code, found } = await reported('An old matter');
    await petra.put(`/cases/${found.reference}/state`, { to: 'closedComplete' }, { 'if-match': `"${found.version}"` });
    expect((await opened(code)).text).toContain('It is closed. It is erased on');
    shiftClock(37 * 31 * day);
    await eraseDue(tenants.acme.id);
    const { status, text } = await opened(code);
    expect([status, text]).toEqual([404, (await opened('x')).text]);
    expect((await house.owner.query('select from app.confidential_report where case_id = $1', [found.id])).rows).toEqual([]);
  });
});
