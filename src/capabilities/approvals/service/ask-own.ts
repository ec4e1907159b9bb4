import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { contextFor } from '../../catalog/public.ts';
import type { Shown } from '../contract.ts';
import { type ApprovalRecord, latestOf } from '../queries.ts';
import { act } from '../shared/acts.ts';
import { type Approval, askApproval } from '../shared/approval.ts';
import { changedSince } from '../shared/changed-since.ts';
import { insertApproval, lockApproval, lockRequest } from '../store.ts';
import { answersOf, type Course, courseOf, doerOf, goOn, hashOf } from './course.ts';
import { findingFor } from './finding.ts';

/** What is to be approved by a plan that no request type has: whose it is, what is shown, and who has to agree. */
export type OwnAsk = {
  readonly ticketId: string;
  readonly workspaceId: string;
  readonly requesterId: string;
  readonly openedById: string;
  readonly shown: Shown;
  readonly plan: ApprovalPlan;
};

/** Asks in the next round. A round before it is left as it stands: whoever changes what was shown voids it (`voidIfChanged`) before they ask anew. */
export async function askOwn(call: Call, ask: OwnAsk): Promise<void> {
  const { tx } = call;
  await lockRequest(tx, ask.ticketId);
  const latest = await latestOf(tx, ask.ticketId, null);
  const { requesterId, openedById, plan, shown } = ask;
  const about = { requesterId, openedById, answers: answersOf(shown), assigneeId: await doerOf(tx, ask.ticketId, plan) };
  const finding = await findingFor(tx, { definition: undefined, plan }, about, await contextFor(call, requesterId));
  const approval = { ...askApproval(plan, about, finding, tx.now), round: (latest?.round ?? 0) + 1 };
  const record = recordOf(call, ask, approval);
  await insertApproval(tx, permitNew(record, 'ask', true));
  // Where no step applies nobody has to be asked, and it is approved at once.
  await goOn(call, { record, approval: { ...approval, state: 'requested' } }, approval, { deed: 'asked' });
}

const recordOf = ({ tx }: Call, ask: OwnAsk, { round }: Approval): ApprovalRecord => ({
  id: newId(tx.now.getTime()),
  ticketId: ask.ticketId,
  step: null,
  attempt: null,
  workspaceId: ask.workspaceId,
  requestTypeId: null,
  requestTypeVersion: null,
  plan: ask.plan,
  round,
  state: 'requested',
  requesterId: ask.requesterId,
  openedById: ask.openedById,
  shown: ask.shown,
  hash: hashOf(ask.shown),
  askedAt: tx.now,
  endedAt: null,
  reason: null,
});

/** The last round, held, where it runs or was approved. */
async function standing(call: Call, ticketId: string): Promise<Course | undefined> {
  const known = await latestOf(call.tx, ticketId, null);
  if (known === undefined) return undefined;
  await lockApproval(call.tx, known.id);
  const record = await latestOf(call.tx, ticketId, null);
  return record !== undefined && ['requested', 'approved'].includes(record.state) ? await courseOf(call, record) : undefined;
}

/** Looks at what is there now: where what matters says something else than was shown, what runs or was approved is void. Gives what changed. */
export async function voidIfChanged(call: Call, ticketId: string, shown: Shown, besides: readonly string[]): Promise<readonly string[]> {
  const course = await standing(call, ticketId);
  if (course === undefined) return [];
  const other = changedSince(course.approval.plan.matters, answersOf(course.record.shown), answersOf(shown));
  const changed = [...new Set([...other, ...besides])];
  if (changed.length > 0) await end(call, course, { act: 'void', reason: changed.join(', ') }, 'voided');
  return changed;
}

/** Nobody has to answer any more. What was approved stays so. */
export async function letGoOwn(call: Call, ticketId: string): Promise<void> {
  const course = await standing(call, ticketId);
  if (course?.record.state === 'requested') await end(call, course, { act: 'withdraw', reason: '' }, 'withdrawn');
}

async function end(call: Call, course: Course, what: Parameters<typeof act>[1], deed: string): Promise<void> {
  const outcome = act(course.approval, what, { ...course.finding, at: call.tx.now, standIns: course.standIns });
  if ('approval' in outcome) await goOn(call, course, outcome.approval, { deed });
}
