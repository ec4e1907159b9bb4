import { type Actor, workspacesOf } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { dueSoon } from '../shared/due-soon.ts';

/** Clocks are among agents of the ticket's workspace, as `ticket_clock` keeps them: who counts them is a neighbour that tickets do not know. */
export function seesClocks(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`t.workspace_id = any(${spaces}::uuid[])`;
}

/** Of a ticket `t` the clock that is due first, as a column for lists and conditions. */
export const clockColumn = (column: 'due_at' | 'state'): string =>
  `(select z.${column} from app.ticket_clock z where z.tenant_id = t.tenant_id and z.ticket_id = t.id and z.is_next)`;

/** Tickets with a clock that is used up. */
export const breachedBy = ({ tenantId }: Actor, now: Date): Sql =>
  sql`t.id in (select z.ticket_id from app.ticket_clock z where z.tenant_id = ${tenantId} and z.due_at < ${now})`;

/** Tickets with a clock that runs and will be used up soon. */
export const breachingSoon = ({ tenantId }: Actor, now: Date): Sql =>
  sql`t.id in (select z.ticket_id from app.ticket_clock z where z.tenant_id = ${tenantId} and z.due_at >= ${now}
    and z.due_at <= ${new Date(now.getTime() + dueSoon)})`;

type Page = { readonly filters: Sql; readonly place: { readonly value: string; readonly id: string } | undefined; readonly limit: Sql };

/**
 * The tickets of a page by the clock that is due first: those that have one in the order of its index, and behind them all others. Each half
 * is read no further than a page, so that nobody sorts a whole queue.
 */
export function byClock(actor: Actor, descending: boolean, { filters, place, limit }: Page): Sql {
  const [beyond, direction] = descending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const after = (by: Sql, id: Sql): Sql =>
    place === undefined ? sql`true` : sql`(${by}, ${id}) ${beyond} (${place.value}::timestamptz, ${place.id}::uuid)`;
  const due = sql`z.tenant_id = t.tenant_id and z.ticket_id = t.id and z.is_next and z.due_at is not null and ${seesClocks(actor)}`;
  const never = sql`'infinity'::timestamptz`;
  return sql`(select t.*, z.due_at as clock_due from app.ticket_clock z join app.ticket t on ${due}
      where z.tenant_id = ${actor.tenantId} and ${filters} and ${after(sql`z.due_at`, sql`z.ticket_id`)}
      order by z.due_at ${direction}, z.ticket_id ${direction} limit ${limit})
    union all
    (select t.*, ${never} as clock_due from app.ticket t where ${filters} and not exists (select from app.ticket_clock z where ${due})
      and ${after(never, sql`t.id`)} order by t.id ${direction} limit ${limit})`;
}
