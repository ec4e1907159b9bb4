import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { whoAnswers } from '../../directory/public.ts';
import { dueOf } from '../clock.ts';
import { lateLetter, soonLetter } from '../letters.ts';
import { deskOf } from '../queries/desk.ts';
import type { Kept } from '../replies.ts';
import { isOver, progressOf } from '../shared/progress.ts';
import { insertWarning } from '../store-desk.ts';
import { dayInWords } from '../told.ts';
import { requestsOf } from './requests.ts';

const aDay = 86_400_000;

/** Warns of each statutory day that comes near, and of each that has passed without an answer: once each, however often it looks. */
export const warnOfDays = (tenantId: string): Promise<void> =>
  transact(keeper(tenantId, 'service'), async (call) => {
    const { warnDays } = await deskOf(call.tx);
    for (const kept of await requestsOf(call)) await warn(call, kept, warnDays);
  });

async function warn(call: Call, kept: Kept, warnDays: number): Promise<void> {
  const { tx } = call;
  const taken = kept.steps.map(({ step }) => step);
  const { dueOn, dueAt } = dueOf(kept.clock, taken.includes('extended'));
  if (isOver(progressOf(taken, kept.ticket)) || tx.now.getTime() < dueAt.getTime() - warnDays * aDay) return;
  const kind = tx.now < dueAt ? 'soon' : 'late';
  if (!(await insertWarning(tx, permitNew({ ticketId: kept.ticket.id, dueOn, kind }, 'warn', true)))) return;
  tx.emit({ type: kind === 'soon' ? 'right.dueSoon' : 'right.overdue', objectId: kept.ticket.id, facts: { right: kept.right, dueOn } });
  await tell(call, kept, { dueOn, kind });
}

/** To whoever has it, or where nobody does to their team; and to whoever answers for privacy. */
async function tell(call: Call, { ticket, clock }: Kept, { dueOn, kind }: { dueOn: string; kind: 'soon' | 'late' }): Promise<void> {
  const { number, title, workspaceId } = ticket;
  const address = `${await originOfTenant(call.tx.tenantId)}/t/${number}`;
  for (const { id, name, email, locale } of await whoAnswers(call.tx, ticket)) {
    const facts = { name, number, title, law: clock.rule.law, due: dayInWords(locale, dueOn), address };
    const letter = write(kind === 'soon' ? soonLetter : lateLetter, locale, facts);
    await enqueueMail(call, { personId: id, address: email, letter, workspaceId });
  }
}
