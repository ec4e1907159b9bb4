import type { Call } from '../../kernel/access/access.ts';
import { peopleById } from '../directory/public.ts';
import { numbersOf } from '../tickets/public.ts';
import type { ApprovalReply, ApprovalRow, EvidenceReply, Holding } from './contract.ts';
import { type Guarded, mayAdd, maySee, mayWithdraw } from './policy.ts';
import type { ApprovalRecord, HoldingRow, ListedRow, Parts, VoiceRow } from './queries.ts';
import type { Course } from './service/course.ts';
import { addersOf, stuckOf } from './service/stuck.ts';
import { mayAbstain, mayChoose, voicesOf } from './shared/acts.ts';
import { notBefore, standInsOf } from './shared/stand-ins.ts';

/** What the rules of access look at. */
export const guardedBy = ({ record, parts, standIns }: Pick<Course, 'record' | 'parts' | 'standIns'>, now: Date): Guarded => ({
  workspaceId: record.workspaceId,
  requesterId: record.requesterId,
  openedById: record.openedById,
  isOfStep: record.step !== null,
  voiceIds: parts.voices.map(({ personId }) => personId),
  standInIds: [...parts.votes.map(({ byId }) => byId), ...standingIn(record, parts, standIns, now)],
});

const standingIn = ({ endedAt }: ApprovalRecord, { voices }: Parts, standIns: Course['standIns'], now: Date): string[] =>
  voices.flatMap(({ personId }) => standInsOf(notBefore(standIns, endedAt), personId, now));

type Names = ReadonlyMap<string, string>;
const person = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' });

async function namesOf({ tx }: Call, ids: readonly string[]): Promise<Names> {
  return new Map((await peopleById(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
}

const rowOf = (row: ApprovalRecord, number: string, names: Names, answer: boolean): ApprovalRow => ({
  id: row.id,
  number,
  title: row.shown.title,
  requestType: row.shown.requestType,
  step: row.shown.step ?? null,
  price: row.shown.price,
  amount: row.shown.amount ?? null,
  requester: person(names, row.requesterId),
  workspace: row.workspaceId,
  state: row.state,
  round: row.round,
  askedAt: row.askedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  can: { answer },
});

/** Approvals as rows of a list. */
export async function rowsReply(call: Call, rows: readonly ListedRow[]): Promise<ApprovalRow[]> {
  const [names, numbers] = await Promise.all([
    namesOf(
      call,
      rows.map(({ requesterId }) => requesterId),
    ),
    numbersOf(
      call.tx,
      rows.map(({ ticketId }) => ticketId),
    ),
  ]);
  return rows.map((row) => rowOf(row, numbers.get(row.ticketId) ?? '', names, row.waits));
}

/** Requests that wait for nothing but an approval, with who is asked. */
export async function holdingReply(call: Call, rows: readonly HoldingRow[]): Promise<Holding[]> {
  const names = await namesOf(
    call,
    rows.flatMap(({ personIds }) => personIds),
  );
  const numbers = await numbersOf(
    call.tx,
    rows.map(({ ticketId }) => ticketId),
  );
  return rows.map(({ ticketId, personIds, since }) => ({
    number: numbers.get(ticketId) ?? '',
    people: personIds.map((id) => person(names, id)).sort((a, b) => a.name.localeCompare(b.name)),
    since: since.toISOString(),
  }));
}

/** One approval as this actor sees it, with what they may do next. */
export async function approvalReply(call: Call, course: Course): Promise<ApprovalReply> {
  const { record, parts, approval } = course;
  const ids = [record.requesterId, record.openedById, ...parts.voices.map((one) => one.personId), ...parts.votes.map((one) => one.byId)];
  const [names, numbers] = await Promise.all([namesOf(call, ids), numbersOf(call.tx, [record.ticketId])]);
  const guarded = guardedBy(course, call.tx.now);
  const isRunning = record.state === 'requested';
  const now = { at: call.tx.now, standIns: course.standIns };
  const answer = voicesOf(approval, call.actor.id, now).length > 0;
  return {
    ...rowOf(record, numbers.get(record.ticketId) ?? '', names, answer),
    openedBy: person(names, record.openedById),
    shown: record.shown,
    hash: record.hash.toString('hex'),
    reason: record.reason,
    steps: parts.steps.map(({ place, askedAt }) => ({ place, askedAt: askedAt.toISOString(), voices: voicesIn(parts, place, names) })),
    stuck: await stuckReply(call, course),
    can: {
      answer,
      abstain: answer && mayAbstain(approval),
      add: isRunning && mayAdd(call.actor, guarded) && mayChoose(approval, call.actor.id),
      withdraw: isRunning && mayWithdraw(call.actor, guarded),
    },
  };
}

async function stuckReply(call: Call, course: Course): Promise<ApprovalReply['stuck']> {
  const why = stuckOf(call, course);
  if (why === null) return null;
  return { why, adders: (await addersOf(call, course)).slice(0, 20).map(({ id, name }) => ({ id, name })) };
}

/** What an approval proves, and nothing of what was asked. */
export async function evidenceReply(call: Call, course: Course, isIntact: boolean): Promise<EvidenceReply> {
  const { record, parts } = course;
  const ids = [record.requesterId, record.openedById, ...parts.voices.map((one) => one.personId), ...parts.votes.map((one) => one.byId)];
  const [names, numbers] = await Promise.all([namesOf(call, ids), numbersOf(call.tx, [record.ticketId])]);
  return {
    id: record.id,
    number: numbers.get(record.ticketId) ?? '',
    state: record.state,
    round: record.round,
    askedAt: record.askedAt.toISOString(),
    endedAt: record.endedAt?.toISOString() ?? null,
    requester: person(names, record.requesterId),
    openedBy: person(names, record.openedById),
    hash: record.hash.toString('hex'),
    isIntact,
    answers: parts.voices.map((voice) => {
      const { comment: _, ...told } = voiceReply(voice, parts.votes, names);
      return { place: voice.place, ...told };
    }),
    can: { read: maySee(call.actor, guardedBy(course, call.tx.now)) },
  };
}

const voicesIn = ({ voices, votes }: Parts, place: number, names: Names) =>
  voices.filter((voice) => voice.place === place).map((voice) => voiceReply(voice, votes, names));

function voiceReply({ place, personId, kind, because, at }: VoiceRow, votes: Parts['votes'], names: Names) {
  const vote = votes.find((one) => one.place === place && one.voiceId === personId);
  return {
    person: person(names, personId),
    kind,
    because,
    askedAt: at.toISOString(),
    answer: vote?.answer ?? null,
    by: vote === undefined || vote.byId === personId ? null : person(names, vote.byId),
    comment: vote?.comment ?? '',
    answeredAt: vote?.at.toISOString() ?? null,
  };
}
