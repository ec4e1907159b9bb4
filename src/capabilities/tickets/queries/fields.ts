import type { Call } from '../../../kernel/access/access.ts';
import { compile } from '../../../kernel/conditions/compile.ts';
import type { SqlCatalogue, SqlField } from '../../../kernel/conditions/sql-catalogue.ts';
import { type Sql, trusted } from '../../../kernel/db/sql.ts';
import type { FieldType } from '../../../kernel/shared/conditions/catalogue.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { stateGroups } from '../shared/state-machine.ts';
import { ticketTypes, waitingOns } from '../shared/types.ts';
import { clockColumn } from './clocks.ts';

const column = (type: FieldType, sql: string, options?: readonly string[]): SqlField => ({
  type,
  nullable: false,
  stored: 'column',
  sql,
  ...(options === undefined ? {} : { options }),
});
const maybe = (type: FieldType, sql: string, options?: readonly string[]): SqlField => ({ ...column(type, sql, options), nullable: true });

const group = `case when t.open then case when t.hold_reason is null then 'open' else 'onHold' end
  when t.closed_at is null then 'resolved' else 'closed' end`;
const vip = 'select p.vip from app.person p where p.tenant_id = t.tenant_id and p.id = t.requester_id';
const tags = 'select jsonb_agg(x.tag) from app.ticket_tag x where x.tenant_id = t.tenant_id and x.ticket_id = t.id';

/** The fields of app.ticket `t` that conditions of views may name. */
export const ticketFields: SqlCatalogue = {
  type: column('choice', 't.type', ticketTypes),
  state: column('choice', 't.state'),
  group: column('choice', group, stateGroups),
  priority: column('number', 't.priority'),
  impact: column('number', 't.impact'),
  urgency: column('number', 't.urgency'),
  title: column('text', 't.title'),
  description: column('text', 't.description_text'),
  tags: maybe('choices', tags),
  team: maybe('team', 't.team_id'),
  assignee: maybe('person', 't.assignee_id'),
  requester: column('person', 't.requester_id'),
  openedBy: column('person', 't.opened_by_id'),
  requesterVip: column('boolean', vip),
  workspace: column('reference', 't.workspace_id'),
  requestType: maybe('reference', 't.request_type_id'),
  channel: column('choice', 't.channel'),
  waitingOn: column('choice', 't.waiting_on', waitingOns),
  waitingSince: column('dateTime', 't.waiting_since'),
  holdReason: maybe('choice', 't.hold_reason'),
  followUpAt: maybe('dateTime', 't.follow_up_at'),
  dueAt: maybe('dateTime', 't.due_at'),
  clockState: maybe('choice', clockColumn('state'), ['running', 'paused', 'breached']),
  clockDueAt: maybe('dateTime', clockColumn('due_at')),
  createdAt: column('dateTime', 't.made_at'),
  updatedAt: column('dateTime', 't.updated_at'),
  resolvedAt: maybe('dateTime', 't.resolved_at'),
  closedAt: maybe('dateTime', 't.closed_at'),
  lastRequesterReplyAt: maybe('dateTime', 't.last_requester_reply_at'),
  lastAgentReplyAt: maybe('dateTime', 't.last_agent_reply_at'),
  hops: column('number', 't.hops'),
  reopens: column('number', 't.reopens'),
  resolutionCode: maybe('choice', 't.resolution_code'),
};

/** A condition as one over app.ticket `t`, for whoever reads, now. */
export function conditionFilter({ tx, actor }: Call, condition: Condition): Sql {
  const { text, values } = compile(condition, ticketFields, {
    now: tx.now,
    timeZone: actor.timeZone,
    personId: actor.id,
    teamIds: actor.teamIds,
  });
  return trusted(text, values);
}
