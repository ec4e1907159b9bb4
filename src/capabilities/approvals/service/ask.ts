import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import { contextFor, formOfVersion, priceFor, stepsFor } from '../../catalog/public.ts';
import { type Approvable, followApproval, followStepApproval, requestToApprove } from '../../tickets/public/led.ts';
import type { Shown } from '../contract.ts';
import { type ApprovalRecord, askedOf, latestOf } from '../queries.ts';
import { act } from '../shared/acts.ts';
import { amountOf } from '../shared/amount-of.ts';
import { type Approval, askAgain, askApproval } from '../shared/approval.ts';
import { changedSince } from '../shared/changed-since.ts';
import { planOf, stepCalled } from '../shared/plan-of.ts';
import { insertApproval, lockApproval, lockRequest } from '../store.ts';
import { answersOf, type Course, courseOf, goOn, hashOf } from './course.ts';
import { findingFor } from './finding.ts';

/** A request that waits for approval is asked for; one that changed is looked at again. */
export async function hearOfRequest(call: Call, { type, objectId, facts }: ReadEvent): Promise<void> {
  if (type === 'ticket.created') {
    if (facts['state'] === 'pendingApproval') await askFor(call, { ticketId: objectId, step: null });
  } else if (type === 'ticket.stepToApprove') await askFor(call, { ticketId: objectId, step: String(facts['step']) });
  else await lookAgain(call, objectId);
}

/** What is approved: a request, or a step of its fulfilment. */
type What = { readonly ticketId: string; readonly step: string | null };

/** What is shown to those who answer, in the words of the version it was asked by. */
async function shownOf(call: Call, request: Approvable, step: string | null): Promise<Shown | undefined> {
  const definition = await formOfVersion(call.tx, request.requestTypeId, request.requestTypeVersion);
  const course = definition && planOf(definition, step);
  if (definition === undefined || course === undefined) return undefined;
  const { title, description, answers } = request;
  const { price, plan } = await atStake(call, request, definition);
  const amount = price === null ? amountOf(answers, course) : undefined;
  const asked = { title, description, requestType: definition.name, price, answers: [...answers] };
  const named = amount === undefined ? asked : { ...asked, amount };
  const shown = plan.length === 0 ? named : { ...named, plan };
  const between = step === null ? undefined : stepCalled(definition.tasks, step);
  return between === undefined ? shown : { ...shown, step: between.title };
}

/** Asks for a request that waits and was not asked for yet; hearing twice of it asks once. */
export async function askFor(call: Call, { ticketId, step }: What, voided?: Course): Promise<void> {
  await lockRequest(call.tx, ticketId);
  const request = await requestToApprove(call, ticketId);
  const shown = request === undefined ? undefined : await shownOf(call, request, step);
  if (request === undefined || shown === undefined) return;
  const latest = await latestOf(call.tx, ticketId, step);
  const attempt = step === null ? null : attemptOf(request, step);
  if (attempt === undefined || (voided === undefined && isKnown(latest, attempt))) return;
  const approval = await begun(call, { request, step }, shown, voided?.approval);
  await write(call, request, { shown, step, attempt }, { ...approval, round: (latest?.round ?? 0) + 1 });
}

/** At which attempt a step asks; undefined where it does not ask any more. */
const attemptOf = ({ asking }: Approvable, step: string): number | undefined => asking.find((one) => one.step === step)?.attempt;

/** It was asked for already: a request once, a step once at each attempt. */
const isKnown = (latest: ApprovalRecord | undefined, attempt: number | null): boolean =>
  latest !== undefined && (attempt === null || attempt <= (latest.attempt ?? 0));

type Asking = { readonly request: Approvable; readonly step: string | null };

async function begun(call: Call, { request, step }: Asking, shown: Shown, voided: Approval | undefined): Promise<Approval> {
  const { requesterId, openedById } = request;
  const definition = await formOfVersion(call.tx, request.requestTypeId, request.requestTypeVersion);
  const plan = definition && planOf(definition, step);
  if (plan === undefined) throw new Error('A request without its plan');
  const ask = { requesterId, openedById, answers: answersOf(shown) };
  const finding = await findingFor(call.tx, { definition, plan }, ask, await contextFor(call, requesterId));
  return voided === undefined ? askApproval(plan, ask, finding, call.tx.now) : askAgain(voided, ask, finding, call.tx.now);
}

