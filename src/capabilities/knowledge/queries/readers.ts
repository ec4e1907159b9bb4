import { compile } from '../../../kernel/conditions/compile.ts';
import { type Sql, sql, trusted } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import type { Kept } from '../policy.ts';
import type { Audience } from '../shared/audience.ts';
import { atAnyTime, readerColumns } from './standing.ts';

/** What is asked of readers: an article as it is, or as it would be. */
export type Reach = Omit<Kept, 'audienceId'> & { readonly audience: Audience | null };

const holds = (condition: Condition | null, otherwise: Sql): Sql => {
  if (condition === null) return otherwise;
  const { text, values } = compile(condition, readerColumns, atAnyTime);
  return sql`coalesce(${trusted(text, values)}, false)`;
};

const works = (workspaceId: string, roles: readonly string[]): Sql =>
  sql`exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.role = any(${[...roles]}::text[])
    and (g.workspace_id is null or g.workspace_id = ${workspaceId}))`;
const agents = ['agent', 'teamLead', 'workspaceAdmin'];

/** People `p` who keep it: no condition takes it from them. */
const keeps = ({ workspaceId, ownerId }: Reach): Sql =>
  sql`(${works(workspaceId, ['workspaceAdmin'])} or (p.id = ${ownerId} and ${works(workspaceId, agents)}))`;

function reached({ visibility, workspaceId, teamId }: Reach): Sql {
  if (visibility === 'workspace') return works(workspaceId, agents);
  if (visibility === 'team')
    return sql`exists (select from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id and m.team_id = ${teamId})`;
  return sql`true`;
}

const allowed = ({ audience }: Reach): Sql => holds(audience?.allow ?? null, sql`true`);
const denied = ({ audience }: Reach): Sql => holds(audience?.deny ?? null, sql`false`);

/** People `p` who may read it: `mayRead` for each of them, in one statement. */
const reads = (reach: Reach): Sql => sql`(${keeps(reach)} or (${reached(reach)} and ${allowed(reach)} and not ${denied(reach)}))`;

const name = sql`trim(p.given_name || ' ' || p.family_name)`;
export type ReaderRow = { id: string; name: string; keeps: boolean };
export type Page = { readonly limit: number; readonly after: readonly [string, string] | null };

/** Who may read it, by name; one more than asked for, to know whether there is a next page. */
export const readersOf = (tx: Tx, reach: Reach, { limit, after }: Page): Promise<ReaderRow[]> =>
  tx.rows<ReaderRow>(
    sql`select p.id, ${name} as name, ${keeps(reach)} as keeps from app.person p
        where p.tenant_id = ${tx.tenantId} and p.active and ${reads(reach)}
          and ${after === null ? sql`true` : sql`(${name}, p.id) > (${after[0]}, ${after[1]}::uuid)`}
        order by ${name}, p.id limit ${limit + 1}`,
  );

export async function countReaders(tx: Tx, reach: Reach): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*)::int as count from app.person p where p.tenant_id = ${tx.tenantId} and p.active and ${reads(reach)}`,
  );
  return row?.count ?? 0;
}

export type Standpoint = { id: string; name: string; active: boolean; keeps: boolean; reached: boolean; allowed: boolean; denied: boolean };

/** How one person stands to it, question by question. */
export const standpointOf = (tx: Tx, reach: Reach, personId: string): Promise<Standpoint | undefined> =>
  tx.row<Standpoint>(
    sql`select p.id, ${name} as name, p.active, ${keeps(reach)} as keeps, ${reached(reach)} as reached, ${allowed(reach)} as allowed,
          ${denied(reach)} as denied
        from app.person p where p.tenant_id = ${tx.tenantId} and p.id = ${personId}`,
  );
