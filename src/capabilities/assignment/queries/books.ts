import { remembered } from '../../../kernel/db/remembered.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { AssignmentRules } from '../shared/definition.ts';

export type BookRow = {
  workspaceId: string;
  number: number | null;
  definition: AssignmentRules | null;
  publishedAt: Date | null;
  publisherId: string | null;
  publisherName: string | null;
  draft: AssignmentRules | null;
  version: number;
};

const name = sql`trim(p.given_name || ' ' || p.family_name)`;

/** The rules of a workspace: what is in force and what is being written. */
export const bookOf = (tx: Tx, workspaceId: string): Promise<BookRow | undefined> =>
  tx.row<BookRow>(
    sql`select b.workspace_id as "workspaceId", v.number, v.definition, v.published_at as "publishedAt", v.published_by as "publisherId",
          ${name} as "publisherName", b.draft, b.version
        from app.assignment_book b
        left join app.assignment_version v on v.tenant_id = b.tenant_id and v.workspace_id = b.workspace_id and v.number = b.published_number
        left join app.person p on p.tenant_id = v.tenant_id and p.id = v.published_by
        where b.tenant_id = ${tx.tenantId} and b.workspace_id = ${workspaceId}`,
    'assignment.book',
  );

export type VersionRow = { number: number; definition: AssignmentRules; publishedAt: Date; personId: string; name: string };

export const versionsOf = (tx: Tx, workspaceId: string): Promise<VersionRow[]> =>
  tx.rows<VersionRow>(
    sql`select v.number, v.definition, v.published_at as "publishedAt", v.published_by as "personId", coalesce(${name}, '') as name
        from app.assignment_version v left join app.person p on p.tenant_id = v.tenant_id and p.id = v.published_by
        where v.tenant_id = ${tx.tenantId} and v.workspace_id = ${workspaceId} order by v.number desc limit 200`,
    'assignment.versions',
  );

export type InForce = {
  workspaceId: string;
  number: number;
  /** Active teams of the workspace. */
  teams: string[];
  requesterDepartment: string | null;
  requesterLocation: string | null;
  requesterTeams: string[];
};

/** Which rules are in force where, and what they may ask of the requester; nothing where nobody published any. */
export const inForceFor = (tx: Tx, isRequester: Sql, ofWorkspace: Sql = sql`true`): Promise<InForce[]> =>
  tx.rows<InForce>(
    sql`select b.workspace_id as "workspaceId", b.published_number as number,
          array(select x.id from app.team x where x.tenant_id = b.tenant_id and x.workspace_id = b.workspace_id and x.active) as teams,
          p.department_id as "requesterDepartment", p.location_id as "requesterLocation",
          array(select m.team_id from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id) as "requesterTeams"
        from app.assignment_book b join app.person p on p.tenant_id = b.tenant_id and ${isRequester}
        where b.tenant_id = ${tx.tenantId} and b.published_number is not null and ${ofWorkspace}`,
    'assignment.in-force',
  );

const mostKept = 500;
const kept = remembered<string, AssignmentRules>();

/** A published version; it never changes, so it is read once. */
export async function rulesOf(tx: Tx, workspaceId: string, number: number): Promise<AssignmentRules> {
  const key = `${tx.tenantId} ${workspaceId} ${number}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const row = await tx.row<{ definition: AssignmentRules }>(
    sql`select definition from app.assignment_version
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and number = ${number}`,
    'assignment.version',
  );
  if (row === undefined) throw new Error('A version of rules is in force that nobody published');
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, row.definition);
  return row.definition;
}
