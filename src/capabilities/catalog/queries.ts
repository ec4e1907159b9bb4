import type { Actor } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { RequestTypeChoice } from './contract.ts';
import { nameable, runnable } from './policy.ts';
import type { AudienceMember } from './shared/audience.ts';
import type { RequestTypeDefinition, Words } from './shared/request-type.ts';

export type PublishedRow = {
  id: string;
  key: string;
  version: number;
  definition: RequestTypeDefinition;
  popularity: number;
  serviceId: string;
  workspaceId: string;
};

const published = sql`select r.id, r.key, v.number as version, v.definition, r.popularity, r.service_id as "serviceId",
    r.workspace_id as "workspaceId"
  from app.request_type r
  join app.service s on s.tenant_id = r.tenant_id and s.id = r.service_id and s.active
  join app.request_type_version v on v.tenant_id = r.tenant_id and v.request_type_id = r.id and v.number = r.published_version`;

/** All that is published; the form is left out, since a catalog page needs none. */
export const publishedTypes = (tx: Tx): Promise<PublishedRow[]> =>
  tx.rows<PublishedRow>(
    sql`select p.id, p.key, p.version, p.definition - 'form' as definition, p.popularity, p."serviceId", p."workspaceId"
        from (${published} where r.tenant_id = ${tx.tenantId} and r.active) p order by p.key`,
    'catalog.published',
  );

/** One published type by key or id, whether or not it is meant for the caller. */
export const publishedType = (tx: Tx, keyOrId: string): Promise<PublishedRow | undefined> =>
  tx.row<PublishedRow>(
    sql`${published} where r.tenant_id = ${tx.tenantId} and r.active and (r.key = ${keyOrId} or r.id::text = ${keyOrId})`,
    'catalog.published-one',
  );

/** Every type that was ever published: its tickets outlive it. */
export const nameableTypes = (tx: Tx, actor: Actor): Promise<RequestTypeChoice[]> =>
  tx.rows<RequestTypeChoice>(
    sql`select r.id, r.key, v.definition->'name' as name, r.active and s.active as active,
          json_build_object('id', s.id, 'name', s.name) as service
        from app.request_type r
        join app.service s on s.tenant_id = r.tenant_id and s.id = r.service_id
        join app.workspace w on w.tenant_id = r.tenant_id and w.id = r.workspace_id
        join app.request_type_version v on v.tenant_id = r.tenant_id and v.request_type_id = r.id and v.number = r.published_version
        where r.tenant_id = ${tx.tenantId} and ${nameable(actor)}
        order by w.position, w.key, s.position, s.key, r.key`,
    'catalog.nameable',
  );

export type FormRow = { id: string; name: Words; form: RequestTypeDefinition['form'] };

/** The forms of a workspace as they are published, by service and key. */
export const formsOfWorkspace = (tx: Tx, workspaceId: string): Promise<FormRow[]> =>
  tx.rows<FormRow>(
    sql`select r.id, v.definition->'name' as name, v.definition->'form' as form
        from app.request_type r
        join app.service s on s.tenant_id = r.tenant_id and s.id = r.service_id
        join app.request_type_version v on v.tenant_id = r.tenant_id and v.request_type_id = r.id and v.number = r.published_version
        where r.tenant_id = ${tx.tenantId} and r.workspace_id = ${workspaceId} order by s.position, s.key, r.key`,
    'catalog.forms-of-workspace',
  );

export type WorkspaceRow = { id: string; key: string; name: { en: string; de?: string }; icon: string };

export const workspaces = (tx: Tx): Promise<WorkspaceRow[]> =>
  tx.rows<WorkspaceRow>(
    sql`select id, key, name, icon from app.workspace where tenant_id = ${tx.tenantId} order by position, key`,
    'catalog.workspaces',
  );

export type ServiceRow = {
  id: string;
  workspaceId: string;
  key: string;
  name: Words;
  summary: Words;
  icon: string;
  position: number;
  active: boolean;
  version: number;
};

const service = sql`select id, workspace_id as "workspaceId", key, name, summary, icon, position, active, version from app.service`;

export const activeServices = (tx: Tx): Promise<ServiceRow[]> =>
  tx.rows<ServiceRow>(sql`${service} where tenant_id = ${tx.tenantId} and active order by position, key`, 'catalog.services');

