import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { forgetPolicies, makeOperator, petraReady, publishes, readPolicyAnew, showAll } from '../../../tests/support/policy.ts';
import { instructUsage } from '../../../tests/support/usage.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { visitorConsent } from './public.ts';

const house = openHouse();
beforeAll(async () => {
  await makeOperator(house);
  // Where visitors are not counted, nobody is asked.
  await instructUsage(house);
});
afterEach(async () => {
  shiftClock(0);
  await forgetPolicies(house);
  readPolicyAnew();
});

const stranger: ReturnType<typeof anonymous> = (...asked) => anonymous(house)(...asked);
const question = 'May we count which pages you visit?';
const says = (answer: string, headers: Record<string, string> = {}, from = '') =>
  stranger('POST', `/api/v1/visitor-choices/${answer}${from}`, undefined, { headers });
const keptBy = async (answer: string, headers: Record<string, string> = {}): Promise<string> =>
  String((await says(answer, headers)).headers['set-cookie']);
const pair = (cookie: string): string => cookie.split(';', 1)[0] ?? '';
const dayMs = 86_400_000;
/** Seconds until the end of that day so many months later, by the clock of the product. */
function leftUntilEnd(on: string, months: number): number {
  const end = new Date(on);
  end.setUTCMonth(end.getUTCMonth() + months);
  return Math.ceil((end.getTime() + dayMs - now().getTime()) / 1000);
}
/** How many months a no that was just said is kept. */
function monthsOf(cookie: string): number | undefined {
  const [, on = '', age] = /refused\.(\S+);.*Max-Age=(\d+)/.exec(cookie) ?? [];
  return [6, 12].find((months) => Math.abs(leftUntilEnd(on, months) - Number(age)) <= 2);
}
const allows = (cookie: string, more: Record<string, string> = {}): Promise<boolean> =>
  visitorConsent(tenants.acme.id, { headers: { cookie, ...more }, protocol: 'http' });

