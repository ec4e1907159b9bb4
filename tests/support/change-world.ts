import { beforeAll, expect } from 'vitest';
import type { ApprovalReply, ApprovalRow } from '../../src/capabilities/approvals/contract.ts';
import { approvalLetters } from '../../src/capabilities/approvals/jobs.ts';
import type { ServiceReply } from '../../src/capabilities/catalog/contract.ts';
import type { ChangeReply } from '../../src/capabilities/changes/contract.ts';
import { now, shiftClock } from '../../src/kernel/clock/clock.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { type PersonName, tenants, workspaces } from './cast.ts';
import { as, type Client } from './client.ts';
import type { TestHouse } from './house.ts';
import { untilReadable } from './log.ts';

export const hour = 3_600_000;
const day = 24 * hour;
export const fail = (said: string): never => {
  throw new Error(said);
};
const plans = { justification: 'Old', implementation: 'New', backout: 'Old again', test: 'Try it' };
const answers = { tried: 'often', backout: 'minutes', reach: 'team' };
type Planned = { from: string; until: string };

const iso = (moment: number): string => new Date(moment).toISOString();
const span = (from: number, hours: number): Planned => ({ from: iso(from), until: iso(from + hours * hour) });
const later = ({ from, until }: Planned, hours: number): Planned => ({
  from: iso(Date.parse(from) + hours * hour),
  until: iso(Date.parse(until) + hours * hour),
});

/** Changes of IT: two services, and what people do with them. */
export function changeWorld(house: TestHouse) {
  const clients = new Map<string, Client>();
  const services = new Map<string, string>();
  let days = 10;
  const who = (name: string): Client => clients.get(name) ?? fail(name);
  const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

  beforeAll(async () => {
    const names: PersonName[] = ['ada', 'eve', 'noah', 'hana', 'leila', 'wanda', 'tom', 'gina'];
    for (const name of names) clients.set(name, await as(house, name));
    for (const key of ['vpn', 'mail']) {
      const name = { en: key.toUpperCase(), de: key };
      const input = { workspace: workspaces.it.id, key, name, summary: name, icon: 'laptop' };
      services.set(key, (await who('wanda').post<ServiceReply>('/catalog/services', input)).body.id);
    }
  });

  /** A time that no other test has: two days apart, on the hour. */
  function time(hours = 2): Planned {
    days += 2;
    return span(Math.ceil(now().getTime() / day) * day + days * day, hours);
  }
  /** In ten minutes, for an hour: within the session of whoever waits for it. */
  const soon = (): Planned => span(now().getTime() + hour / 6, 1);
  async function begun(more: object = {}, by = 'eve'): Promise<ChangeReply> {
    const whole = { model: 'normal', title: 'Firmware', team: 'Network', plans, answers, planned: time(), cis: [`ci-${days}`] };
    const { status, body, text } = await who(by).post<ChangeReply>('/changes', { ...whole, workspace: workspaces.it.id, ...more });
    expect(status, text).toBe(201);
    return body;
  }
  const moved = (change: ChangeReply, to: string, more: object = {}, by = 'eve') =>
    who(by).put<ChangeReply>(`/changes/${change.number}/state`, { to, ...more }, match(change));
  async function goes(change: ChangeReply, to: string, more: object = {}): Promise<ChangeReply> {
    const { status, body, text } = await moved(change, to, more);
    expect(status, text).toBe(200);
    return body;
  }
  const read = async ({ number }: { number: string }, by = 'eve') => (await who(by).get<ChangeReply>(`/changes/${number}`)).body;
  const asked = async ({ number }: ChangeReply) =>
    (await who('leila').get<{ items: ApprovalRow[] }>('/approvals')).body.items.filter((one) => one.number === number);
  async function answered(change: ChangeReply, answer: 'approve' | 'reject', comment = 'Seen'): Promise<ChangeReply> {
    const [approval] = await asked(change);
    const { status, text } = await who('leila').put<ApprovalReply>(`/approvals/${approval?.id}/vote`, { answer, comment });
    expect(status, text).toBe(200);
    return await read(change);
  }
  return {
    ...{ who, time, soon, span, later, begun, moved, goes, read, asked, answered, plans, answers, match },
    service: (key: string): string => services.get(key) ?? fail(key),
    /** So many hours after a change is planned to begin. */
    at: ({ planned }: ChangeReply, hours: number): void =>
      shiftClock(Date.parse(planned?.from ?? fail('no time')) + hours * hour - Date.now()),
    edits: (change: ChangeReply, edit: object, by = 'eve') => who(by).patch<ChangeReply>(`/changes/${change.number}`, edit, match(change)),
    approved: async (more: object = {}): Promise<ChangeReply> =>
      await answered(await goes(await goes(await begun(more), 'assess'), 'authorize'), 'approve'),
  };
}

/** Letters about approvals are written, as the worker does: again and again they stay those. */
export async function approvalsTold(house: TestHouse): Promise<void> {
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, approvalLetters);
}
