import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Asked = { readonly requestTypeId: string | null; readonly requestTypeVersion: number | null };

/** The service below which a ticket was asked. */
export async function serviceOfType(tx: Tx, { requestTypeId }: Asked): Promise<string | null> {
  if (requestTypeId === null) return null;
  const row = await tx.row<{ serviceId: string }>(
    sql`select service_id as "serviceId" from app.request_type where tenant_id = ${tx.tenantId} and id = ${requestTypeId}`,
    'assignment.service-of',
  );
  return row?.serviceId ?? null;
}

/** The team that the form named by which a ticket was asked. */
export async function teamOfType(tx: Tx, { requestTypeId, requestTypeVersion }: Asked): Promise<string | null> {
  if (requestTypeId === null || requestTypeVersion === null) return null;
  const row = await tx.row<{ teamId: string | null }>(
    sql`select definition ->> 'team' as "teamId" from app.request_type_version
        where tenant_id = ${tx.tenantId} and request_type_id = ${requestTypeId} and number = ${requestTypeVersion}`,
    'assignment.team-of',
  );
  return row?.teamId ?? null;
}
