import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { MarkRow } from '../shared/marks.ts';

/** A clock as it is kept; moments in seconds since 1970. */
export type ClockRow = {
  readonly ticketId: string;
  readonly levelId: string;
  readonly levelNumber: number;
  readonly cycle: number;
  readonly state: 'running' | 'paused' | 'breached';
  readonly due: number | null;
  readonly next: number | null;
  readonly isNext: boolean;
};

export type DueRow = { ticketId: string; levelId: string; keptAt: Date };

/** Holds clocks that reach a moment by now, those first that waited longest; what another worker is at is left to it. */
export const lockDue = (tx: Tx, limit: number): Promise<DueRow[]> =>
  tx.rows<DueRow>(
    sql`select ticket_id as "ticketId", level_id as "levelId", kept_at as "keptAt" from app.ticket_clock
        where tenant_id = ${tx.tenantId} and next_at <= ${tx.now} order by next_at limit ${limit} for update skip locked`,
    'sla.clocks-due',
  );

/**
 * Holds what is kept of the clocks of these tickets. Whoever notes moments of a clock holds the clock first: one who noted first and wrote the
 * clock afterwards would wait for who tells what is due, which waits for the note.
 */
export const lockClocks = (tx: Tx, ticketIds: readonly string[]): Promise<number> =>
  tx.run(
    sql`select from app.ticket_clock where tenant_id = ${tx.tenantId} and ticket_id = any(${[...ticketIds]}::uuid[])
        order by ticket_id, level_id for update`,
    'sla.clocks-hold',
  );

const columnsOf = (rows: readonly ClockRow[]) => sql`unnest(${rows.map(({ ticketId }) => ticketId)}::uuid[],
  ${rows.map(({ levelId }) => levelId)}::uuid[], ${rows.map(({ levelNumber }) => levelNumber)}::integer[],
  ${rows.map(({ cycle }) => cycle)}::integer[], ${rows.map(({ state }) => state)}::text[], ${rows.map(({ due }) => due)}::float8[],
  ${rows.map(({ next }) => next)}::float8[], ${rows.map(({ isNext }) => isNext)}::boolean[])
  as n (ticket_id, level_id, level_number, cycle, state, due, next, is_next)`;

/** Keeps of these tickets exactly these clocks; a row that says the same already is not written. */
export async function keepClocks(tx: Tx, ticketIds: readonly string[], rows: Permitted<readonly ClockRow[], 'keep'>): Promise<number> {
  const gone = await tx.run(
    sql`delete from app.ticket_clock c where c.tenant_id = ${tx.tenantId} and c.ticket_id = any(${[...ticketIds]}::uuid[])
          and not exists (select from ${columnsOf(rows)} where n.ticket_id = c.ticket_id and n.level_id = c.level_id)`,
    'sla.clocks-end',
  );
  if (rows.length === 0) return gone;
  const kept = await tx.run(
    sql`insert into app.ticket_clock as c
          (tenant_id, ticket_id, level_id, level_number, cycle, state, due_at, next_at, is_next, kept_at)
        select ${tx.tenantId}, n.ticket_id, n.level_id, n.level_number, n.cycle, n.state, to_timestamp(n.due), to_timestamp(n.next), n.is_next,
          ${tx.now} from ${columnsOf(rows)}
        on conflict (tenant_id, ticket_id, level_id) do update set level_number = excluded.level_number, cycle = excluded.cycle,
          state = excluded.state, due_at = excluded.due_at, next_at = excluded.next_at, is_next = excluded.is_next
        where (c.level_number, c.cycle, c.state, c.due_at, c.next_at, c.is_next)
          is distinct from (excluded.level_number, excluded.cycle, excluded.state, excluded.due_at, excluded.next_at, excluded.is_next)`,
    'sla.clocks-keep',
  );
  return gone + kept;
}

type Moved = Pick<ClockRow, 'ticketId' | 'levelId' | 'next'> & { readonly state: ClockRow['state'] | null };

/** How clocks stand after what came: only those that are held. One that has ended waits for nothing; who follows the log takes it away. */
export const moveClocks = (tx: Tx, rows: Permitted<readonly Moved[], 'keep'>): Promise<number> =>
  tx.run(
    sql`update app.ticket_clock c set next_at = to_timestamp(n.next), state = coalesce(n.state, c.state)
        from unnest(${rows.map(({ ticketId }) => ticketId)}::uuid[], ${rows.map(({ levelId }) => levelId)}::uuid[],
          ${rows.map(({ next }) => next)}::float8[], ${rows.map(({ state }) => state)}::text[]) as n (ticket_id, level_id, next, state)
        where c.tenant_id = ${tx.tenantId} and c.ticket_id = n.ticket_id and c.level_id = n.level_id`,
    'sla.clocks-move',
  );

export type NewMark = MarkRow & { readonly at: number; readonly teamId: string | null };

/** Notes moments that have come. Gives those that were not noted before, so that each is told once. */
export const insertMarks = (tx: Tx, rows: Permitted<readonly NewMark[], 'note'>): Promise<MarkRow[]> =>
  tx.rows<MarkRow>(
    sql`insert into app.clock_mark (tenant_id, ticket_id, level_id, cycle, mark, reached_at, told_at, team_id)
        select ${tx.tenantId}, n.ticket_id, n.level_id, n.cycle, n.mark, to_timestamp(n.at), ${tx.now}, n.team_id
        from unnest(${rows.map(({ ticketId }) => ticketId)}::uuid[], ${rows.map(({ levelId }) => levelId)}::uuid[],
          ${rows.map(({ cycle }) => cycle)}::integer[], ${rows.map(({ mark }) => mark)}::text[], ${rows.map(({ at }) => at)}::float8[],
          ${rows.map(({ teamId }) => teamId)}::uuid[]) as n (ticket_id, level_id, cycle, mark, at, team_id)
        on conflict do nothing returning ticket_id as "ticketId", level_id as "levelId", cycle, mark`,
    'sla.marks-note',
  );
