import type { Call } from '../../../kernel/access/access.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { formatDate } from '../../../kernel/shared/formats.ts';
import { type Occasion, subscriptionLetter } from '../letters.ts';
import { ownersOf } from '../queries.ts';
import { certifiedAfterDays, erasedAfterDays } from '../shared/schedule.ts';
import { daysAfter, type Subscription } from '../state.ts';

/** Writes to whoever answers or pays for the tenant: of the class `contract`, which nobody can refuse and which promotes nothing. */
export async function tellOwners(call: Call, one: Subscription, occasion: Occasion): Promise<void> {
  const [owners, origin] = await Promise.all([ownersOf(call.tx), originOfTenant(call.tx.tenantId)]);
  for (const { id, name, email, locale, timeZone } of owners) {
    const dated = (at: Date | null): string => (at === null ? '' : formatDate({ locale, timeZone }, at));
    const freeze = one.freezesAt ?? one.endsAt;
    const facts = {
      name,
      occasion,
      plan: one.plan,
      next: one.next?.plan ?? null,
      endsAt: dated(freeze),
      erasedBy: dated(freeze && daysAfter(freeze, erasedAfterDays)),
      certifiedBy: dated(freeze && daysAfter(freeze, certifiedAfterDays)),
      address: `${origin}/admin/plan`,
    };
    await enqueueMail(call, { personId: id, address: email, letter: write(subscriptionLetter, locale, facts) });
  }
}
