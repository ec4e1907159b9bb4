import { z } from 'zod';
import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import { spine } from '../../tickets/public.ts';
import type { ChangeQuestion, ChangeRow } from '../contract.ts';
import { changesListed, countChanges, type ListedRow } from '../queries/changes.ts';
import { plannedOf } from '../replies.ts';
import { definitionOf } from './models.ts';

const Place = z.tuple([z.literal('changes'), z.uuid()]);

/** Changes that the caller may see, newest first, with the exact total. */
export async function listChanges(call: Call, { limit, cursor, ...asked }: ChangeQuestion) {
  const before = cursor === undefined ? null : placeIn(Place, cursor)[1];
  const which = whichOf(asked);
  const [rows, total] = await Promise.all([changesListed(call, which, { limit, before }), countChanges(call, which)]);
  const items = await Promise.all(rows.slice(0, limit).map((row) => rowReply(call, row)));
  const last = rows.at(limit - 1);
  const next = rows.length > limit && last !== undefined ? cursorOf(['changes', last.id]) : null;
  return { items, next, total: { value: total, exact: true } };
}

function whichOf({ state, service, irregular }: Pick<ChangeQuestion, 'state' | 'service' | 'irregular'>): Sql {
  const touching = sql`exists (select from app.change_touch x where x.tenant_id = c.tenant_id and x.ticket_id = c.ticket_id
    and x.service_id = ${service ?? null}::uuid)`;
  return sql`${stateIs(state)} and ${service === undefined ? sql`true` : touching}
    and ${irregular === undefined ? sql`true` : sql`c.irregular <> '{}'`}`;
}

function stateIs(state: ChangeQuestion['state']): Sql {
  if (state === undefined) return sql`true`;
  if (state === 'open') return sql`t.open`;
  return state === 'closed' ? sql`not t.open` : sql`t.state = ${state}`;
}

async function rowReply({ tx }: Call, row: ListedRow): Promise<ChangeRow> {
  const { kind } = await definitionOf(tx, row);
  const { title, state, workspaceId: workspace, risk, services, cis, irregular } = row;
  const assignee = row.assigneeId === null ? null : { id: row.assigneeId, name: row.assignee ?? '' };
  return {
    number: spine.numberOf(row),
    title,
    state,
    kind,
    workspace,
    planned: plannedOf(row),
    risk,
    assignee,
    services,
    cis,
    irregular: [...irregular],
  };
}
