import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { NewCaseClass } from './contract-classes.ts';

type Ident = { readonly id: string };
const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** False where the department has one of that key already. */
export const insertClass = async (tx: Tx, row: Permitted<NewCaseClass & Ident, 'add'>): Promise<boolean> =>
  (await tx.run(
    sql`insert into app.confidential_case_class (tenant_id, id, workspace_id, key, name, prefix, confidentiality, portal, machine, kept_months, active, version, made_at)
        values (${tx.tenantId}, ${row.id}, ${row.workspace}, ${row.key}, ${json(row.name)}::jsonb, ${row.prefix}, ${row.confidentiality}, ${row.portal},
          ${json(row.machine)}::jsonb, ${row.keptMonths}, true, 1, ${tx.now}) on conflict do nothing`,
  )) === 1;

export const holdClass = (tx: Tx, id: string): Promise<Ident | undefined> =>
  tx.row(sql`select id from app.confidential_case_class where tenant_id = ${tx.tenantId} and id = ${id} for update`);

/** Its team stays as it is read until the transaction ends; others may read it so as well. */
export const shareClass = (tx: Tx, id: string): Promise<Ident | undefined> =>
  tx.row(sql`select id from app.confidential_case_class where tenant_id = ${tx.tenantId} and id = ${id} for share`);

type Settings = Pick<NewCaseClass, 'name' | 'portal' | 'keptMonths' | 'machine'> & { readonly active: boolean };

export const updateClass = (
  tx: Tx,
  { id }: Permitted<Ident, 'change'>,
  { name, portal, keptMonths, machine, active }: Settings,
): Promise<number> =>
  tx.run(
    sql`update app.confidential_case_class set name = ${json(name)}::jsonb, portal = ${portal}, kept_months = ${keptMonths},
          machine = ${json(machine)}::jsonb, active = ${active}, version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type Member = { readonly person: string; readonly leads: boolean };

export async function replaceTeam(tx: Tx, { id }: Permitted<Ident, 'team'>, people: readonly Member[], by: string): Promise<void> {
  const ids = people.map(({ person }) => person);
  await Promise.all([
    tx.run(
      sql`delete from app.confidential_case_team where tenant_id = ${tx.tenantId} and class_id = ${id} and person_id <> all(${ids}::uuid[])`,
    ),
    tx.run(
      sql`insert into app.confidential_case_team as t (tenant_id, class_id, person_id, leads, leads_since, added_by_id, made_at)
          select ${tx.tenantId}, ${id}, n.person, n.leads, case when n.leads then ${tx.now}::timestamptz end, ${by}, ${tx.now}
          from unnest(${ids}::uuid[], ${people.map(({ leads }) => leads)}::boolean[]) as n (person, leads)
          on conflict (tenant_id, class_id, person_id) do update set leads = excluded.leads,
            leads_since = case when excluded.leads then coalesce(t.leads_since, excluded.leads_since) end`,
    ),
    tx.run(sql`update app.confidential_case_class set version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`),
  ]);
}

export type NewGroupRow = Ident & { readonly workspaceId: string; readonly name: string };

export const insertGroup = (tx: Tx, { id, workspaceId, name }: Permitted<NewGroupRow, 'add'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_group (tenant_id, id, workspace_id, name, version, made_at)
        values (${tx.tenantId}, ${id}, ${workspaceId}, ${name}, 1, ${tx.now})`,
  );

export const holdGroup = (tx: Tx, id: string): Promise<Ident | undefined> =>
  tx.row(sql`select id from app.confidential_group where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export async function replaceMembers(
  tx: Tx,
  { id }: Permitted<Ident, 'add' | 'change'>,
  people: readonly string[],
  by: string,
): Promise<void> {
  await Promise.all([
    tx.run(
      sql`delete from app.confidential_group_member where tenant_id = ${tx.tenantId} and group_id = ${id} and person_id <> all(${[...people]}::uuid[])`,
    ),
    tx.run(
      sql`insert into app.confidential_group_member (tenant_id, group_id, person_id, added_by_id, made_at)
          select ${tx.tenantId}, ${id}, n, ${by}, ${tx.now} from unnest(${[...people]}::uuid[]) as n on conflict do nothing`,
    ),
  ]);
}

export const countGroupUp = (tx: Tx, { id }: Permitted<Ident, 'change'>): Promise<number> =>
  tx.run(sql`update app.confidential_group set version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`);

type Leaving = Ident & { readonly people: readonly string[] };
type Ended = { readonly caseId: string; readonly grantId: string; readonly isLast: boolean };

/** Over cases that the actor may not see: the function gives identifiers only. */
export const endTeamGrants = (tx: Tx, { id, people }: Permitted<Leaving, 'team'>, by: string): Promise<Ended[]> =>
  tx.rows(
    sql`select case_id as "caseId", grant_id as "grantId", is_last as "isLast" from app.end_team_grants(${id}, ${[...people]}::uuid[], ${by}, ${tx.now})`,
  );
