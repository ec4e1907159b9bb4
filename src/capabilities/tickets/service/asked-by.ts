import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { nameOf } from '../queries/columns.ts';
import { type Numbered, numberColumns } from '../queries/number-columns.ts';
import { isNumber } from '../queries/ticket.ts';
import { numberOf } from '../replies/row.ts';
import { changeTicket } from './change.ts';

/** A ticket that was asked by a request type, for whoever keeps something beside it. */
export type AskedTicket = {
  readonly id: string;
  readonly number: string;
  readonly requestTypeId: string;
  readonly title: string;
  readonly state: string;
  readonly workspaceId: string;
  readonly requesterId: string;
  readonly requesterName: string;
  readonly dueAt: Date | null;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  /** What was answered in its form. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly madeAt: Date;
};

type Row = Omit<AskedTicket, 'number'> & Numbered;
type Place = Pick<AskedTicket, 'madeAt' | 'id'>;
const atOnce = 500;

/**
 * Tickets that were asked by one of these request types, newest first, every one, fetched in parts; which of them somebody may see is the
 * asking capability's rule.
 */
export async function askedBy(tx: Tx, requestTypeIds: readonly string[], which: Sql = sql`true`): Promise<AskedTicket[]> {
  const all: AskedTicket[] = [];
  for (let part = await partOf(tx, requestTypeIds, which); ; part = await partOf(tx, requestTypeIds, sql`${which} and ${behind(all)}`)) {
    all.push(...part);
    if (part.length < atOnce) return all;
  }
}

const behind = (all: readonly Place[]): Sql => {
  const last = all.at(-1);
  return last === undefined ? sql`true` : sql`(t.made_at, t.id) < (${last.madeAt}::timestamptz, ${last.id}::uuid)`;
};

async function partOf(tx: Tx, requestTypeIds: readonly string[], which: Sql): Promise<AskedTicket[]> {
  const rows = await tx.rows<Row>(
    sql`select t.id, ${numberColumns}, t.request_type_id as "requestTypeId", t.title, t.state, t.workspace_id as "workspaceId",
          t.requester_id as "requesterId", ${nameOf(sql`p`)} as "requesterName", t.made_at as "madeAt",
          t.due_at as "dueAt", t.team_id as "teamId", t.assignee_id as "assigneeId", t.fields
        from app.ticket t join app.person p on p.tenant_id = t.tenant_id and p.id = t.requester_id
        where t.tenant_id = ${tx.tenantId} and t.request_type_id = any(${[...requestTypeIds]}::uuid[]) and ${which}
        order by t.made_at desc, t.id desc limit ${atOnce}`,
    'tickets.asked-by',
  );
  return rows.map(({ type, number, prefix, digits, ...row }) => ({ ...row, number: numberOf({ type, number, prefix, digits }) }));
}

export const ofNumber = (typed: string): Sql => isNumber(typed);

const onTheWay = new Set(['approved', 'onHold']);

/** Says to the requester how it ended and ends it: delivered, or closed without. One that is no longer open is only told of. */
export async function endRequest(
  call: Call,
  { number, state }: AskedTicket,
  said: string,
  end: 'delivered' | 'closedIncomplete',
): Promise<void> {
  const unseen = { ifMatch: 'any' } as const;
  const isOpen = onTheWay.has(state) || state === 'fulfilment';
  if (onTheWay.has(state)) await changeTicket(call, number, { state: 'fulfilment' }, unseen);
  await changeTicket(call, number, { comment: said, ...(isOpen ? { state: end } : {}) }, unseen);
}
