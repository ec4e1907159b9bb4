import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Fact, FactChange } from '../../../kernel/events/shapes.ts';
import { nameOf } from './columns.ts';

export type EventRow = {
  id: string;
  at: Date;
  type: string;
  facts: Readonly<Record<string, Fact | FactChange>>;
  actorId: string;
  actorName: string | null;
  actorVip: boolean | null;
  teamFrom: string | null;
  teamTo: string | null;
  assigneeFrom: string | null;
  assigneeTo: string | null;
  sealed: Buffer | null;
  wrapped: Buffer | null;
};

const end = (field: string, which: 0 | 1): Sql => sql`(e.facts #>> array['changes', ${field}, ${String(which)}]::text[])::uuid`;

const named = (table: 'team' | 'person', alias: Sql, field: string, which: 0 | 1): Sql => {
  const from = table === 'team' ? sql`app.team` : sql`app.person`;
  return sql`left join ${from} ${alias} on ${alias}.tenant_id = e.tenant_id and ${alias}.id = ${end(field, which)}`;
};

/** The events of one ticket, oldest first, with the names of those they speak of and the sealed words. */
export const eventsOfTicket = ({ tx }: Call, which: Sql): Promise<EventRow[]> =>
  tx.rows<EventRow>(
    sql`select e.id, e.at, e.type, e.facts, e.actor_id as "actorId", ${nameOf(sql`a`)} as "actorName", a.vip as "actorVip",
          tf.name as "teamFrom", tt.name as "teamTo", ${nameOf(sql`pf`)} as "assigneeFrom", ${nameOf(sql`pt`)} as "assigneeTo",
          y.sealed, k.wrapped
        from app.event e
        left join app.person a on a.tenant_id = e.tenant_id and a.id = e.actor_id
        ${named('team', sql`tf`, 'team', 0)} ${named('team', sql`tt`, 'team', 1)}
        ${named('person', sql`pf`, 'assignee', 0)} ${named('person', sql`pt`, 'assignee', 1)}
        left join app.event_payload y on y.tenant_id = e.tenant_id and y.event_id = e.id
        left join app.subject_key k on k.tenant_id = y.tenant_id and k.subject_id = y.subject_id
        where e.tenant_id = ${tx.tenantId} and e.object_id = ${which} order by e.at, e.id`,
    'tickets.history',
  );

type Since = { changes: FactChange; texts: string[] };

/** What was changed after a version, oldest first: the basis of merging. */
export const changesSince = ({ tx }: Call, ticketId: string, version: number): Promise<Since[]> =>
  tx.rows<Since>(
    sql`select coalesce(facts->'changes', '{}') as changes, coalesce(facts->'texts', '[]') as texts from app.event
        where tenant_id = ${tx.tenantId} and object_id = ${ticketId} and (facts->>'version')::integer > ${version}
        order by (facts->>'version')::integer`,
    'tickets.changed-since',
  );