type Kept = Pick<ApprovalRecord, 'shown' | 'step' | 'attempt'>;

async function write(call: Call, request: Approvable, { shown, step, attempt }: Kept, approval: Approval): Promise<void> {
  const { tx } = call;
  const { workspaceId, requestTypeId, requestTypeVersion, requesterId, openedById } = request;
  const record: ApprovalRecord = {
    id: newId(tx.now.getTime()),
    ticketId: request.id,
    step,
    attempt,
    workspaceId,
    requestTypeId,
    requestTypeVersion,
    plan: null,
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
  for (const { step } of await askedOf(call.tx, ticketId)) await lookAgainAt(call, { ticketId, step });
}

/** Whether somebody has to answer about it now. */
const isAsked = (request: Approvable, step: string | null): boolean =>
  request.open && (step === null ? request.state === 'pendingApproval' : attemptOf(request, step) !== undefined);

async function lookAgainAt(call: Call, { ticketId, step }: What): Promise<void> {
  const request = await requestToApprove(call, ticketId);
  const known = await latestOf(call.tx, ticketId, step);
  if (request === undefined || known === undefined) return;
  await lockApproval(call.tx, known.id);
  // Only now it is what it stays: whoever answered meanwhile has let go of it.
  const record = await latestOf(call.tx, ticketId, step);
  if (record === undefined) return;
  if (record.state === 'withdrawn' && isAsked(request, step)) await askFor(call, { ticketId, step }, await courseOf(call, record));
  if (!['requested', 'approved'].includes(record.state)) return;
  if (!request.open) await letGo(call, record);
  else await askAnew(call, record, request);
}

async function letGo(call: Call, record: ApprovalRecord): Promise<void> {
  const course = await courseOf(call, record);
  const outcome = act(course.approval, { act: 'withdraw', reason: '' }, { ...course.finding, at: call.tx.now, standIns: course.standIns });
  if ('approval' in outcome) await goOn(call, course, outcome.approval, { deed: 'withdrawn' });
}

/** What the answers of a request come to: what it costs, and by which steps it is fulfilled. */
async function atStake(call: Call, { answers, requesterId }: Approvable, definition: Definition) {
  const given = Object.fromEntries(answers.map(({ key, value }) => [key, value]));
  const steps = stepsFor(definition, given, await contextFor(call, requesterId));
  return { price: priceFor(definition, given), plan: steps.map(({ key, title }) => ({ key, title })) };
}

type Definition = NonNullable<Awaited<ReturnType<typeof formOfVersion>>>;

/** What that matters says something else now than what was shown: answers by their keys, the price and the plan as no key is written. */
export async function changesOf(call: Call, { approval, record, definition }: Course, request: Approvable): Promise<readonly string[]> {
  const { matters, also = [] } = approval.plan;
  const now = Object.fromEntries(request.answers.map((one) => [one.key, one.value]));
  const changed = changedSince(matters, answersOf(record.shown), now);
  if (also.length === 0 || definition === undefined) return changed;
  const stake = await atStake(call, request, definition);
  const keysOf = (plan: Shown['plan'] = []): string => plan.map(({ key }) => key).join(' ');
  const toPay = ({ price, answers }: Pick<Shown, 'price'> & { answers: Parameters<typeof amountOf>[0] }) =>
    price ?? amountOf(answers, approval.plan) ?? null;
  const isOther = {
    price: !sameJson(toPay({ ...stake, answers: request.answers }), toPay(record.shown)),
    plan: keysOf(stake.plan) !== keysOf(record.shown.plan),
  };
  return [...changed, ...also.flatMap((what) => (isOther[what] ? [`$${what}`] : []))];
}

async function askAnew(call: Call, record: ApprovalRecord, request: Approvable): Promise<void> {
  const course = await courseOf(call, record);
  const changed = await changesOf(call, course, request);
  if (changed.length === 0) return;
  const outcome = act(
    course.approval,
    { act: 'void', reason: changed.join(', ') },
    { ...course.finding, at: call.tx.now, standIns: course.standIns },
  );
  if (!('approval' in outcome)) return;
  await goOn(call, course, outcome.approval, { deed: 'voided' });
  const { step } = record;
  if (step === null) await followApproval(call, request.id, 'pendingApproval');
  else await followStepApproval(call, request.id, step, null);
  await askFor(call, { ticketId: request.id, step }, { ...course, approval: outcome.approval });
}
