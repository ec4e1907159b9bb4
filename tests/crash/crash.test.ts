import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/shared/ids.ts';
import { seedCast, tenants } from '../support/cast.ts';
import { send } from '../support/client.ts';
import type { TestHouse } from '../support/house.ts';
import { counted, patience, proofSeed, randomFrom } from '../support/proofs.ts';
import { tokenHeader } from '../support/tokens.ts';
import { Installation, type Victim } from './installation.ts';

const kills = counted(2, 50);
const random = randomFrom(proofSeed);
const victims: readonly Victim[] = ['server', 'database', 'worker'];
const house = new Installation();
const token: Record<string, string> = {};
/** Set when the hands shall rest. */
const state = { over: false, next: 0 };
const acknowledged: { title: string; number: string; said: string[] }[] = [];
const begun: string[] = [];

beforeAll(async () => {
  await house.start();
  const owner = await house.owner();
  await seedCast(owner);
  Object.assign(token, await tokenHeader({ owner } as TestHouse, 'eve'));
  await owner.end();
}, patience(600_000));
afterAll(async () => await house.remove(), 60_000);

/** Repeats with the same key until it is acknowledged, as a client should that saw no answer. */
async function insisted<T>(path: string, body: object): Promise<T | undefined> {
  const headers = { ...token, 'idempotency-key': newId() };
  while (!state.over) {
    const reply = await send<T>(house.port, tenants.acme.host, 'POST', path, body, { headers }).catch(() => undefined);
    if (reply?.status === 201) return reply.body;
    if (reply !== undefined && reply.status < 500) throw new Error(`${path}: ${reply.status} ${reply.text}`);
    await pause(100);
  }
  return undefined;
}

/** Opens a ticket and answers on it, over and over. */
async function hand(): Promise<void> {
  while (!state.over) {
    state.next += 1;
    const title = `Crash ${state.next}`;
    begun.push(title);
    const made = await insisted<{ number: string }>('/api/v1/tickets', { type: 'incident', title, team: 'Network' });
    if (made === undefined) return;
    const one = { title, number: made.number, said: [] as string[] };
    acknowledged.push(one);
    const said = `Reply to ${title}.`;
    if (await insisted(`/api/v1/tickets/${made.number}/messages`, { kind: 'comment', body: said })) one.said.push(said);
  }
}

type Row = { text: string; count: number };

test(
  `after ${kills} kills nothing acknowledged is lost, nothing is there twice, and the log verifies`,
  async () => {
    const hands = Promise.all(Array.from({ length: 4 }, hand));
    const killed: Record<string, number> = {};
    for (let kill = 0; kill < kills; kill += 1) {
      const victim = victims[kill % victims.length] ?? 'server';
      await pause(300 + 2200 * random());
      await house.kill(victim);
      killed[victim] = (killed[victim] ?? 0) + 1;
      await house.recovered();
      console.info(`kill ${kill + 1} of ${kills}: ${victim}; ${acknowledged.length} tickets acknowledged so far`);
    }
    await pause(1000);
    state.over = true;
    await hands;

    const owner = await house.owner();
    const tickets = new Map(
      (await owner.query<Row>('select title as text, count(*)::int as count from app.ticket group by 1')).rows.map(({ text, count }) => [
        text,
        count,
      ]),
    );
    const messages = new Map(
      (await owner.query<Row>('select body_text as text, count(*)::int as count from app.message group by 1')).rows.map(
        ({ text, count }) => [text.trim(), count],
      ),
    );
    const { rows: numbers } = await owner.query('select number from app.ticket group by type, number having count(*) > 1');
    await owner.end();
    const said = acknowledged.flatMap((one) => one.said);

    expect(acknowledged.length).toBeGreaterThan(kills * 3);
    expect(acknowledged.filter(({ title }) => tickets.get(title) !== 1)).toEqual([]);
    expect(said.filter((text) => messages.get(text) !== 1)).toEqual([]);
    expect(begun.filter((title) => (tickets.get(title) ?? 0) > 1)).toEqual([]);
    expect(numbers).toEqual([]);
    const { code, said: verdict } = await house.cli('audit:verify');
    expect(code, verdict).toBe(0);
    console.info(
      `crash: ${Object.entries(killed)
        .map(([who, count]) => `${count} × ${who}`)
        .join(
          ', ',
        )}; ${acknowledged.length} tickets and ${said.length} replies acknowledged, all there once; ${verdict.trim().replaceAll('\n', '; ')}`,
    );
  },
  patience(600_000),
);
