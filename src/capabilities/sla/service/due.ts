import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { type DueRow, lockDue, moveClocks } from '../store/clocks.ts';
import { type Stood, standingsOf, tell } from './keep.ts';

const atOnce = 500;

/** Tells of every clock that has reached a moment, in parts. */
export async function tellDue(tenantId: string): Promise<void> {
  for (let seen = atOnce; seen === atOnce; ) seen = await transact(keeper(tenantId, 'service'), tellSome);
}

/**
 * Held first and read afterwards, so that no row is written by an older reading than the one it has. What is read is the log: a clock that was
 * stopped in time is not told of, even where the row does not know yet.
 */
async function tellSome(call: Call): Promise<number> {
  const due = await lockDue(call.tx, atOnce);
  if (due.length === 0) return 0;
  const stood = await standingsOf(call, [...new Set(due.map(({ ticketId }) => ticketId))]);
  // What is past of a clock is told by who follows the log.
  const current = stood.filter(({ read }) => !read.isPast);
  const byPlace = new Map(current.map((one) => [placeOf({ ticketId: one.ticketId, levelId: one.read.level.id }), one]));
  const met = due.map((row) => ({ row, stood: byPlace.get(placeOf(row)) }));
  await tell(
    call,
    met.flatMap((one) => (one.stood === undefined ? [] : [{ ...one.stood, acts: actsOn(one.row, one.stood) }])),
  );
  const moved = met.map(({ row: { ticketId, levelId }, stood: one }) => ({ ticketId, levelId, ...after(one) }));
  await moveClocks(call.tx, permitNew(moved, 'keep', true));
  return due.length;
}

const placeOf = ({ ticketId, levelId }: Pick<DueRow, 'ticketId' | 'levelId'>): string => `${ticketId} ${levelId}`;

/** A clock that has ended bothers nobody any more, nor does what lies in a history that was brought along. */
function actsOn({ keptAt }: DueRow, { read: { isReplayed }, standing: { kept, reached } }: Stood): boolean {
  if (kept === undefined) return false;
  return !isReplayed || reached.every(({ at }) => at * 1000 >= keptAt.getTime());
}

/** What comes next, once what has come is told. */
function after(stood: Stood | undefined): { next: number | null; state: 'running' | 'paused' | 'breached' | null } {
  const kept = stood?.standing.kept;
  if (stood === undefined || kept === undefined) return { next: null, state: null };
  return { next: stood.standing.later, state: kept.state };
}
