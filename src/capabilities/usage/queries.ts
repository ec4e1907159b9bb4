import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { isInstructed } from '../directory/public.ts';
import type { OwnUsageReply } from './contract.ts';

export type Standing = { readonly instructed: boolean; readonly number: string | null; readonly since: Date | null };

/** Whether it is instructed here, and which number stands for this person. */
export async function standingOf(tx: Tx, personId: string): Promise<Standing> {
  const row = await tx.row<Standing>(
    sql`select ${isInstructed(tx, 'usage')} as instructed, n.id as number, n.made_at as since from (select 1) one
        left join app.usage_number n on n.tenant_id = ${tx.tenantId} and n.person_id = ${personId}`,
    'usage.standing',
  );
  return row ?? { instructed: false, number: null, since: null };
}

export async function isInstructedHere(tx: Tx): Promise<boolean> {
  const row = await tx.row<{ on: boolean }>(sql`select ${isInstructed(tx, 'usage')} as on`, 'usage.is-on');
  return row?.on ?? false;
}

type Dated<T extends { minute: string }> = Omit<T, 'minute'> & { readonly minute: Date };
export type ViewRow = Dated<OwnUsageReply['views'][number]>;
export type DiagnosticRow = Dated<OwnUsageReply['diagnostics'][number]>;

const own = (tx: Tx, personId: string) =>
  sql`join app.usage_number n on n.tenant_id = r.tenant_id and n.id = r.number where r.tenant_id = ${tx.tenantId} and n.person_id = ${personId}`;

/** The rows of this person's own number, newest first. */
export const viewsOf = (tx: Tx, personId: string): Promise<ViewRow[]> =>
  tx.rows<ViewRow>(
    sql`select r.minute, r.page, r.seconds, r.browser, r.network::text as network from app.usage_view r ${own(tx, personId)}
        order by r.minute desc, r.id limit 200`,
    'usage.own-views',
  );

export const diagnosticsOf = (tx: Tx, personId: string): Promise<DiagnosticRow[]> =>
  tx.rows<DiagnosticRow>(
    sql`select r.minute, r.page, r.app_version as version, r.fault, r.stack as places, r.lcp, r.inp, r.cls, r.ttfb
        from app.usage_diagnostic r ${own(tx, personId)} order by r.minute desc, r.id limit 50`,
    'usage.own-diagnostics',
  );

export type Beaconed = { readonly tokenSha256: Buffer; readonly personId: string };

/** Whose letter this token stood in; undefined for one that nobody sent, or that was taken back. */
export const beaconOf = (tx: Tx, tokenSha256: Buffer): Promise<Beaconed | undefined> =>
  tx.row<Beaconed>(
    sql`select token_sha256 as "tokenSha256", person_id as "personId" from app.mail_beacon
        where tenant_id = ${tx.tenantId} and token_sha256 = ${tokenSha256}`,
    'usage.beacon',
  );

export type OpenRow = Dated<OwnUsageReply['opens'][number]>;

/** Each recorded open of a letter to this person, newest first. */
export const opensOf = (tx: Tx, personId: string): Promise<OpenRow[]> =>
  tx.rows<OpenRow>(
    sql`select o.minute, m.subject from app.mail_open o
        join app.mail_beacon b on b.tenant_id = o.tenant_id and b.token_sha256 = o.token_sha256
        left join app.outbound_mail m on m.tenant_id = b.tenant_id and m.id = b.mail_id
        where o.tenant_id = ${tx.tenantId} and b.person_id = ${personId} order by o.minute desc, o.token_sha256 limit 100`,
    'usage.own-opens',
  );
