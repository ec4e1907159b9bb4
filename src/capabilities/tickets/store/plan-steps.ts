import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { StepRow } from '../shared/fulfilment.ts';

type Attempt = Pick<StepRow, 'key' | 'attempt' | 'taskId'> & { readonly ticketId: string; readonly place: number };

export const insertPlanSteps = (tx: Tx, { attempts }: Permitted<{ attempts: readonly Attempt[] }, 'plan'>): Promise<number> =>
  tx.run(
    sql`insert into app.plan_step (tenant_id, ticket_id, key, attempt, place, task_id)
        select ${tx.tenantId}, a."ticketId", a.key, a.attempt, a.place, a."taskId"
        from jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb) a("ticketId" uuid, key text, attempt integer, place integer, "taskId" uuid)`,
  );

export const setTaskOfStep = (tx: Tx, { ticketId, key, attempt, taskId }: Permitted<Attempt, 'plan'>): Promise<number> =>
  tx.run(
    sql`update app.plan_step set task_id = ${taskId}
        where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and key = ${key} and attempt = ${attempt}`,
  );

type Decided = Pick<StepRow, 'key' | 'attempt' | 'decision'> & { readonly ticketId: string };

export const setDecision = (tx: Tx, { ticketId, key, attempt, decision }: Permitted<Decided, 'plan'>): Promise<number> =>
  tx.run(
    sql`update app.plan_step set decision = ${decision}
        where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and key = ${key} and attempt = ${attempt}`,
  );
