import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { StepRow } from '../shared/fulfilment.ts';
import { machineOf } from '../shared/machine-of.ts';
import { taskEnd } from '../shared/roll-up.ts';
import { livedBy } from './machines.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

type Row = Omit<StepRow, 'end'> &
  Partial<Numbered> & { state: string | null; machine: unknown; teamName: string | null; workspaceId: string | null };

/** An attempt with what an agent reads of its task. */
export type TaskOfStep = StepRow & {
  readonly task: (Numbered & { readonly workspaceId: string }) | null;
  readonly teamName: string | null;
};

/** All attempts at the steps of a request, with how their tasks stand. */
export async function planSteps(tx: Tx, ticketId: string): Promise<TaskOfStep[]> {
  const rows = await tx.rows<Row>(
    sql`select p.key, p.attempt, p.task_id as "taskId", p.decision, t.state, ${numberColumns}, m.name as "teamName", t.workspace_id as "workspaceId", ${livedBy} as machine
        from app.plan_step p
        left join app.ticket t on t.tenant_id = p.tenant_id and t.id = p.task_id
        left join app.team m on m.tenant_id = t.tenant_id and m.id = t.team_id
        where p.tenant_id = ${tx.tenantId} and p.ticket_id = ${ticketId} order by p.place, p.attempt`,
    'tickets.plan-steps',
  );
  return rows.map(({ key, attempt, taskId, decision, state, machine, teamName, ...number }) => ({
    key,
    attempt,
    taskId,
    decision,
    teamName,
    end: state === null ? null : taskEnd(machineOf('task', machine), state),
    task: state === null ? null : (number as Numbered & { workspaceId: string }),
  }));
}

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
