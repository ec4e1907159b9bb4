import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { ReportReply } from '../contract.ts';
import { maySeeReport } from '../policy.ts';
import { standingOf } from '../queries.ts';
import { reportOf } from '../report.ts';

/** Sums for whoever runs the organisation or guards its privacy. */
export async function seeReport({ tx, actor }: Call, { days }: { days: number }): Promise<ReportReply> {
  if (!maySeeReport(actor)) throw new Refusal('forbidden', 'This is not open to you');
  const [{ instructed }, report] = await Promise.all([standingOf(tx, actor.id), reportOf(tx, days)]);
  return { instructed, ...report };
}
