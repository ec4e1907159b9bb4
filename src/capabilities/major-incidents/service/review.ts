import { type Call, type Permitted, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { peopleById } from '../../directory/public.ts';
import { majorTickets } from '../../tickets/public.ts';
import type { NewAction, ReviewChange, ReviewReply } from '../contract-review.ts';
import { mayFinishReview, mayReview } from '../policy.ts';
import type { Major } from '../queries.ts';
import { actionsOf, type ReviewRow, reviewOf } from '../queries-review.ts';
import { neededParts, type ReviewPart, reviewParts } from '../shared/words.ts';
import { finishReview, insertAction, keepReview } from '../store-review.ts';
import { held, seen } from './found.ts';

type Match = Pick<Edge, 'ifMatch'>;

const missingIn = (review: ReviewRow): ReviewPart[] => neededParts.filter((part) => review[part].trim() === '');

/** What was learnt from it, and how far what follows from that is. */
export async function seeReview(call: Call, id: string): Promise<ReviewReply> {
  const { tx, actor } = call;
  const major = await seen(call, id);
  const [review, actions] = [await reviewOf(tx, id), await actionsOf(tx, actor, id)];
  const named = [review.writtenById, review.finishedById, ...actions.map(({ assigneeId }) => assigneeId)].filter((one) => one !== null);
  const names = new Map((await peopleById(tx, [...new Set(named)])).map((one) => [one.id, one.name]));
  const person = (who: string | null) => (who === null ? null : { id: who, name: names.get(who) ?? '' });
  const { writtenById, writtenAt, finishedById, finishedAt, ...texts } = review;
  const isOpen = major.state === 'resolved';
  return {
    ...{ ...texts, id, finished: finishedAt !== null, missing: missingIn(review) },
    ...{ writtenBy: person(writtenById), writtenAt: iso(writtenAt), finishedBy: person(finishedById), finishedAt: iso(finishedAt) },
    actions: actions.map(({ assigneeId, dueAt, ...action }) => ({ ...action, assignee: person(assigneeId), dueAt: iso(dueAt) })),
    done: actions.filter(({ open }) => !open).length,
    can: { write: isOpen && mayReview(actor, major), finish: isOpen && mayFinishReview(actor, major) },
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Held, and only between its end and the end of its review. */
async function toReview<Deed extends string>(
  call: Call,
  id: string,
  deed: Deed,
  allowed: (major: Major) => boolean,
): Promise<Permitted<Major, Deed>> {
  const major = await held(call, id, deed, allowed);
  if (major.state === 'reviewed') throw new Refusal('conflict', 'This review is finished', { next: 'It stays as it is.' });
  if (major.state !== 'resolved')
    throw new Refusal('conflict', 'What has not been resolved is not reviewed yet', { next: 'Resolve the major incident first.' });
  return major;
}

/** Writes down what was learnt: kept as a draft. The log tells which parts changed, never what stands in them. */
export async function writeReview(call: Call, id: string, change: ReviewChange, edge: Match): Promise<ReviewReply> {
  const { tx, actor } = call;
  const major = await toReview(call, id, 'review', (one) => mayReview(actor, one));
  refuseStale(edge, await seeReview(call, id), change);
  const before = await reviewOf(tx, id);
  const part = (name: ReviewPart): string => change[name] ?? before[name];
  const parts = reviewParts.filter((name) => part(name) !== before[name]);
  if (parts.length === 0) return await seeReview(call, id);
  const texts = { happened: part('happened'), impact: part('impact'), wentWell: part('wentWell'), wentBadly: part('wentBadly') };
  await keepReview(tx, major, actor.id, { ...texts, causes: part('causes') });
  tx.emit({ type: 'ticket.majorReviewWritten', objectId: major.ticketId, facts: { majorId: id, parts } });
  return await seeReview(call, id);
}

/** From now on it is reviewed: what was learnt stays as it is, and what follows from it goes on as tasks. */
export async function completeReview(call: Call, id: string, edge: Match): Promise<ReviewReply> {
  const { tx, actor } = call;
  const major = await toReview(call, id, 'finish', (one) => mayFinishReview(actor, one));
  refuseStale(edge, await seeReview(call, id), {});
  const missing = missingIn(await reviewOf(tx, id));
  if (missing.length > 0) throw incomplete(missing);
  await finishReview(tx, major, actor.id);
  tx.emit({
    type: 'ticket.majorReviewed',
    objectId: major.ticketId,
    facts: { majorId: id, changes: { major: ['resolved', 'reviewed'] } },
  });
  return await seeReview(call, id);
}

const incomplete = (parts: readonly ReviewPart[]): Refusal =>
  new Refusal('wrong_input', 'The review says too little to be finished', {
    errors: parts.map((part) => ({ pointer: `/${part}`, reason: 'This has to be said', fix: 'Write it, and finish the review then.' })),
    next: 'Write what is missing, and finish the review then.',
  });

/** One action: a task of the spine below the incident, where whoever has to do it finds it among their tasks. */
export async function addAction(call: Call, id: string, action: NewAction): Promise<ReviewReply> {
  const { tx, actor } = call;
  const major = await toReview(call, id, 'review', (one) => mayReview(actor, one));
  const { id: taskId, number } = await majorTickets.addTask(call, major.ticketId, action);
  await insertAction(tx, major, taskId, actor.id);
  tx.emit({ type: 'ticket.majorActionAdded', objectId: major.ticketId, facts: { majorId: id, taskId, task: number } });
  return await seeReview(call, id);
}
