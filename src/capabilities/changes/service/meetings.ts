import { type Call, permit, permitNew, Refusal, workspacesOf } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { peopleById } from '../../directory/public.ts';
import type { MeetingEdit, MeetingReply, MeetingRow, NewMeeting } from '../contract-board.ts';
import { mayArrange, mayPlan } from '../policy.ts';
import { additionsOf, agendaOf, boardOf, type MeetingRecord, meetingById, meetingsOf, membersOf, nextMeeting } from '../queries/boards.ts';
import { insertMeeting, lockMeeting, putOff, updateMeeting } from '../store-boards.ts';
import { agendaReply } from './agenda-reply.ts';
import { placeWaiting } from './before-board.ts';
import { people } from './boards.ts';

const rowOf = ({ id, workspaceId, startsAt, endsAt, timeZone, place, state, version }: MeetingRecord, items: number): MeetingRow => ({
  ...{ id, workspace: workspaceId, timeZone, place, state, version, items },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

export async function listMeetings(call: Call, { which }: { which: 'coming' | 'past' }): Promise<{ items: MeetingRow[] }> {
  const rows = await meetingsOf(call, workspacesOf(call.actor, 'agent'), which);
  return { items: rows.map((row) => rowOf(row, row.items)) };
}

/** A meeting as those see it who work where its board is. */
export async function readMeeting(call: Call, id: string): Promise<MeetingReply> {
  const seen = permit(
    await meetingById(call.tx, id),
    'read',
    () => true,
    (found) => mayPlan(call.actor, found),
  );
  const [agenda, members] = [await agendaReply(call, seen), await membersOf(call.tx, seen.workspaceId)];
  const mine = mayArrange(call.actor, { workspaceId: seen.workspaceId, members });
  return {
    ...rowOf(seen, agenda.length),
    minutes: seen.minutes,
    additions: await additionsTo(call, seen.id),
    agenda,
    members: await people(call, members),
    can: { arrange: mine && !isOver(seen), minutes: mine && !isRecorded(seen), add: mine && isRecorded(seen) },
  };
}

/** What was added to its minutes, by whom. */
async function additionsTo(call: Call, meetingId: string): Promise<MeetingReply['additions']> {
  const rows = await additionsOf(call.tx, meetingId);
  const names = await peopleById(call.tx, [...new Set(rows.map(({ byId }) => byId))]);
  return rows.map(({ text, byId, at }) => ({
    text,
    by: { id: byId, name: names.find(({ id }) => id === byId)?.name ?? '' },
    at: at.toISOString(),
  }));
}

/** It was held or canceled: what it was stays, and it is not planned anew. */
const isOver = ({ state }: Pick<MeetingRecord, 'state'>): boolean => state !== 'planned';

/** The board has spoken, and what was written down stands. Nothing written down yet may still be. */
export const isRecorded = (meeting: Pick<MeetingRecord, 'state' | 'minutes'>): boolean => isOver(meeting) && meeting.minutes !== '';

export function refuseOver(meeting: Pick<MeetingRecord, 'state'>, instead: { readonly next: string }): void {
  if (isOver(meeting)) throw new Refusal('conflict', 'This meeting is over', instead);
}

/** A meeting held until the transaction ends, for whoever arranges it, at the version that they saw. */
export async function heldMeeting(call: Call, id: string, edge: Pick<Edge, 'ifMatch'>, yours: unknown) {
  await lockMeeting(call.tx, id);
  const found = await meetingById(call.tx, id);
  const members = found === undefined ? [] : await membersOf(call.tx, found.workspaceId);
  const held = permit(
    found,
    'arrange',
    ({ workspaceId }) => mayArrange(call.actor, { workspaceId, members }),
    (seen) => mayPlan(call.actor, seen),
  );
  if (edge.ifMatch !== 'any' && edge.ifMatch !== held.version) refuseStale(edge, await readMeeting(call, id), yours);
  return held;
}

const endAfter = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * 60_000);

export async function planMeeting(
  call: Call,
  { workspace: workspaceId, startsAt, minutes, timeZone, place }: NewMeeting,
): Promise<MeetingReply> {
  const { tx, actor } = call;
  const members = await membersOf(tx, workspaceId);
  const from = new Date(startsAt);
  const times = { startsAt: from, endsAt: endAfter(from, minutes) };
  const row = {
    ...times,
    id: newId(tx.now.getTime()),
    workspaceId,
    timeZone,
    place,
    bySeries: false,
    state: 'planned' as const,
    minutes: '',
    version: 1,
  };
  const planned = permitNew(row, 'arrange', mayPlan(actor, { workspaceId }) && mayArrange(actor, { workspaceId, members }));
  if ((await boardOf(tx, workspaceId))?.active !== true)
    throw new Refusal('conflict', 'There is no change advisory board here', { next: 'Say first who is on it.' });
  await insertMeeting(tx, planned);
  tx.emit({ type: 'change_meeting.planned', objectId: row.id, facts: { startsAt: from.toISOString(), bySeries: false } });
  await placeWaiting(call, workspaceId);
  return await readMeeting(call, row.id);
}

/** Moves a meeting, or ends it: what was not decided goes to the next one. */
export async function changeMeeting(
  call: Call,
  { id, ...edit }: MeetingEdit & { id: string },
  edge: Pick<Edge, 'ifMatch'>,
): Promise<MeetingReply> {
  const held = await heldMeeting(call, id, edge, edit);
  refuseOver(held, { next: 'Call another one.' });
  const length = edit.minutes ?? (held.endsAt.getTime() - held.startsAt.getTime()) / 60_000;
  const startsAt = edit.startsAt === undefined ? held.startsAt : new Date(edit.startsAt);
  const after = { ...held, startsAt, endsAt: endAfter(startsAt, length), place: edit.place ?? held.place, state: edit.state ?? held.state };
  await updateMeeting(call.tx, permitNew(after, 'arrange', true));
  const type = after.state === held.state ? 'moved' : after.state;
  call.tx.emit({ type: `change_meeting.${type}`, objectId: id, facts: { startsAt: startsAt.toISOString() } });
  if (isOver(after)) await goOnElsewhere(call, after);
  return await readMeeting(call, id);
}

/** What is not decided is spoken about at the next meeting; where there is none it waits for one. */
async function goOnElsewhere(call: Call, { id: meetingId, workspaceId }: MeetingRecord): Promise<void> {
  await placeWaiting(call, workspaceId);
  const next = await nextMeeting(call.tx, workspaceId);
  if (next === undefined) return;
  const there = new Set((await agendaOf(call.tx, next.id)).map(({ ticketId }) => ticketId));
  for (const { ticketId } of await agendaOf(call.tx, meetingId))
    if (there.has(ticketId)) await putOff(call.tx, permitNew({ meetingId, ticketId, to: next.id }, 'arrange', true));
}
