import { type Actor, type Call, permit, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { refusalOf } from '../../../kernel/http/problems.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { said } from '../../../kernel/i18n/problem-words.ts';
import { personById } from '../../directory/public.ts';
import { closeUnneeded } from '../../tickets/public/asked.ts';
import { requestToApprove } from '../../tickets/public/led.ts';
import type { ApprovalReply, BulkResult, Vote } from '../contract.ts';
import { mayAdd, maySee, mayWithdraw } from '../policy.ts';
import { approvalById } from '../queries.ts';
import { approvalReply, guardedBy } from '../replies.ts';
import { type Act, act, type WhyNot } from '../shared/acts.ts';
import { lockApproval } from '../store.ts';
import { changesOf } from './ask.ts';
import { type Course, courseOf, goOn, heldCourse, type Told } from './course.ts';

/** An approval as the actor may see it; 404 for everybody else. */
const seenBy = (call: Call, course: Course | undefined): Course =>
  permit(
    course,
    'read',
    () => true,
    (found) => maySee(call.actor, guardedBy(found, call.tx.now)),
  );

export async function readApproval(call: Call, id: string): Promise<ApprovalReply> {
  const record = await approvalById(call.tx, id);
  return await approvalReply(call, seenBy(call, record === undefined ? undefined : await courseOf(call, record)));
}

/** The same for who asks of several: undefined where it is not theirs to see. */
export async function approvalSeen(call: Call, id: string): Promise<ApprovalReply | undefined> {
  const record = await approvalById(call.tx, id);
  const course = record === undefined ? undefined : await courseOf(call, record);
  if (course === undefined || !maySee(call.actor, guardedBy(course, call.tx.now))) return undefined;
  return await approvalReply(call, course);
}

/** Approves or rejects in the step that runs. What somebody was shown and what is there now must be the same, and still wanted. */
export async function vote(call: Call, id: string, { answer, comment }: Vote, way?: 'link'): Promise<ApprovalReply> {
  const course = seenBy(call, await heldCourse(call, id));
  await refuseChanged(call, course);
  const byId = call.actor.id;
  await done(call, course, { act: 'vote', byId, answer, comment }, way === undefined ? { deed: 'answered' } : { deed: 'answered', way });
  return await readApproval(call, id);
}

/** The log tells of it a moment later; until then nobody answers what is over or is something else. */
async function refuseChanged(call: Call, course: Course): Promise<void> {
  const request = await requestToApprove(call, course.record.ticketId);
  if (course.record.state !== 'requested' || request === undefined) return;
  if (!request.open) throw refusals.ended();
  if ((await changesOf(call, course, request)).length === 0) return;
  throw new Refusal('conflict', 'What was asked has changed meanwhile', {
    next: 'It is asked for again in a moment: answer what is shown then.',
  });
}

async function done(call: Call, course: Course, what: Act, told: Told): Promise<void> {
  const outcome = act(course.approval, what, { ...course.finding, at: call.tx.now, standIns: course.standIns });
  if ('whyNot' in outcome) throw refusals[outcome.whyNot]();
  await goOn(call, course, outcome.approval, told);
}

const no = (reason: string, next: string) => (): Refusal => new Refusal('conflict', reason, { next });
const forbidden = (reason: string) => (): Refusal => new Refusal('forbidden', reason);

const refusals: Record<WhyNot, () => Refusal> = {
  ended: no('This approval has ended', 'Look at how it ended.'),
  ownAsk: forbidden('Nobody has a say in what they asked for or logged themselves'),
  ownWork: forbidden('Nobody has a say here in what they do themselves, not even for somebody else'),
  notAsked: forbidden('You are not asked here'),
  ownVoice: forbidden('Whoever is asked answers for themselves'),
  answeredAlready: no('This was answered already', 'Look at the answer.'),
  askedAlready: no('This person is asked already', 'Wait for the answer.'),
  mayNotAbstain: no('Whoever is asked here approves or rejects', 'Answer, or let somebody stand in for you.'),
  notDue: no('It is not due yet', 'Wait until it is.'),
  commentMissing: () =>
    new Refusal('wrong_input', 'A rejection says why', {
      errors: [{ pointer: '/comment', reason: 'A rejection says why', fix: 'Say why.' }],
      next: 'Say why, and send it again.',
    }),
};

/** Asks somebody else as well: it becomes stricter by that, never easier. */
export async function addApprover(call: Call, id: string, personId: string): Promise<ApprovalReply> {
  const course = seenBy(call, await heldCourse(call, id));
  permit(course, 'add', (found) => mayAdd(call.actor, guardedBy(found, call.tx.now)));
  if ((await personById(call.tx, personId))?.active !== true)
    throw new Refusal('wrong_input', 'Nobody active has this identifier', {
      errors: [{ pointer: '/personId', reason: 'Nobody active has this identifier' }],
    });
  await done(call, course, { act: 'addApprover', byId: call.actor.id, personId }, { deed: 'approverAdded' });
  return await readApproval(call, id);
}

/** Takes back what one asked for: nobody has to answer, and the request is canceled. */
export async function withdraw(call: Call, id: string, reason: string): Promise<ApprovalReply> {
  const course = seenBy(call, await heldCourse(call, id));
  permit(course, 'withdraw', (found) => mayWithdraw(call.actor, guardedBy(found, call.tx.now)));
  await done(call, course, { act: 'withdraw', reason }, { deed: 'withdrawn' });
  const request = await requestToApprove(call, course.record.ticketId);
  if (request !== undefined) await closeUnneeded(call, request.number);
  return await readApproval(call, id);
}

type Several = Vote & { readonly ids: readonly string[]; readonly locale: Locale };

/** Answers several, one a transaction: what one refuses does not stop the others. */
export async function voteAll(actor: Actor, { ids, locale, ...given }: Several): Promise<{ items: BulkResult[] }> {
  // Where nothing may be written any more, that is said of all, and not of each.
  for (const id of ids.slice(0, 1)) await transact(actor, ({ tx }) => lockApproval(tx, id));
  const items: BulkResult[] = [];
  for (const id of new Set(ids)) items.push(await voteOne(actor, id, given));
  return { items: items.map((item) => (item.reason === null ? item : { ...item, reason: said(locale, item.reason) })) };
}

const voteOne = (actor: Actor, id: string, given: Vote): Promise<BulkResult> =>
  transact(actor, (call) => vote(call, id, given)).then(
    () => ({ id, done: true, reason: null }),
    (thrown: unknown) => {
      const refusal = refusalOf(thrown);
      if (refusal === undefined) throw thrown;
      return { id, done: false, reason: refusal.message };
    },
  );
