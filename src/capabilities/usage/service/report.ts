import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { glance } from '../../../kernel/db/transact.ts';
import { needsFeature } from '../../subscription/public.ts';
import type { ReportReply } from '../contract.ts';
import { maySeeReport } from '../policy.ts';
import { standingOf } from '../queries.ts';
import { reportOf } from '../report.ts';

/** Sums for whoever runs the organisation or guards its privacy. */
export async function seeReport(call: Call, { days }: { days: number }): Promise<ReportReply> {
  const { tx, actor } = call;
  if (!maySeeReport(actor)) throw new Refusal('forbidden', 'This is not open to you');
  // What the plan holds statistics need not know.
  const mayHave = glance({ ...actor, purpose: 'service' }, (asking) => needsFeature(asking, 'usageReport'));
  const asked = [standingOf(tx, actor.id), reportOf(tx, days), mayHave] as const;
  const [{ instructed }, report] = await Promise.all(asked);
  return { instructed, ...report };
}