export const runnableServices = (tx: Tx, actor: Actor, workspace: string | null): Promise<ServiceRow[]> =>
  tx.rows<ServiceRow>(
    sql`${service} where tenant_id = ${tx.tenantId} and ${runnable(actor)} and (${workspace}::uuid is null or workspace_id = ${workspace})
        order by position, key`,
  );

/** The person as audiences and conditions see them. */
export const memberOf = (tx: Tx, personId: string): Promise<(AudienceMember & { timeZone: string; teams: string[] }) | undefined> =>
  tx.row(
    sql`select p.id as person, p.department_id as department, p.location_id as location, coalesce(p.country, l.country) as country,
          p.manager_id as manager, p.vip, p.time_zone as "timeZone",
          exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
                  and g.role in ('agent', 'teamLead', 'workspaceAdmin')) as "isAgent",
          array(select m.team_id from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id) as teams
        from app.person p left join app.location l on l.tenant_id = p.tenant_id and l.id = p.location_id
        where p.tenant_id = ${tx.tenantId} and p.id = ${personId}`,
    'catalog.member',
  );

export type DraftRow = {
  id: string;
  key: string;
  serviceId: string;
  workspaceId: string;
  active: boolean;
  draft: RequestTypeDefinition;
  publishedVersion: number | null;
  published: RequestTypeDefinition | null;
  version: number;
  updatedAt: Date;
};

const draftColumns = sql`r.id, r.key, r.service_id as "serviceId", r.workspace_id as "workspaceId", r.active, r.draft,
  r.published_version as "publishedVersion", v.definition as published, r.version, r.updated_at as "updatedAt"`;
const withPublished = sql`app.request_type r left join app.request_type_version v
  on v.tenant_id = r.tenant_id and v.request_type_id = r.id and v.number = r.published_version`;

export const draftById = (tx: Tx, id: string): Promise<DraftRow | undefined> =>
  tx.row<DraftRow>(sql`select ${draftColumns} from ${withPublished} where r.tenant_id = ${tx.tenantId} and r.id = ${id}`);

export type DraftPage = { workspace: string | null; limit: number; after: string };

/** Drafts by key; one more than asked for, to know whether there is a next page. */
export const runnableDrafts = (tx: Tx, actor: Actor, { workspace, limit, after }: DraftPage): Promise<DraftRow[]> =>
  tx.rows<DraftRow>(
    sql`select * from (select ${draftColumns}, r.workspace_id from ${withPublished}
          where r.tenant_id = ${tx.tenantId} and (${workspace}::uuid is null or r.workspace_id = ${workspace}) and r.key > ${after}) d
        where ${runnable(actor)} order by key limit ${limit + 1}`,
  );

export const countRunnableDrafts = (tx: Tx, actor: Actor, workspace: string | null): Promise<{ count: number } | undefined> =>
  tx.row<{ count: number }>(
    sql`select count(*) as count from app.request_type
        where tenant_id = ${tx.tenantId} and ${runnable(actor)} and (${workspace}::uuid is null or workspace_id = ${workspace})`,
  );

export type VersionRow = { number: number; publishedAt: Date; personId: string; name: string };

export const versionsOf = (tx: Tx, id: string): Promise<VersionRow[]> =>
  tx.rows<VersionRow>(
    sql`select v.number, v.published_at as "publishedAt", v.published_by as "personId",
          coalesce(p.given_name || ' ' || p.family_name, '') as name
        from app.request_type_version v left join app.person p on p.tenant_id = v.tenant_id and p.id = v.published_by
        where v.tenant_id = ${tx.tenantId} and v.request_type_id = ${id} order by v.number desc limit 500`,
  );

/** The form of a version, and the one of what is published now, where that is another. */
export const formsSince = (tx: Tx, id: string, number: number): Promise<{ number: number; form: RequestTypeDefinition['form'] }[]> =>
  tx.rows<{ number: number; form: RequestTypeDefinition['form'] }>(
    sql`select v.number, v.definition->'form' as form from app.request_type_version v
        where v.tenant_id = ${tx.tenantId} and v.request_type_id = ${id} and v.number in (${number},
          (select r.published_version from app.request_type r where r.tenant_id = ${tx.tenantId} and r.id = ${id}))`,
    'catalog.forms-since',
  );

export const versionDefinition = (tx: Tx, id: string, number: number): Promise<{ definition: RequestTypeDefinition } | undefined> =>
  tx.row<{ definition: RequestTypeDefinition }>(
    sql`select definition from app.request_type_version where tenant_id = ${tx.tenantId} and request_type_id = ${id} and number = ${number}`,
    'catalog.version',
  );
