import { type Call, type Permitted, Refusal } from '../../../../kernel/access/access.ts';
import type { ReportDeadlines } from '../../contract-reports.ts';
import { mayHandle } from '../../policy.ts';
import type { FoundCase } from '../../queries/cases.ts';
import { daysOf, dueNext, noteFeedback } from '../../store-reports.ts';
import { absent, held, seen } from '../found.ts';

/** The two days by which whoever reported is answered, for whoever sees the case. */
export async function reportOf(call: Call, reference: string): Promise<ReportDeadlines> {
  const found = await seen(call, reference);
  const days = await daysOf(call.tx, found.id);
  if (days === undefined) throw absent();
  return {
    madeOn: days.madeOn,
    acknowledge: { by: days.acknowledgeBy, on: days.acknowledgedOn },
    feedback: { by: days.feedbackBy, on: days.feedbackOn },
    can: { giveFeedback: mayHandle(call.actor, found) && days.acknowledgedOn !== null && days.feedbackOn === null },
  };
}

/** What came of a report was told: by an answer in it, which is there before this is said. */
export async function giveFeedback(call: Call, reference: string): Promise<ReportDeadlines> {
  const found = await held(call, reference, 'change', (one) => mayHandle(call.actor, one));
  const days = await daysOf(call.tx, found.id);
  if (days === undefined) throw absent();
  if (days.acknowledgedOn === null)
    throw new Refusal('conflict', 'Nobody has answered this report yet', { next: 'Reply first, and say what came of it.' });
  if (days.feedbackOn === null) {
    await noteFeedback(call.tx, found);
    await dueNext(call.tx, found);
    call.tx.emit({ type: 'case.feedbackGiven', objectId: found.id });
  }
  return await reportOf(call, reference);
}

/** The first answer of the office acknowledges a report: from then on what is due is the feedback. */
export async function heedAnswer({ tx }: Call, found: Permitted<FoundCase, 'say'>): Promise<void> {
  if (found.confidentiality === 'anonymous') await dueNext(tx, found);
}
