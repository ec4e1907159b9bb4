import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { type Answer, approvalEnd, type StepRow } from '../shared/fulfilment.ts';
import { machineOf } from '../shared/machine-of.ts';
import { taskEnd } from '../shared/roll-up.ts';
import { livedBy } from './machines.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

type Row = Omit<StepRow, 'end'> & { askedAt: Date | null; answer: Answer | null } & Partial<Numbered> & {
    state: string | null;
    machine: unknown;
    teamName: string | null;
    workspaceId: string | null;
  };

/** An attempt with what an agent reads of its task. */
export type TaskOfStep = StepRow & {
  readonly task: (Numbered & { readonly workspaceId: string }) | null;
  readonly teamName: string | null;
  /** Since when it is asked for, where it is an approval. */
  readonly askedAt: Date | null;
};

/** All attempts at the steps of a request, with how their tasks stand. */
export async function planSteps(tx: Tx, ticketId: string): Promise<TaskOfStep[]> {
  const rows = await tx.rows<Row>(
    sql`select p.key, p.attempt, p.task_id as "taskId", p.decision, p.asked_at as "askedAt", p.answer,
          t.state, ${numberColumns}, m.name as "teamName", t.workspace_id as "workspaceId", ${livedBy} as machine
        from app.plan_step p
        left join app.ticket t on t.tenant_id = p.tenant_id and t.id = p.task_id
        left join app.team m on m.tenant_id = t.tenant_id and m.id = t.team_id
        where p.tenant_id = ${tx.tenantId} and p.ticket_id = ${ticketId} order by p.place, p.attempt`,
    'tickets.plan-steps',
  );
  return rows.map(({ key, attempt, taskId, decision, askedAt, answer, state, machine, teamName, ...number }) => ({
    key,
    attempt,
    taskId,
    decision,
    teamName,
    askedAt,
    end: state === null ? approvalEnd({ askedAt, answer }) : taskEnd(machineOf('task', machine), state),
    task: state === null ? null : (number as Numbered & { workspaceId: string }),
  }));
}

/** Approvals of a plan that were refused and ended it: they count as work that was not done. */
export const endedByRefusal = (tx: Tx, ticketId: string): Promise<{ key: string }[]> =>
  tx.rows(
    sql`select key from app.plan_step where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and answer = 'rejected' and decision = 'end'`,
    'tickets.ended-by-refusal',
  );

/** A request as its plan needs it. */
export type PlanOwner = {
  readonly id: string;
  readonly workspaceId: string;
  readonly requestTypeId: string | null;
  readonly requestTypeVersion: number | null;
};

export const planOwner = (tx: Tx, id: Sql): Promise<PlanOwner | undefined> =>
  tx.row<PlanOwner>(
    sql`select t.id, t.workspace_id as "workspaceId", t.request_type_id as "requestTypeId", t.request_type_version as "requestTypeVersion"
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${id}`,
    'tickets.plan-owner',
  );
