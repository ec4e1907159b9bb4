import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { mayProve } from '../policy.ts';
import { noticeLetter } from './letters.ts';
import { insertNotice, takeOverDelivery, type Which } from './store.ts';

type Reader = { readonly id: string; readonly email: string };

/** A version that no chain reaches: what is rehearsed counts for none. */
const rehearsed: Which = { series: 'policy', number: 1_000_000 };

/** A letter of a campaign as if it had just left, for a drill that takes it back. Gives its id. */
export async function letterThatLeft(call: Call, { id, email }: Reader): Promise<string> {
  const { tx, actor } = call;
  const nothing = { added: [], removed: [], reworded: [] };
  const facts = {
    name: email,
    service: '',
    isMaterial: false,
    from: '',
    difference: nothing,
    address: 'https://probe.invalid/privacy/versions',
  };
  const letterId = (await enqueueMail(call, { personId: id, address: email, letter: write(noticeLetter, 'en', facts) })) ?? '';
  await insertNotice(tx, permitNew({ ...rehearsed, personId: id, letterId }, 'tell', mayProve(actor)));
  await tx.run(sql`update app.outbound_mail set sent_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${letterId}`);
  return letterId;
}

/** Whether the campaign, once it has looked, knows that this letter came back. */
export async function hasComeBack({ tx, actor }: Call, letterId: string): Promise<boolean> {
  await takeOverDelivery(tx, permitNew(rehearsed, 'tell', mayProve(actor)));
  const found = await tx.row<{ bounced: boolean }>(
    sql`select bounced_at is not null as bounced from app.policy_notice where tenant_id = ${tx.tenantId} and letter_id = ${letterId}`,
  );
  return found?.bounced ?? false;
}
