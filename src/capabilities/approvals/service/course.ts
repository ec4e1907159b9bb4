import { createHash } from 'node:crypto';
import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import { canonical } from '../../../kernel/shared/canonical.ts';
import { contextFor, formOfVersion } from '../../catalog/public.ts';
import { followApproval, followStepApproval, requestToApprove } from '../../tickets/public/led.ts';
import type { Shown } from '../contract.ts';
import { type ApprovalRecord, approvalById, handlersOf, type Parts, partsOf, type StepRow, type VoiceRow } from '../queries.ts';
import { standInsAround } from '../queries-stand-ins.ts';
import { type Approval, type Finding, type RunningStep, runningStep, silentIn } from '../shared/approval.ts';
import { nextDue } from '../shared/due.ts';
import { planOf } from '../shared/plan-of.ts';
import type { StandIn } from '../shared/stand-ins.ts';
import { insertVoice, insertVote, lockApproval, putStep, updateApproval } from '../store.ts';
import { findingFor } from './finding.ts';
import { tellOwner } from './owners.ts';

/** The hash over what was shown: of the same words the same, whichever order the database keeps them in. */
export const hashOf = (shown: Shown): Buffer => createHash('sha256').update(canonical(shown)).digest();

/** What was answered, as the rules compare it. */
export const answersOf = ({ answers }: Shown): Record<string, unknown> => Object.fromEntries(answers.map(({ key, value }) => [key, value]));

const noPlan: ApprovalPlan = { steps: [], matters: [] };

/** An approval with all that the rules need. */
export type Course = {
  readonly record: ApprovalRecord;
  /** By which version it is asked; undefined where that is no more. */
  readonly definition: Awaited<ReturnType<typeof formOfVersion>>;
  readonly approval: Approval;
  readonly parts: Parts;
  readonly finding: Finding;
  readonly standIns: readonly StandIn[];
};

export async function courseOf(call: Call, record: ApprovalRecord): Promise<Course> {
  const [definition, parts, context] = await Promise.all([
    definitionOf(call.tx, record),
    partsOf(call.tx, record.id),
    contextFor(call, record.requesterId),
  ]);
  const { requesterId, openedById, round, state, endedAt, reason } = record;
  const steps = parts.steps.map((step) => stepFrom(step, parts));
  // What was asked by a type that is no more stays readable, and nobody answers it.
  const plan = record.plan ?? (definition && planOf(definition, record.step)) ?? noPlan;
  const ask = { requesterId, openedById, answers: answersOf(record.shown), assigneeId: await doerOf(call.tx, record.ticketId, plan) };
  const approval = { plan, ask, round, state, steps, endedAt, reason };
  const [finding, standIns] = await Promise.all([
    findingFor(call.tx, { definition, plan }, ask, context),
    standInsAround(
      call.tx,
      parts.voices.map(({ personId }) => personId),
    ),
  ]);
  return { record, definition, approval, parts, finding, standIns };
}

/** Looked up only where a step bars whoever does the work. */
export const doerOf = async (tx: Tx, ticketId: string, { steps }: ApprovalPlan): Promise<string | null> =>
  steps.some(({ exceptAssignee }) => exceptAssignee === true) ? (await handlersOf(tx, ticketId)).assigneeId : null;

const definitionOf = async (tx: Tx, { requestTypeId, requestTypeVersion }: ApprovalRecord) =>
  requestTypeId === null || requestTypeVersion === null ? undefined : await formOfVersion(tx, requestTypeId, requestTypeVersion);

function stepFrom({ place, askedAt, escalatedAt, remindedAt }: StepRow, { voices, votes }: Parts): RunningStep {
  const here = voices.filter((voice) => voice.place === place);
  return {
    index: place,
    askedAt,
    escalatedAt,
    remindedAt,
    asked: here.flatMap(({ kind, personId, because }) => (kind === 'asked' && because !== null ? [{ personId, because }] : [])),
    added: here.flatMap(({ kind, personId, addedBy }) => (kind === 'added' && addedBy !== null ? [{ personId, addedById: addedBy }] : [])),
    deciders: here.flatMap(({ kind, personId }) => (kind === 'decider' ? [personId] : [])),
    votes: votes.filter((vote) => vote.place === place),
  };
}

