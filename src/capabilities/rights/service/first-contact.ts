import { type Call, keeper, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { shownName } from '../../directory/public.ts';
import type { FirstContactsReply } from '../contract.ts';
import { firstLetter, type Origin } from '../first-letter.ts';
import { mayOversee } from '../policy.ts';
import { outcomesOf, type Untold, untoldAmong, withoutAWayIn } from '../queries/first-contact.ts';
import { insertFirstContact, takeOverOutcomes } from '../store-desk.ts';

/** All tenants of the installation, handed in by who may see over them: the name of one is not in its own tables. */
export type Tenants = () => Promise<readonly { readonly id: string; readonly name: string }[]>;

/** Letters of one turn: thousands who were loaded at once are told within a day or two, and no mail server is flooded. */
const atOnce = 200;

/** Tells whom others entered who holds which data about them and where from (Art. 14 GDPR): once, days after the entry and not the month that the law leaves. */
export async function tellOfEntry(tenantId: string, tenants: Tenants): Promise<void> {
  await transact(keeper(tenantId, 'service'), ({ tx }) => takeOverOutcomes(tx, permitNew({}, 'tell', true)));
  // Whether somebody can come in is read to administer accounts, what a letter says of them to serve them: no purpose reads both.
  const ids = await transact(keeper(tenantId, 'administration'), ({ tx }) => withoutAWayIn(tx, atOnce));
  if (ids.length === 0) return;
  const origin = await originOfTenant(tenantId);
  const name = (await tenants()).find(({ id }) => id === tenantId)?.name ?? '';
  await transact(keeper(tenantId, 'service'), async (call) => {
    await alone(call.tx);
    const organisation = (await shownName(call.tx)) ?? name;
    for (const person of await untoldAmong(call.tx, ids)) await tell(call, person, { origin, organisation });
  });
}

/** Of two workers the second waits here, and then finds whom the first wrote to. */
const alone = (tx: Tx): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(hashtext(${`rights.first-contact ${tx.tenantId}`}))`);

type House = { readonly origin: string; readonly organisation: string };

async function tell(call: Call, person: Untold, { origin, organisation }: House): Promise<void> {
  const source = originOf(person.source);
  const letter = write(firstLetter, person.locale, {
    name: person.name,
    organisation,
    origin: source,
    isFiledFor: person.isFiledFor,
    notice: `${origin}/privacy/notice`,
    // Who wrote from outside has no account, and asks as they wrote before.
    rights: `${origin}${source === 'contact' ? '/contact-us' : '/me/privacy/rights'}`,
  });
  const letterId = await enqueueMail(call, { personId: person.id, address: person.email, letter });
  if (letterId === undefined) return;
  await insertFirstContact(call.tx, permitNew({ personId: person.id, source, letterId }, 'tell', true));
  call.tx.emit({ type: 'person.toldOfEntry', objectId: person.id, facts: { source } });
}

/** How far whom others entered was told of it, for whoever answers for privacy: numbers, and nobody by name. */
export async function firstContacts({ tx, actor }: Call): Promise<FirstContactsReply> {
  if (!mayOversee(actor)) throw new Refusal('forbidden', 'This is for whoever answers for privacy');
  const { written, sent, bounced, unwritten } = await outcomesOf(tx);
  return { owed: written + unwritten, sent, bounced, waiting: written + unwritten - sent - bounced };
}

const known: readonly string[] = ['admin', 'csv', 'contact'] satisfies Origin[];

const originOf = (source: string): Origin => (known.includes(source) ? (source as Origin) : 'other');
