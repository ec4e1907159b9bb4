import type { Actor } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { GuardedClass } from '../policy.ts';
import type { CaseMachine } from '../shared/machine.ts';
import type { Confidentiality } from '../shared/words.ts';
import type { Named } from './cases.ts';

export type TeamRow = { readonly person: Named; readonly leads: boolean };

export type FoundClass = GuardedClass & {
  readonly id: string;
  readonly key: string;
  readonly prefix: string;
  readonly name: { readonly en: string; readonly de?: string };
  readonly confidentiality: Confidentiality;
  readonly machine: CaseMachine | null;
  readonly keptMonths: number;
  readonly version: number;
  readonly team: readonly TeamRow[];
};

const team = (
  which: Sql,
): Sql => sql`from app.confidential_case_team t join app.person p on p.tenant_id = t.tenant_id and p.id = t.person_id and p.active
  where t.tenant_id = k.tenant_id and t.class_id = k.id and ${which}`;

const columns = ({
  id,
}: Actor): Sql => sql`k.id, k.workspace_id as "workspaceId", k.key, k.prefix, k.name, k.confidentiality, k.portal, k.machine,
  k.kept_months as "keptMonths", k.active, k.version,
  exists (select ${team(sql`t.leads`)}) as "hasTeam",
  exists (select ${team(sql`t.person_id = ${id}`)}) as "inTeam",
  exists (select ${team(sql`t.person_id = ${id} and t.leads`)}) as leads,
  coalesce((select jsonb_agg(jsonb_build_object('leads', t.leads, 'person',
    jsonb_build_object('id', p.id, 'name', trim(p.given_name || ' ' || p.family_name))) order by t.made_at, p.id) ${team(sql`true`)}), '[]'::jsonb) as team`;

export const classesOf = (tx: Tx, reader: Actor): Promise<FoundClass[]> =>
  tx.rows<FoundClass>(
    sql`select ${columns(reader)} from app.confidential_case_class k where k.tenant_id = ${tx.tenantId} order by k.made_at, k.id`,
    'cases.classes',
  );

export const classById = (tx: Tx, reader: Actor, id: string): Promise<FoundClass | undefined> =>
  tx.row<FoundClass>(
    sql`select ${columns(reader)} from app.confidential_case_class k where k.tenant_id = ${tx.tenantId} and k.id = ${id}`,
    'cases.class',
  );

/** All who stand in a team, also who is deactivated and counts for nothing. */
export const teamIds = async (tx: Tx, classId: string): Promise<string[]> =>
  (
    await tx.rows<{ id: string }>(
      sql`select person_id as id from app.confidential_case_team where tenant_id = ${tx.tenantId} and class_id = ${classId}`,
      'cases.team-ids',
    )
  ).map(({ id }) => id);

export type FoundGroup = {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly version: number;
  readonly members: readonly Named[];
};

const group = sql`select o.id, o.workspace_id as "workspaceId", o.name, o.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', trim(p.given_name || ' ' || p.family_name)) order by m.made_at, p.id)
      from app.confidential_group_member m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id and p.active
      where m.tenant_id = o.tenant_id and m.group_id = o.id), '[]'::jsonb) as members
  from app.confidential_group o`;

/** Of the departments in which the reader handles cases. */
export const groupsFor = (tx: Tx, reader: Actor): Promise<FoundGroup[]> =>
  tx.rows<FoundGroup>(
    sql`${group} where o.tenant_id = ${tx.tenantId} and o.workspace_id in (select k.workspace_id from app.confidential_case_class k
          join app.confidential_case_team t on t.tenant_id = k.tenant_id and t.class_id = k.id
          where k.tenant_id = ${tx.tenantId} and t.person_id = ${reader.id}) order by o.name, o.id`,
    'cases.groups',
  );

export const groupById = (tx: Tx, id: string): Promise<FoundGroup | undefined> =>
  tx.row<FoundGroup>(sql`${group} where o.tenant_id = ${tx.tenantId} and o.id = ${id}`, 'cases.group');

export type ComesIn = {
  readonly caseId: string;
  readonly grantId: string;
  readonly reference: string;
  readonly personId: string;
  readonly isNew: boolean;
};

/** Into which cases these people come by a group, if they are put into it: also cases that whoever puts them there may not see. */
export const casesOfGroup = (tx: Tx, id: string, people: readonly string[]): Promise<ComesIn[]> =>
  tx.rows<ComesIn>(
    sql`select g.case_id as "caseId", g.grant_id as "grantId", g.reference, g.person_id as "personId", g.is_new as "isNew"
        from app.cases_of_group(${id}, ${[...people]}::uuid[], ${tx.now}) g`,
    'cases.of-group',
  );

/**
 * Whether the reader may let people in by this group: who leads a team of its department since before the group was there, who was named by somebody
 * of that team of then, or by who has added somebody to the group. An admin who begins another team, or names a new one, names nobody into old cases.
 */
export const mayAddTo = async (tx: Tx, reader: Actor, { id, workspaceId }: Pick<FoundGroup, 'id' | 'workspaceId'>): Promise<boolean> =>
  (await tx.row(
    sql`select t.class_id from app.confidential_case_team t
        join app.confidential_case_class k on k.tenant_id = t.tenant_id and k.id = t.class_id and k.workspace_id = ${workspaceId}
        join app.confidential_group o on o.tenant_id = t.tenant_id and o.id = ${id}
        where t.tenant_id = ${tx.tenantId} and t.person_id = ${reader.id} and t.leads and (t.made_at <= o.made_at
          or exists (select from app.confidential_case_team a where a.tenant_id = t.tenant_id and a.class_id = t.class_id
            and a.person_id = t.added_by_id and a.made_at <= o.made_at)
          or exists (select from app.confidential_group_member m where m.tenant_id = t.tenant_id and m.group_id = o.id
            and m.added_by_id = t.added_by_id)) limit 1`,
    'cases.may-add-to-group',
  )) !== undefined;