/** Writes an approval as the rules left it. Voices and answers are only ever added. */
async function keep(tx: Tx, id: string, approval: Approval): Promise<void> {
  for (const step of approval.steps) await keepStep(tx, id, step);
  const { state, endedAt, reason } = approval;
  const standing = { id, state, endedAt, reason, runningStep: runningStep(approval)?.index ?? null, dueAt: nextDue(approval)?.at ?? null };
  await updateApproval(tx, permitNew(standing, 'go on', true));
}

async function keepStep(tx: Tx, approvalId: string, { index: place, asked, added, deciders, votes, ...times }: RunningStep): Promise<void> {
  const none = { because: null, addedBy: null };
  const voices: Omit<VoiceRow, 'at'>[] = [
    ...asked.map(({ personId, because }) => ({ ...none, place, personId, kind: 'asked' as const, because })),
    ...added.map(({ personId, addedById }) => ({ ...none, place, personId, kind: 'added' as const, addedBy: addedById })),
    ...deciders.map((personId) => ({ ...none, place, personId, kind: 'decider' as const })),
  ];
  await putStep(tx, permitNew({ approvalId, place, ...times }, 'go on', true));
  for (const voice of voices) await insertVoice(tx, permitNew({ approvalId, ...voice }, 'go on', true));
  for (const vote of votes) await insertVote(tx, permitNew({ approvalId, place, ...vote }, 'go on', true));
}

/** What the log is told of an act; of an answer that came by the link of a letter also that. */
export type Told = { readonly deed: string; readonly way?: 'link' };

/** Writes what came of an act, tells the log, and lets the request follow. */
export async function goOn(
  call: Call,
  { record, approval: before }: Pick<Course, 'record' | 'approval'>,
  after: Approval,
  { deed, ...more }: Told,
): Promise<void> {
  const { tx } = call;
  await keep(tx, record.id, after);
  const forIds = await waitedFor(tx, before, after);
  const facts = { ticketId: record.ticketId, workspaceId: record.workspaceId, round: record.round, forIds, ...more };
  tx.emit({ type: `approval.${deed}`, objectId: record.id, facts: { ...facts, state: after.state, steps: after.steps.length } });
  if (after.state === before.state) return;
  if (record.plan !== null) await tellOwner(call, record, after.state);
  else if (record.step === null) await followed(call, record, after);
  else await followedByPlan(call, record.ticketId, record.step, after);
}

async function followed(call: Call, { ticketId }: ApprovalRecord, { state, reason }: Approval): Promise<void> {
  if (state === 'approved') await followApproval(call, ticketId, 'approved');
  // Whoever rejects says why; of silence the screens and letters say it themselves, in their reader's language.
  if (state === 'rejected' || state === 'expired') await followApproval(call, ticketId, 'rejected', reason || 'silence');
}

async function followedByPlan(call: Call, ticketId: string, step: string, { state }: Approval): Promise<void> {
  if (state === 'approved') await followStepApproval(call, ticketId, step, 'approved');
  if (state === 'rejected' || state === 'expired') await followStepApproval(call, ticketId, step, 'rejected');
}

/** Whose lists this changes: who was waited for, who is now, and whoever may answer for them. */
async function waitedFor(tx: Tx, before: Approval, after: Approval): Promise<string[]> {
  const steps = [runningStep(before), runningStep(after)].filter((step) => step !== undefined);
  const silent = steps.flatMap(silentIn);
  const standIns = await standInsAround(tx, silent);
  return [...new Set([...silent, ...standIns.map(({ byId }) => byId)])];
}

/** An approval held until the transaction ends; its request before it, as whoever changes that does, so that no two wait for each other. */
export async function heldCourse(call: Call, id: string): Promise<Course | undefined> {
  const known = await approvalById(call.tx, id);
  if (known === undefined) return undefined;
  await requestToApprove(call, known.ticketId);
  await lockApproval(call.tx, id);
  const record = await approvalById(call.tx, id);
  return record === undefined ? undefined : await courseOf(call, record);
}
