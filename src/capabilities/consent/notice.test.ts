import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answers, choicesOf, forgetConsent, may, saidIn } from '../../../tests/support/choices.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { instructUsage, withdrawUsage } from '../../../tests/support/usage.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { ChoicesReply } from './contract.ts';

const house = openHouse();
const day = 86_400_000;
beforeEach(() => instructUsage(house));
afterEach(() => forgetConsent(house));

const asksFor = ({ items }: ChoicesReply) => items.map(({ purpose, fingerprint }) => ({ purpose, notice: fingerprint, act: randomUUID() }));
const open = async (client: Client): Promise<boolean[]> => (await choicesOf(client)).items.map(({ can }) => can.ask);
const showsNotice = async (client: Client, headers: Record<string, string> = {}) =>
  await client.put<ChoicesReply>(
    '/me/choice-questions',
    { place: 'firstSignIn', items: asksFor(await choicesOf(client, headers)) },
    headers,
  );
const saysToAll = async (client: Client, answer: 'given' | 'refused', change: object = {}) =>
  await client.put<ChoicesReply>('/me/choices', { answer, place: 'firstSignIn', items: asksFor(await choicesOf(client)), ...change });

describe('the notice at first sign-in', () => {
  test('asks Ada once: shown again it keeps nothing, and half a year later it may come again', async () => {
    const ada = await as(house, 'ada');
    expect(await open(ada)).toEqual(Array(4).fill(true));
    expect((await showsNotice(ada)).status).toBe(200);
    expect((await showsNotice(ada)).status).toBe(200);
    expect([await saidIn(house, 'ada'), await open(ada)]).toEqual([Array(4).fill('requested by ask'), Array(4).fill(false)]);
    shiftClock(185 * day);
    expect(await open(await as(house, 'ada'))).toEqual(Array(4).fill(true));
    expect(await open(await as(house, 'bob'))).toEqual(Array(4).fill(true));
  });

  test('asks nobody whether they may be counted where their organisation has not instructed it; an answer stays open to them', async () => {
    await withdrawUsage(house);
    const ada = await as(house, 'ada');
    expect(await open(ada)).toEqual([false, false, true, true]);
    expect((await choicesOf(ada)).items.map(({ instructed }) => instructed)).toEqual([false, false, true, true]);
    await showsNotice(ada);
    expect((await choicesOf(ada)).history.map(({ purpose }) => purpose).sort()).toEqual(['features', 'news']);
    expect((await answers(ada, 'usageStatistics', 'refused')).status).toBe(200);
    await instructUsage(house);
    expect(await open(ada)).toEqual([false, true, false, false]);
  });

  test('leaves alone what she has allowed already, and words that are not today’s', async () => {
    const ada = await as(house, 'ada');
    await answers(ada, 'news', 'given');
    const items = asksFor(await choicesOf(ada)).map((one) => (one.purpose === 'mailOpens' ? { ...one, notice: 'f'.repeat(64) } : one));
    expect((await ada.put('/me/choice-questions', { place: 'firstSignIn', items })).status).toBe(200);
    const { history } = await choicesOf(ada);
    expect(history.map(({ purpose, state, place }) => `${purpose} ${state} ${place}`).sort()).toEqual([
      'features requested firstSignIn',
      'news given privacyChoices',
      'usageStatistics requested firstSignIn',
    ]);
  });

  test('takes one no or one yes for all of it; a yes to any other words allows nothing', async () => {
    const [ada, bob] = [await as(house, 'ada'), await as(house, 'bob')];
    expect((await saysToAll(bob, 'refused')).status).toBe(200);
    const [first, ...rest] = asksFor(await choicesOf(ada));
    expect((await saysToAll(ada, 'given', { items: [...rest, { ...first, notice: 'f'.repeat(64) }] })).status).toBe(409);
    expect(await saidIn(house, 'ada')).toEqual([]);
    expect((await saysToAll(ada, 'given')).status).toBe(200);
    expect([await may('ada'), await may('ada', 'mailOpens'), await may('bob'), await may('gus')]).toEqual([true, true, false, false]);
  });

  test('asks nothing where the browser refuses, and strangers never', async () => {
    const ada = await as(house, 'ada');
    const signal = { 'sec-gpc': '1' };
    expect((await showsNotice(ada, signal)).status).toBe(200);
    expect(await saidIn(house, 'ada')).toEqual(Array(4).fill('refused by signal'));
    const stranger = anonymous(house);
    expect((await stranger('PUT', '/api/v1/me/choice-questions', {})).status).toBe(401);
    expect((await stranger('PUT', '/api/v1/me/choices', {})).status).toBe(401);
  });
});
