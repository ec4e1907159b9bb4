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
  macro: string | null;
  sealed: Buffer | null;
  wrapped: Buffer | null;
};

const end = (field: string, which: 0 | 1): Sql => sql`(e.facts #>> array['changes', ${field}, ${String(which)}]::text[])::uuid`;

/** By key, and only for the few events that changed such a field: joined, the planner would read all teams and people for them. */
const teamAt = (which: 0 | 1): Sql => sql`(select x.name from app.team x where x.tenant_id = e.tenant_id and x.id = ${end('team', which)})`;
const personAt = (which: 0 | 1): Sql =>
  sql`(select ${nameOf(sql`x`)} from app.person x where x.tenant_id = e.tenant_id and x.id = ${end('assignee', which)})`;

const macro = sql`(select x.name from app.macro x where x.tenant_id = e.tenant_id
  and x.id = coalesce(e.facts #>> '{changes,macro,1}', e.facts #>> '{changes,macroRefused,1}')::uuid)`;

/** The events of one ticket, oldest first, with the names of those they speak of and the sealed words. */
export const eventsOfTicket = ({ tx }: Call, which: Sql): Promise<EventRow[]> =>
  tx.rows<EventRow>(
    sql`select e.id, e.at, e.type, e.facts, e.actor_id as "actorId", ${nameOf(sql`a`)} as "actorName", a.vip as "actorVip",
          ${teamAt(0)} as "teamFrom", ${teamAt(1)} as "teamTo", ${personAt(0)} as "assigneeFrom", ${personAt(1)} as "assigneeTo",
          ${macro} as macro,
          y.sealed, k.wrapped
        from app.event e
        left join lateral (select p.given_name, p.family_name, p.vip from app.person p
          where p.tenant_id = e.tenant_id and p.id = e.actor_id offset 0) a on true
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
