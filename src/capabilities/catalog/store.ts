import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { DraftRow, ServiceRow } from './queries.ts';

/** Holds the service until the transaction ends, so that two admins cannot both change it. */
export const lockService = (tx: Tx, id: string): Promise<ServiceRow | undefined> =>
  tx.row<ServiceRow>(
    sql`select id, workspace_id as "workspaceId", key, name, summary, icon, position, active, version
        from app.service where tenant_id = ${tx.tenantId} and id = ${id} for update`,
  );

export const insertService = (tx: Tx, service: Permitted<ServiceRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.service (tenant_id, id, workspace_id, key, name, summary, icon, position, made_at)
        values (${tx.tenantId}, ${service.id}, ${service.workspaceId}, ${service.key}, ${service.name}, ${service.summary},
                ${service.icon}, ${service.position}, ${tx.now})`,
  );

export const updateService = (tx: Tx, { id }: Permitted<ServiceRow, 'change'>, to: ServiceRow): Promise<number> =>
  tx.run(
    sql`update app.service set name = ${to.name}, summary = ${to.summary}, icon = ${to.icon}, position = ${to.position},
          active = ${to.active}, version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** Holds the request type until the transaction ends. */
export const lockDraft = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row<{ id: string }>(sql`select id from app.request_type where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export const insertDraft = (tx: Tx, draft: Permitted<DraftRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.request_type (tenant_id, id, service_id, workspace_id, key, draft, made_at, updated_at)
        values (${tx.tenantId}, ${draft.id}, ${draft.serviceId}, ${draft.workspaceId}, ${draft.key}, ${JSON.stringify(draft.draft)}::jsonb,
                ${tx.now}, ${tx.now})`,
  );

export const updateDraft = (tx: Tx, { id }: Permitted<DraftRow, 'change'>, to: DraftRow): Promise<number> =>
  tx.run(
    sql`update app.request_type set draft = ${JSON.stringify(to.draft)}::jsonb, service_id = ${to.serviceId}, workspace_id = ${to.workspaceId},
          active = ${to.active}, updated_at = ${tx.now}, version = version + 1
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** Writes the next version and makes it the one that people see. */
export async function insertPublication(tx: Tx, draft: Permitted<DraftRow, 'publish'>, by: string): Promise<number> {
  const number = (draft.publishedVersion ?? 0) + 1;
  await tx.run(
    sql`insert into app.request_type_version (tenant_id, request_type_id, number, definition, published_by, published_at)
        values (${tx.tenantId}, ${draft.id}, ${number}, ${JSON.stringify(draft.draft)}::jsonb, ${by}, ${tx.now})`,
  );
  await tx.run(
    sql`update app.request_type set published_version = ${number}, updated_at = ${tx.now}, version = version + 1
        where tenant_id = ${tx.tenantId} and id = ${draft.id}`,
  );
  return number;
}
