import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { formatDate } from '../../../kernel/shared/formats.ts';
import type { PolicyDocument } from '../compile/document.ts';
import { mayProve } from '../policy.ts';
import { versionsOf } from '../queries.ts';
import { differenceOf } from './difference.ts';
import { noticeLetter } from './letters.ts';
import type { Campaign } from './open.ts';
import { insertNotice } from './store.ts';

/** Letters of one transaction: a worker that dies in between loses none and writes none twice. */
const atOnce = 200;

type Reader = { readonly id: string; readonly name: string; readonly email: string; readonly locale: string };

/**
 * Writes to everybody of whom data is held in the tenant and who was not written to about this version yet: also to who left, and to who
 * only ever wrote a mail. Whom erasure made anonymous has no address.
 */
export async function tellPeople(campaign: Campaign, tenantId: string): Promise<void> {
  const before = await documentBefore(campaign);
  const origin = await originOfTenant(tenantId);
  const tellSome = async (call: Call): Promise<number> => {
    await alone(call.tx, campaign);
    const readers = await untold(call.tx, campaign);
    for (const reader of readers) await tell(call, campaign, { reader, before, origin });
    return readers.length;
  };
  while ((await transact(keeper(tenantId, 'service'), tellSome)) === atOnce);
}

const documentBefore = ({ issuer, series, version }: Campaign): Promise<PolicyDocument | undefined> =>
  transact(
    keeper(issuer, 'service'),
    async ({ tx }) => (await versionsOf(tx, series)).find(({ number }) => number === version.number - 1)?.document,
  );

/** Of two workers the second waits here, and then finds whom the first wrote to. */
const alone = (tx: Tx, { series, version }: Campaign): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtext(${`policy.tell ${tx.tenantId} ${series} ${version.number}`}))`);

const untold = (tx: Tx, { series, version }: Campaign): Promise<Reader[]> =>
  tx.rows<Reader>(
    sql`select p.id, trim(p.given_name || ' ' || p.family_name) as name, p.email, p.locale from app.person p
        where p.tenant_id = ${tx.tenantId} and p.email not like '%.invalid' and not exists (
          select from app.policy_notice n where n.tenant_id = p.tenant_id and n.person_id = p.id
            and n.series = ${series} and n.number = ${version.number})
        order by p.id limit ${atOnce}`,
    'policy.untold',
  );

type Telling = { readonly reader: Reader; readonly before: PolicyDocument | undefined; readonly origin: string };

async function tell(call: Call, { series, version }: Campaign, { reader, before, origin }: Telling): Promise<void> {
  const locale = localeOf(reader.locale);
  const { document, effectiveAt, number, change } = version;
  const pages = series === 'notice' ? '/privacy/notice/versions' : '/privacy/versions';
  const letter = write(noticeLetter, reader.locale, {
    name: reader.name,
    service: document.serviceName,
    isMaterial: change.class === 'material',
    from: formatDate({ locale: reader.locale, timeZone: document.timeZone }, effectiveAt),
    difference: differenceOf(version, before, locale),
    address: `${origin}${pages}/${locale}#v${number}`,
  });
  const letterId = await enqueueMail(call, { personId: reader.id, address: reader.email, letter });
  if (letterId !== undefined)
    await insertNotice(call.tx, permitNew({ series, number, personId: reader.id, letterId }, 'tell', mayProve(call.actor)));
}
