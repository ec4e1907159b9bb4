import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Answer, StepRow } from '../shared/fulfilment.ts';

/** How a step began: by its task, or by being asked for. */
export type Begun = { readonly taskId: string | null; readonly askedAt: Date | null };
type Attempt = Pick<StepRow, 'key' | 'attempt'> & Begun & { readonly ticketId: string; readonly place: number };

export const insertPlanSteps = (tx: Tx, { attempts }: Permitted<{ attempts: readonly Attempt[] }, 'plan'>): Promise<number> =>
  tx.run(
    sql`insert into app.plan_step (tenant_id, ticket_id, key, attempt, place, task_id, asked_at)
        select ${tx.tenantId}, a."ticketId", a.key, a.attempt, a.place, a."taskId", a."askedAt"
        from jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb)
          a("ticketId" uuid, key text, attempt integer, place integer, "taskId" uuid, "askedAt" timestamptz)`,
  );

export const setBegun = (tx: Tx, { ticketId, key, attempt, taskId, askedAt }: Permitted<Attempt, 'plan'>): Promise<number> =>
  tx.run(
    sql`update app.plan_step set task_id = ${taskId}, asked_at = ${askedAt}
        where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and key = ${key} and attempt = ${attempt}`,
  );

type Answered = Pick<StepRow, 'key' | 'attempt'> & { readonly ticketId: string; readonly answer: Answer | null };

/** How an approval of a plan was answered; null: what was answered no longer counts. */
export const setAnswer = (tx: Tx, { ticketId, key, attempt, answer }: Permitted<Answered, 'plan'>): Promise<number> =>
  tx.run(
    sql`update app.plan_step set answer = ${answer}, asked_at = coalesce(asked_at, ${tx.now})
        where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and key = ${key} and attempt = ${attempt}`,
  );

type Decided = Pick<StepRow, 'key' | 'attempt' | 'decision'> & { readonly ticketId: string };

export const setDecision = (tx: Tx, { ticketId, key, attempt, decision }: Permitted<Decided, 'plan'>): Promise<number> =>
  tx.run(
    sql`update app.plan_step set decision = ${decision}
        where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and key = ${key} and attempt = ${attempt}`,
  );
