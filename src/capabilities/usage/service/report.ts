import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { needsFeature } from '../../subscription/public.ts';
import type { ReportReply } from '../contract.ts';
import { maySeeReport } from '../policy.ts';
import { standingOf } from '../queries.ts';
import { reportOf } from '../report.ts';

/** Sums for whoever runs the organisation or guards its privacy. */
export async function seeReport(call: Call, { days }: { days: number }): Promise<ReportReply> {
  const { tx, actor } = call;
  if (!maySeeReport(actor)) throw new Refusal('forbidden', 'This is not open to you');
  const asked = [standingOf(tx, actor.id), reportOf(tx, days), needsFeature(call, 'usageReport')] as const;
  const [{ instructed }, report] = await Promise.all(asked);
  return { instructed, ...report };
}
