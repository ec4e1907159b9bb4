import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Grounds, Topic } from '../shared/instructions.ts';

export type InstructionRow = { id: string; topic: Topic; text: string; grounds: Grounds | null; at: Date; byId: string; byName: string };

export const instructionsInForce = (tx: Tx, topic?: Topic): Promise<InstructionRow[]> =>
  tx.rows<InstructionRow>(
    sql`select i.id, i.topic, i.text, case when i.basis is not null
          then jsonb_build_object('basis', i.basis, 'agreement', i.agreement, 'agreementNote', i.agreement_note) end as grounds, i.recorded_at as at, i.recorded_by as "byId", trim(p.given_name || ' ' || p.family_name) as "byName"
        from app.instruction i join app.person p on p.tenant_id = i.tenant_id and p.id = i.recorded_by
        where i.tenant_id = ${tx.tenantId} and i.withdrawn_at is null ${topic === undefined ? sql`` : sql`and i.topic = ${topic}`}`,
  );

/** Whether the organisation wants this, as a condition of whatever reads or writes it. */
export const instructed = (tx: Tx, topic: Topic): Sql =>
  sql`exists (select from app.instruction where tenant_id = ${tx.tenantId} and topic = ${topic} and withdrawn_at is null)`;
