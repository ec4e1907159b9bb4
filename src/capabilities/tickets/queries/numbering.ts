import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { TicketType } from '../shared/types.ts';

export type PrefixRow = { id: string; workspaceId: string; type: TicketType; prefix: string; current: boolean };

const prefixes = sql`select id, workspace_id as "workspaceId", type, prefix, current from app.number_prefix`;

/** All prefixes that a workspace has or had, the newest first. */
export const prefixesOf = (tx: Tx, workspaceId: string): Promise<PrefixRow[]> =>
  tx.rows<PrefixRow>(sql`${prefixes} where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} order by since desc, id desc`);

/** How many digits numbers of a type have at least; types without a line have the usual width. */
export const widthsOf = (tx: Tx, workspaceId: string): Promise<{ type: TicketType; digits: number }[]> =>
  tx.rows(sql`select type, digits from app.number_width where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`);

/** Whose a prefix is. */
export const prefixNamed = (tx: Tx, prefix: string, lock: Sql = sql``): Promise<PrefixRow | undefined> =>
  tx.row<PrefixRow>(sql`${prefixes} where tenant_id = ${tx.tenantId} and prefix = ${prefix} ${lock}`);