describe('somebody who has not signed in', () => {
  test('is asked on a public page, with no and yes alike, and gets no cookie by reading it', async () => {
    for (const path of ['/privacy/en', '/contact-us/en', '/privacy/versions/en']) {
      const { text, headers } = await stranger('GET', path);
      expect([path, text.includes(question), headers['set-cookie']]).toEqual([path, true, undefined]);
      expect(text.match(/<button>[^<]*<\/button>/g)).toEqual(['<button>Refuse</button>', '<button>Allow</button>']);
      expect(text.length).toBeLessThan(60 * 1024);
      expect(text).not.toMatch(/<script/);
    }
  });

  test('C.2 California: says no once: it is one essential entry for a year and not a day less, and nobody asks again', async () => {
    const cookie = await keptBy('refused');
    const [, on = '', age] = /^candor_visitor=refused\.(\S+); Path=\/; Max-Age=(\d+); HttpOnly; SameSite=Lax$/.exec(cookie) ?? [];
    expect(on).toBe(new Date().toISOString().slice(0, 10));
    expect(Math.abs(Number(age) - leftUntilEnd(on, 12))).toBeLessThanOrEqual(2);
    expect(Number(age)).toBeGreaterThanOrEqual(365 * 86_400);
    const { text } = await stranger('GET', '/privacy/en', undefined, { headers: { cookie: pair(cookie) } });
    expect(text).not.toContain(question);
    expect(await allows(pair(cookie))).toBe(false);
  });

  test('says yes, and only then may be counted; saying nothing is a no, and so is a cookie that nobody of us wrote', async () => {
    expect(await allows('')).toBe(false);
    const given = await keptBy('given');
    expect(await allows(pair(given))).toBe(true);
    // Six months have up to 184 days: after 180 the question would come too early.
    expect(given.match(/Max-Age=\d+/g)).toEqual(Array(2).fill(`Max-Age=${184 * 86_400}`));
    for (const forged of [
      'candor_visitor=yes',
      'candor_visitor=given.x',
      'candor_visitor=refused.given',
      'candor_visitor=',
      'xcandor_visitor=given.9',
    ])
      expect([forged, await allows(forged)]).toEqual([forged, false]);
  });

  test('is asked nothing where the browser says no, and that says no whatever was said before', async () => {
    const { text } = await stranger('GET', '/privacy/en', undefined, { headers: { 'sec-gpc': '1' } });
    expect([text.includes(question), text.includes('Opt-out preference signal honored.')]).toEqual([false, true]);
    const given = pair(await keptBy('given'));
    expect(await allows(given, { 'sec-gpc': '1' })).toBe(false);
    for (const header of ['sec-gpc', 'global-privacy-control'])
      expect(await keptBy('given', { [header]: '1' })).toContain('candor_visitor=refused');
  });

  test('is led back to the page of ours that asked, and nowhere else; another site cannot answer for them', async () => {
    const back = await says('refused', {}, '?from=%2Fprivacy%2Fde');
    expect([back.status, back.headers['location']]).toEqual([303, '/privacy/de']);
    const away = await says('refused', {}, `?from=${encodeURIComponent('//evil.example')}`);
    expect([away.status, away.headers['location']]).toEqual([204, undefined]);
    expect((await says('given', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await says('perhaps')).status).toBe(404);
  });

  test('of whom a widened policy would use more than they allowed is a no again', async () => {
    const given = pair(await keptBy('given'));
    await showAll();
    await publishes(await petraReady(house));
    await house.owner.query(`alter table app.policy_version disable trigger all;
      update app.policy_version set change_class = 'material', change = change || '{"freshConsent": ["usageStatistics"]}';
      alter table app.policy_version enable trigger all;
      insert into app.policy_activation (tenant_id, series, number, at, people, covered)
        select tenant_id, series, number, effective_at, 0, 0 from app.policy_version on conflict do nothing`);
    readPolicyAnew();
    expect(await allows(given)).toBe(false);
    expect(await allows(pair(await keptBy('given')))).toBe(true);
  });

  test('once signed in is asked by their account only', async () => {
    const { cookie } = await as(house, 'ada');
    expect((await stranger('GET', '/privacy/en', undefined, { headers: { cookie } })).text).not.toContain(question);
  });
});

describe('a no of somebody who has not signed in', () => {
  test('S30 that is set again after signing out is kept no longer for that: it ends a year after they said it', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * dayMs).toISOString().slice(0, 10);
    const again = async (on: string) => String((await says('refused', {}, `?on=${on}`)).headers['set-cookie']);
    expect(monthsOf(await again(day(100)))).toBe(12);
    expect(await again(day(100))).toContain(`candor_visitor=refused.${day(100)}; `);
    expect(await again(day(367))).toContain('Max-Age=0;');
    // What nobody can have said yet is said today, and nothing else is a day.
    expect(pair(await again(day(-3)))).toBe(`candor_visitor=refused.${day(0)}`);
    expect((await says('refused', {}, '?on=yesterday')).status).toBe(422);
    // A yes is never older than its press.
    expect(pair(String((await says('given', {}, `?on=${day(100)}`)).headers['set-cookie']?.[0]))).toBe('candor_visitor=given.0');
  });

  test('S30 is kept as promised: six months until the day on which the policy says a year, where cookie, question and the published table agree on each day', async () => {
    await showAll();
    const petra = await petraReady(house);
    await publishes(petra);
    // As it was published before a no was kept for a year.
    await house.owner.query(`alter table app.policy_version disable trigger all;
      update app.policy_version set document = replace(document::text, '"year"', '"halfYear"')::jsonb;
      alter table app.policy_version enable trigger all`);
    readPolicyAnew();
    const { body } = await publishes(petra);
    expect([body.change.class, body.change.material]).toEqual(['material', expect.arrayContaining(['store candor_visitor kept longer'])]);
    await house.owner.query(`insert into app.policy_activation (tenant_id, series, number, at, people, covered)
      select tenant_id, series, number, effective_at, 0, 0 from app.policy_version where number = 2`);
    const from = Date.parse(body.effectiveAt) - Date.now();
    const told = async (at: number) => {
      shiftClock(at);
      readPolicyAnew();
      const { text } = await stranger('GET', '/privacy/en');
      const row = /candor_visitor<[\s\S]*?<\/tr>/.exec(text)?.[0] ?? '';
      return {
        months: monthsOf(await keptBy('refused')),
        question: /not asked again for [a-z ]+/.exec(text)?.[0],
        table: /(a year|six months) after you (said no|answered)/.exec(row)?.[0],
      };
    };
    const before = { months: 6, question: 'not asked again for six months', table: 'six months after you answered' };
    const after = { months: 12, question: 'not asked again for a year', table: 'a year after you said no' };
    expect(await told(0)).toEqual(before);
    expect(await told(from - dayMs)).toEqual(before);
    expect(await told(from + dayMs)).toEqual(after);
  });
});
