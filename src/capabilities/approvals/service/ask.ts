import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { contextFor, formOfVersion } from '../../catalog/public.ts';
import { type Approvable, followApproval, requestToApprove } from '../../tickets/public.ts';
import type { Shown } from '../contract.ts';
import { type ApprovalRecord, latestOf } from '../queries.ts';
import { act } from '../shared/acts.ts';
import { type Approval, askAgain, askApproval } from '../shared/approval.ts';
import { changedSince } from '../shared/changed-since.ts';
import { insertApproval, lockApproval, lockRequest } from '../store.ts';
import { answersOf, type Course, courseOf, goOn, hashOf } from './course.ts';
import { findingFor } from './finding.ts';

/** A request that waits for approval is asked for; one that changed is looked at again. */
export async function hearOfRequest(call: Call, { type, objectId, facts }: ReadEvent): Promise<void> {
  if (type === 'ticket.created') {
    if (facts['state'] === 'pendingApproval') await askFor(call, objectId);
  } else await lookAgain(call, objectId);
}

/** What is shown to those who answer, in the words of the version it was asked by. */
async function shownOf({ tx }: Call, request: Approvable): Promise<Shown | undefined> {
  const definition = await formOfVersion(tx, request.requestTypeId, request.requestTypeVersion);
  if (definition?.approvals === undefined) return undefined;
  const { title, description, answers } = request;
  return { title, description, requestType: definition.name, price: definition.price, answers: [...answers] };
}

/** Asks for a request that waits and was not asked for yet; hearing twice of it asks once. */
export async function askFor(call: Call, ticketId: string, voided?: Course): Promise<void> {
  await lockRequest(call.tx, ticketId);
  const request = await requestToApprove(call, ticketId);
  const shown = request === undefined ? undefined : await shownOf(call, request);
  if (request === undefined || shown === undefined) return;
  if (voided === undefined && (await latestOf(call.tx, ticketId)) !== undefined) return;
  const approval = await begun(call, request, shown, voided?.approval);
  await write(call, request, shown, approval);
}

async function begun(call: Call, request: Approvable, shown: Shown, voided: Approval | undefined): Promise<Approval> {
  const { requesterId, openedById } = request;
  const definition = await formOfVersion(call.tx, request.requestTypeId, request.requestTypeVersion);
  if (definition?.approvals === undefined) throw new Error('A request without its plan');
  const ask = { requesterId, openedById, answers: answersOf(shown) };
  const finding = await findingFor(call.tx, definition, ask, await contextFor(call, requesterId));
  return voided === undefined ? askApproval(definition.approvals, ask, finding, call.tx.now) : askAgain(voided, ask, finding, call.tx.now);
}

async function write(call: Call, request: Approvable, shown: Shown, approval: Approval): Promise<void> {
  const { tx } = call;
  const { workspaceId, requestTypeId, requestTypeVersion, requesterId, openedById } = request;
  const record: ApprovalRecord = {
    id: newId(tx.now.getTime()),
    ticketId: request.id,
    workspaceId,
    requestTypeId,
    requestTypeVersion,
    round: approval.round,
    state: 'requested',
    requesterId,
    openedById,
    shown,
    hash: hashOf(shown),
    askedAt: tx.now,
    endedAt: null,
    reason: null,
  };
  await insertApproval(tx, permitNew(record, 'ask', true));
  // Where no step applies nobody has to be asked, and it is approved at once.
  const before: Approval = { ...approval, state: 'requested' };
  await goOn(call, { record, approval: before }, approval, { deed: 'asked' });
}

/** A request that ended by itself needs nobody's answer; one whose answers changed is asked for again, as is one whose end was undone. */
async function lookAgain(call: Call, ticketId: string): Promise<void> {
  if ((await latestOf(call.tx, ticketId)) === undefined) return;
  const request = await requestToApprove(call, ticketId);
  const known = await latestOf(call.tx, ticketId);
  if (request === undefined || known === undefined) return;
  await lockApproval(call.tx, known.id);
  // Only now it is what it stays: whoever answered meanwhile has let go of it.
  const record = await latestOf(call.tx, ticketId);
  if (record === undefined) return;
  if (record.state === 'withdrawn' && request.state === 'pendingApproval') await askFor(call, ticketId, await courseOf(call, record));
  if (!['requested', 'approved'].includes(record.state)) return;
  if (!request.open) await letGo(call, record);
  else await askAnew(call, record, request);
}

async function letGo(call: Call, record: ApprovalRecord): Promise<void> {
  const course = await courseOf(call, record);
  const outcome = act(course.approval, { act: 'withdraw', reason: '' }, { ...course.finding, at: call.tx.now, standIns: course.standIns });
  if ('approval' in outcome) await goOn(call, course, outcome.approval, { deed: 'withdrawn' });
}

/** Which answers that matter say something else now than what was shown. */
export function changesOf({ approval, record }: Course, request: Approvable): readonly string[] {
  return changedSince(
    approval.plan.matters,
    answersOf(record.shown),
    Object.fromEntries(request.answers.map((one) => [one.key, one.value])),
  );
}

async function askAnew(call: Call, record: ApprovalRecord, request: Approvable): Promise<void> {
  const course = await courseOf(call, record);
  const changed = changesOf(course, request);
  if (changed.length === 0) return;
  const outcome = act(
    course.approval,
    { act: 'void', reason: changed.join(', ') },
    { ...course.finding, at: call.tx.now, standIns: course.standIns },
  );
  if (!('approval' in outcome)) return;
  await goOn(call, course, outcome.approval, { deed: 'voided' });
  await followApproval(call, request.id, 'pendingApproval');
  await askFor(call, request.id, { ...course, approval: outcome.approval });
}
