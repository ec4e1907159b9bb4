import { parseDate } from '@internationalized/date';
import type { SeedBoard, SeedChange, SeedPeriod, SeedTenant } from '../../../../db/seeds/types.ts';
import { voteOnRequest } from '../../../capabilities/approvals/public.ts';
import type { ChangeReply } from '../../../capabilities/changes/contract.ts';
import { setBoard } from '../../../capabilities/changes/service/boards.ts';
import { createChange } from '../../../capabilities/changes/service/changes.ts';
import { changeMeeting, planMeeting } from '../../../capabilities/changes/service/meetings.ts';
import { addToMinutes, keepMinutes } from '../../../capabilities/changes/service/minutes.ts';
import { moveChange } from '../../../capabilities/changes/service/move.ts';
import { addPeriod } from '../../../capabilities/changes/service/periods.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { actorFor } from './actors.ts';
import { idOf, type Known } from './known.ts';

const any = { ifMatch: 'any' } as const;
const zone = 'Europe/Berlin';
type Around = { readonly tenant: SeedTenant; readonly ids: Known; readonly at: Date };

/** What is planned: windows and freezes, then changes. Where there is one already, nothing is added. */
export async function seedChanges(
  call: Call,
  around: Around,
  periods: readonly SeedPeriod[],
  changes: readonly SeedChange[],
  board: SeedBoard,
): Promise<void> {
  const there = await call.tx.row(sql`select from app.change where tenant_id = ${call.tx.tenantId} limit 1`);
  if (there !== undefined) return;
  const services = (keys: readonly string[]) => keys.map((key) => idOf(around.ids.services, key));
  for (const { inDays, at, services: keys, ...period } of periods)
    await addPeriod(call, {
      ...period,
      workspace: null,
      services: services(keys),
      timeZone: zone,
      begins: `${dayIn(around, inDays)}T${at}`,
    });
  for (const change of changes) await seedChange(call, around, change, services(change.services));
  await seedBoard(call, around, board, services(board.change.services));
}

/** A board with its series, what it spoke about last week, and a change that is before it at its next meeting. */
async function seedBoard({ tx }: Call, around: Around, board: SeedBoard, services: string[]): Promise<void> {
  const as = (person: string): Call => ({ tx, actor: actorFor(around.tenant, tx.tenantId, around.ids, person) });
  const workspace = idOf(around.ids.workspaces, 'it');
  const { by, at, minutes, place, rule, held } = board;
  const members = board.members.map((person) => as(person).actor.id);
  const rules = { active: true, kinds: ['normal' as const], leastRisk: 'medium' as const, quorum: 'majority' as const };
  const begins = `${dayIn(around, -held.daysAgo)}T${at}`;
  await setBoard(as(by), { ...rules, workspace, members, place, timeZone: zone, begins, minutes, rule }, any);
  const startsAt = momentIn(around, -held.daysAgo, at).toISOString();
  const { id } = await planMeeting(as(by), { workspace, startsAt, minutes, timeZone: zone, place });
  await keepMinutes(as(by), { id, minutes: held.minutes }, any);
  await changeMeeting(as(by), { id, state: 'held' }, any);
  await addToMinutes(as(held.addedBy), { id, text: held.added });
  const change = await seedChange({ tx, actor: as(by).actor }, around, board.change, services);
  for (const { who, answer, comment } of board.votes) await voteOnRequest(as(who), change.id, { answer, comment });
}

const momentIn = (around: Around, days: number, time: string): Date =>
  new Date(parseDate(dayIn(around, days)).toDate(zone).getTime() + minutesOf(time) * 60_000);

const dayIn = ({ at }: Around, days: number): string => parseDate(at.toISOString().slice(0, 10)).add({ days }).toString();

async function seedChange({ tx }: Call, around: Around, change: SeedChange, services: string[]): Promise<ChangeReply> {
  const { tenant, ids } = around;
  const call: Call = { tx, actor: actorFor(tenant, tx.tenantId, ids, change.by) };
  const { by: _, inDays, at, minutes, moves, assignee, ...said } = change;
  const from = momentIn(around, inDays, at).getTime();
  const planned = { from: new Date(from).toISOString(), until: new Date(from + minutes * 60_000).toISOString() };
  const who = actorFor(tenant, tx.tenantId, ids, assignee).id;
  const begun = { ...said, services, cis: [...said.cis], planned, workspace: idOf(ids.workspaces, 'it'), description: '', assignee: who };
  let made = await createChange(call, begun);
  for (const to of moves) made = await go(call, made.number, to);
  return made;
}

const go = (call: Call, number: string, to: ChangeReply['state']): Promise<ChangeReply> =>
  moveChange(call, { number, to, reason: '', review: '' }, any);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
