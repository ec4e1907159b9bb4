import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

/** Somebody whom others entered and who was not told of it yet. */
export type Untold = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly source: string;
  readonly isFiledFor: boolean;
};

/** A day, so that an invitation may come first: it tells the same. */
const grace = 24 * 3_600_000;

/**
 * Those who have a mailbox and were told nowhere else: without a password, never signed in, and not invited by a letter that links the notice,
 * as invitations do since their second wording. Who wrote from outside has no account at all, and is written to where that writing was
 * answered: a machine that wrote gets no letter (RFC 3834).
 */
const untold = (tx: Tx, until: Date) => sql`from app.person p
  where p.tenant_id = ${tx.tenantId} and p.made_at <= ${until} and p.email not like '%.invalid'
    and (p.active or (p.source = 'contact' and exists (
      select from app.message_log m where m.tenant_id = p.tenant_id and m.person_id = p.id)))
    and not exists (select from app.first_contact f where f.tenant_id = p.tenant_id and f.person_id = p.id)
    and not exists (select from app.credential c where c.tenant_id = p.tenant_id and c.person_id = p.id)
    and not exists (select from app.event e where e.tenant_id = p.tenant_id and e.object_id = p.id and e.type = 'session.started')
    and not exists (select from app.message_log m where m.tenant_id = p.tenant_id and m.person_id = p.id
      and m.template = 'sign-in.invitation' and m.version >= 2)`;

/** Of those the ones whose day is over, the longest entered first. */
export const withoutAWayIn = async (tx: Tx, atMost: number): Promise<string[]> => {
  const until = new Date(tx.now.getTime() - grace);
  const rows = await tx.rows<{ id: string }>(
    sql`select p.id ${untold(tx, until)} order by p.made_at, p.id limit ${atMost}`,
    'rights.without-a-way-in',
  );
  return rows.map(({ id }) => id);
};

export type Outcomes = { readonly written: number; readonly sent: number; readonly bounced: number; readonly unwritten: number };

/** How many were told, what came of it, and how many are still to be written to; whose day is not over is among them. */
export async function outcomesOf(tx: Tx): Promise<Outcomes> {
  const row = await tx.row<Outcomes>(
    sql`select count(*)::int as written, count(*) filter (where f.sent_at is not null and f.bounced_at is null)::int as sent,
          count(*) filter (where f.bounced_at is not null)::int as bounced, (select count(*)::int ${untold(tx, tx.now)}) as unwritten
        from app.first_contact f where f.tenant_id = ${tx.tenantId}`,
    'rights.first-contact-outcomes',
  );
  return { written: 0, sent: 0, bounced: 0, unwritten: 0, ...row };
}

/** Of these people those who were not told, with what their letter says of them. */
export const untoldAmong = (tx: Tx, ids: readonly string[]): Promise<Untold[]> =>
  tx.rows<Untold>(
    sql`select p.id, trim(p.given_name || ' ' || p.family_name) as name, p.email, p.locale, p.source,
          p.source <> 'contact' and exists (select from app.ticket t
            where t.tenant_id = p.tenant_id and t.requester_id = p.id and t.opened_by_id <> p.id) as "isFiledFor"
        from app.person p
        where p.tenant_id = ${tx.tenantId} and p.id = any(${ids}::uuid[])
          and not exists (select from app.first_contact f where f.tenant_id = p.tenant_id and f.person_id = p.id)
        order by p.made_at, p.id`,
    'rights.untold-among',
  );
