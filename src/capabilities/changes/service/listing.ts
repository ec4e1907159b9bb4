import { z } from 'zod';
import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import { spine } from '../../tickets/public.ts';
import type { ChangeQuestion, ChangeRow } from '../contract.ts';
import { changesListed, countChanges, type ListedRow } from '../queries/changes.ts';
import { causedSeen } from '../queries/ends.ts';
import { plannedOf } from '../replies.ts';
import { definitionOf } from './models.ts';

const Place = z.tuple([z.literal('changes'), z.uuid()]);

/** Changes that the caller may see, newest first, with the exact total. */
export async function listChanges(call: Call, { limit, cursor, ...asked }: ChangeQuestion) {
  const before = cursor === undefined ? null : placeIn(Place, cursor)[1];
  const which = whichOf(call, asked);
  const [rows, total] = await Promise.all([changesListed(call, which, { limit, before }), countChanges(call, which)]);
  const items = await Promise.all(rows.slice(0, limit).map((row) => rowReply(call, row)));
  const last = rows.at(limit - 1);
  const next = rows.length > limit && last !== undefined ? cursorOf(['changes', last.id]) : null;
  return { items, next, total: { value: total, exact: true } };
}

type Which = Omit<ChangeQuestion, 'limit' | 'cursor'>;

function whichOf(call: Call, { state, service, team, model, closedFrom, closedUntil, irregular, causing }: Which): Sql {
  const asked = [
    stateIs(state),
    service === undefined ? all : touches(service),
    team === undefined ? all : sql`t.team_id is not distinct from ${team === 'none' ? null : team}::uuid`,
    model === undefined ? all : sql`c.model_key = ${model}`,
    closedFrom === undefined ? all : sql`t.closed_at >= ${closedFrom}`,
    closedUntil === undefined ? all : sql`t.closed_at < ${closedUntil}`,
    irregular === undefined ? all : sql`c.irregular <> '{}'`,
    causing === undefined ? all : causedSeen(call),
  ];
  return asked.reduce((one, other) => sql`${one} and ${other}`);
}

const all = sql`true`;

function touches(service: string): Sql {
  const touched = sql`from app.change_touch x where x.tenant_id = c.tenant_id and x.ticket_id = c.ticket_id`;
  return service === 'none'
    ? sql`not exists (select ${touched} and x.service_id is not null)`
    : sql`exists (select ${touched} and x.service_id = ${service}::uuid)`;
}

function stateIs(state: ChangeQuestion['state']): Sql {
  if (state === undefined) return sql`true`;
  if (state === 'open') return sql`t.open`;
  if (state === 'ended') return sql`not t.open and t.state <> 'canceled'`;
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
