import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { letIn } from './session.ts';

export type LinkKind = 'invitation' | 'reset';
type NewLink = { sha256: Buffer; personId: string; kind: LinkKind; endsAt: Date };

/** A new link takes the place of an older one of its kind: only the newest mail works. */
export async function insertLink(tx: Tx, { sha256, personId, kind, endsAt }: Permitted<NewLink, 'send'>): Promise<void> {
  await tx.run(sql`delete from app.link_token where tenant_id = ${tx.tenantId} and person_id = ${personId} and kind = ${kind}`);
  await tx.run(
    sql`insert into app.link_token (tenant_id, token_sha256, person_id, kind, made_at, ends_at)
        values (${tx.tenantId}, ${sha256}, ${personId}, ${kind}, ${tx.now}, ${endsAt})`,
  );
}

export type LinkRow = { personId: string; kind: LinkKind; endsAt: Date; email: string; givenName: string; locale: string };

const link = sql`select l.person_id as "personId", l.kind, l.ends_at as "endsAt", p.email, p.given_name as "givenName", p.locale
  from app.link_token l join app.person p on p.tenant_id = l.tenant_id and p.id = l.person_id`;

/** A link that was not used, has not ended, and whose person may still come in. */
export const linkByToken = (tx: Tx, sha256: Buffer): Promise<LinkRow | undefined> =>
  tx.row(
    sql`${link} where l.tenant_id = ${tx.tenantId} and l.token_sha256 = ${sha256} and l.used_at is null and l.ends_at > ${tx.now}
        and ${letIn(sql`l.made_at`)}`,
  );

/** The same, held until the transaction ends, so that two cannot use it at once. */
export const lockLink = (tx: Tx, sha256: Buffer): Promise<LinkRow | undefined> =>
  tx.row(
    sql`${link} where l.tenant_id = ${tx.tenantId} and l.token_sha256 = ${sha256} and l.used_at is null and l.ends_at > ${tx.now}
        and ${letIn(sql`l.made_at`)} for update of l`,
  );

type Owner = { personId: string };

/** Uses up all links of a person: none of them may set a password after this one did. */
export const closeLinks = (tx: Tx, { personId }: Permitted<Owner, 'setPassword'>): Promise<number> =>
  tx.run(
    sql`update app.link_token set used_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and person_id = ${personId} and used_at is null`,
  );

export const savePassword = (tx: Tx, { personId }: Permitted<Owner, 'setPassword'>, hash: string): Promise<number> =>
  tx.run(
    sql`insert into app.credential (tenant_id, person_id, password_hash, changed_at) values (${tx.tenantId}, ${personId}, ${hash}, ${tx.now})
        on conflict (tenant_id, person_id) do update set password_hash = ${hash}, changed_at = ${tx.now}`,
  );

/** Ends all sessions of a person but the one named. */
export const endSessions = (tx: Tx, { personId }: Permitted<Owner, 'setPassword'>, except: string | null): Promise<number> =>
  tx.run(sql`delete from app.session where tenant_id = ${tx.tenantId} and person_id = ${personId} and id is distinct from ${except}::uuid`);

export const passwordOf = (
  tx: Tx,
  personId: string,
): Promise<{ hash: string; email: string; givenName: string; locale: string } | undefined> =>
  tx.row(
    sql`select c.password_hash as hash, p.email, p.given_name as "givenName", p.locale
        from app.credential c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
        where c.tenant_id = ${tx.tenantId} and c.person_id = ${personId}`,
  );
