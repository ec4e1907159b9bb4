import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { NewEvent } from '../../../kernel/events/shapes.ts';
import { clockedTickets } from '../../tickets/public/led.ts';
import { marksTold } from '../queries/clocks.ts';
import { breach, type MarkRow, met, type Reached, type Standing, standingOf } from '../shared/marks.ts';
import { type ClockRow, insertMarks, keepClocks, lockClocks, type NewMark } from '../store/clocks.ts';
import { cyclesOfTickets, type Read } from './readings.ts';

/** A clock of a ticket, and what follows from how it stands now. */
export type Stood = { readonly ticketId: string; readonly read: Read; readonly standing: Standing };

/** How every cycle of the clocks of these tickets stands, or stood as it ended, out of the log and of what was told of them. */
export async function standingsOf({ tx }: Call, ticketIds: readonly string[]): Promise<Stood[]> {
  const [tickets, told] = await Promise.all([clockedTickets(tx, ticketIds), marksTold(tx, ticketIds)]);
  const cycles = await cyclesOfTickets(tx, tickets, 'en');
  const toldOf = Map.groupBy(told, placeOf);
  return [...cycles].flatMap(([ticketId, reads]) =>
    reads.map((read) => {
      const { level, reading, now } = read;
      const marks = toldOf.get(placeOf({ ticketId, levelId: level.id, cycle: reading.cycle })) ?? [];
      const standing = standingOf(reading, level.definition, new Set(marks.map(({ mark }) => mark)), now);
      return { ticketId, read, standing: read.isPast ? { ...standing, kept: undefined } : standing };
    }),
  );
}

const placeOf = ({ ticketId, levelId, cycle }: Omit<MarkRow, 'mark'>): string => `${ticketId} ${levelId} ${cycle}`;

/** Writes how the clocks of these tickets stand. What a clock reached before it ended is told even if nobody looked in time. */
export async function keepClocksOf(call: Call, ticketIds: readonly string[]): Promise<number> {
  await lockClocks(call.tx, ticketIds);
  const stood = await standingsOf(call, ticketIds);
  await tell(
    call,
    stood.filter(({ standing }) => standing.kept === undefined).map((one) => ({ ...one, acts: false })),
  );
  await noteMet(call, stood);
  const rows = [...Map.groupBy(stood, ({ ticketId }) => ticketId).values()].flatMap(rowsOf);
  return await keepClocks(call.tx, ticketIds, permitNew(rows, 'keep', true));
}

/** What ended in time is marked and told to nobody: for the share that was met. */
async function noteMet({ tx }: Call, stood: readonly Stood[]): Promise<void> {
  const rows = stood.flatMap(({ ticketId, read: { level, reading, teamId }, standing: { metAt: at } }): NewMark[] =>
    at === null ? [] : [{ ticketId, levelId: level.id, cycle: reading.cycle, mark: met, at, teamId }],
  );
  if (rows.length > 0) await insertMarks(tx, permitNew(rows, 'note', true));
}

/** Those that still count; the one that is due first is marked. */
function rowsOf(stood: readonly Stood[]): ClockRow[] {
  const rows = stood.flatMap(({ ticketId, read: { level, reading }, standing: { kept } }) =>
    kept === undefined ? [] : [{ ticketId, levelId: level.id, levelNumber: level.number, cycle: reading.cycle, ...kept }],
  );
  const [first] = rows.toSorted((one, other) => (one.due ?? Infinity) - (other.due ?? Infinity) || (one.levelId < other.levelId ? -1 : 1));
  return rows.map((row) => ({ ...row, isNext: row === first }));
}

/** Tells the log, once, which moments of clocks have come; `acts` says whether anything follows from them. */
export async function tell(call: Call, stood: readonly (Stood & { readonly acts: boolean })[]): Promise<void> {
  const wanted = stood.flatMap(({ ticketId, read, standing, acts }) =>
    standing.reached.map((reached) => markOf(ticketId, read, reached, acts)),
  );
  if (wanted.length === 0) return;
  const fresh = new Set(
    (
      await insertMarks(
        call.tx,
        permitNew(
          wanted.map(({ row }) => row),
          'note',
          true,
        ),
      )
    ).map(nameOf),
  );
  for (const { row, event } of wanted) if (fresh.has(nameOf(row))) call.tx.emit(event);
}

const nameOf = (row: MarkRow): string => `${placeOf(row)} ${row.mark}`;

function markOf(ticketId: string, { level, reading, teamId }: Read, { mark, at }: Reached, acts: boolean) {
  const row = { ticketId, levelId: level.id, cycle: reading.cycle, mark, at, teamId };
  const { kind, target } = level.definition;
  const facts = {
    levelId: level.id,
    number: level.number,
    kind,
    target,
    cycle: reading.cycle,
    mark,
    reachedAt: isoOf(at),
    dueAt: isoOf(reading.due),
    acts,
  };
  const event: NewEvent = { type: typeOf(mark), objectId: ticketId, facts };
  return { row, event };
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at * 1000).toISOString());

function typeOf(mark: string): string {
  if (mark === breach) return 'ticket.slaBreached';
  return mark.startsWith('after:') ? 'ticket.slaOverdue' : 'ticket.slaWarned';
}
