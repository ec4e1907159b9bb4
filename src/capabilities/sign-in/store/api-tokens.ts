import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { letIn } from './session.ts';

export type ApiTokenRow = { id: string; name: string; scopes: string[]; madeAt: Date; endsAt: Date; seenAt: Date | null };

const tokens = sql`select t.id, t.name, t.scopes, t.made_at as "madeAt", t.ends_at as "endsAt", t.seen_at as "seenAt"
  from app.api_token t join app.person p on p.tenant_id = t.tenant_id and p.id = t.person_id`;

export const apiTokensOf = (tx: Tx, personId: string): Promise<ApiTokenRow[]> =>
  tx.rows(
    sql`${tokens} where t.tenant_id = ${tx.tenantId} and t.person_id = ${personId} and t.ends_at > ${tx.now}
        and ${letIn(sql`t.made_at`)} order by t.made_at desc, t.id desc`,
  );

type NewApiTokenRow = { id: string; sha256: Buffer; personId: string; name: string; scopes: string[]; endsAt: Date };

export const insertApiToken = (tx: Tx, t: Permitted<NewApiTokenRow, 'make'>): Promise<number> =>
  tx.run(
    sql`insert into app.api_token (tenant_id, id, token_sha256, person_id, name, scopes, made_at, ends_at)
        values (${tx.tenantId}, ${t.id}, ${t.sha256}, ${t.personId}, ${t.name}, ${t.scopes}::text[], ${tx.now}, ${t.endsAt})`,
  );

export const deleteApiToken = (tx: Tx, { id }: Permitted<{ id: string }, 'revoke'>): Promise<number> =>
  tx.run(sql`delete from app.api_token where tenant_id = ${tx.tenantId} and id = ${id}`);

/** Notes when a token was used; at most once a minute, so that reading does not write each time. */
export const touchApiToken = (tx: Tx, { id }: Permitted<{ id: string }, 'touch'>): Promise<number> =>
  tx.run(sql`update app.api_token set seen_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`);
