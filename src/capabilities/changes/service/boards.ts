import { type Call, holds, keeper, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { occurrencesOf } from '../../../kernel/shared/recurrence.ts';
import { actingAs, peopleById } from '../../directory/public.ts';
import type { BoardInput, BoardReply } from '../contract-board.ts';
import { mayPlan, mayRule } from '../policy.ts';
import { type BoardRow, boardOf, boardsInSeries, laidOut, membersOf } from '../queries/boards.ts';
import { clearSeries, insertMeeting, lockBoard, putBoard, replaceMembers } from '../store-boards.ts';
import { placeWaiting } from './before-board.ts';
import { refuseNever } from './periods.ts';

/** So far ahead meetings of a series are laid out. */
const ahead = 92 * 86_400_000;

const none = (workspaceId: string): BoardRow => ({
  ...{ workspaceId, active: false, kinds: ['normal'], leastRisk: 'medium', quorum: 'majority', place: '', timeZone: 'UTC' },
  ...{ begins: null, minutes: 60, rule: null, version: 1 },
});

/** The board of a workspace; where there is none, one that nothing comes before, to begin with. */
export async function readBoard(call: Call, workspaceId: string): Promise<BoardReply> {
  const { tx, actor } = call;
  const held = (await boardOf(tx, workspaceId)) ?? none(workspaceId);
  if (!mayPlan(actor, held) && !mayRule(actor, held))
    throw new Refusal('not_found', 'There is no such board, or it is not shared with you');
  const { workspaceId: workspace, ...row } = held;
  return {
    ...row,
    kinds: [...row.kinds],
    workspace,
    members: await people(call, await membersOf(tx, workspaceId)),
    can: { edit: mayRule(actor, held) },
  };
}

/** People by name, in this order. */
export async function people({ tx }: Call, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const known = await peopleById(tx, ids);
  return ids.flatMap((id) => known.filter((one) => one.id === id).map(({ name }) => ({ id, name })));
}

type Set = BoardInput & { readonly workspace: string };

/** Sets a board. What it meets for by its series is laid out anew, but for meetings that somebody has touched. */
export async function setBoard(
  call: Call,
  { workspace: workspaceId, members, ...given }: Set,
  edge: Pick<Edge, 'ifMatch'>,
): Promise<BoardReply> {
  const { tx, actor } = call;
  await lockBoard(tx, workspaceId);
  const version = ((await boardOf(tx, workspaceId))?.version ?? 1) + 1;
  const row = permitNew({ ...given, workspaceId, version }, 'rule', mayRule(actor, { workspaceId }));
  refuseStale(edge, await readBoard(call, workspaceId), { ...given, members });
  refuseSeries(given);
  await refuseStrangers(call, workspaceId, members);
  await putBoard(tx, row);
  await replaceMembers(tx, permitNew({ workspaceId, members }, 'rule', true));
  await clearSeries(tx, row);
  if (row.active) await layOut(call, row);
  tx.emit({
    type: 'change_board.set',
    objectId: workspaceId,
    facts: { members, active: row.active, kinds: row.kinds, leastRisk: row.leastRisk },
  });
  return await readBoard(call, workspaceId);
}

const unfit = (pointer: string, reason: string, next: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix: next }], next });

function refuseSeries({ begins, rule, minutes, timeZone }: Omit<BoardInput, 'members'>): void {
  if (begins === null && rule !== null) throw unfit('/begins', 'A series says when its first meeting begins', 'Say when it begins.');
  if (begins !== null) refuseNever({ begins, rule, minutes, timeZone });
}

/** Whoever votes has to be able to read what they vote on. */
async function refuseStrangers(call: Call, workspaceId: string, members: readonly string[]): Promise<void> {
  for (const id of members) {
    const member = await actingAs(call, id);
    if (member === undefined || !holds(member, 'agent', workspaceId))
      throw unfit('/members', 'Whoever is on the board works where its changes lie', 'Choose people who work there.');
  }
}

/** Lays out the meetings of a series for the next quarter of a year, each once, and puts on the next what waits. */
async function layOut(call: Call, board: BoardRow): Promise<void> {
  const { tx } = call;
  const { begins, workspaceId, timeZone, place, minutes, rule } = board;
  const now = tx.now.getTime();
  const there = new Set((await laidOut(tx, workspaceId)).map(({ startsAt }) => startsAt.getTime()));
  const spans = begins === null ? [] : occurrencesOf({ begins, timeZone, minutes, rule }, { from: now, until: now + ahead });
  for (const { from, until } of spans.filter((span) => span.from > now && !there.has(span.from))) {
    const times = { startsAt: new Date(from), endsAt: new Date(until) };
    const row = {
      ...times,
      id: newId(from),
      workspaceId,
      timeZone,
      place,
      bySeries: true,
      state: 'planned' as const,
      minutes: '',
      version: 1,
    };
    await insertMeeting(tx, permitNew(row, 'arrange', true));
    tx.emit({ type: 'change_meeting.planned', objectId: row.id, facts: { startsAt: times.startsAt.toISOString(), bySeries: true } });
  }
  await placeWaiting(call, workspaceId);
}

/** Series go on: what comes into the next quarter of a year is laid out. */
export const layOutAll = (tenantId: string): Promise<void> =>
  transact(keeper(tenantId, 'service'), async (call) => {
    for (const board of await boardsInSeries(call.tx)) {
      await lockBoard(call.tx, board.workspaceId);
      await layOut(call, board);
    }
  });
