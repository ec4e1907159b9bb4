import type { Call } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { type WorkspaceRow, workspacesInOrder } from '../queries/lookups.ts';
import { type Origin, originsAmong, setOrigin } from '../queries/origins.ts';
import { type Birth, type Moment, replayBirth, replayHeld, replayMoments } from '../service/replay.ts';

/** A ticket that came from elsewhere, found by the name it has there. */
export type KnownOrigin = Origin;

/** Which of these records of another system are tickets here already. */
export const knownOrigins = (tx: Tx, refs: readonly string[]): Promise<Map<string, KnownOrigin>> => originsAmong(tx, refs);

/** Says under which name another system knows a ticket; a name belongs to one ticket only, so that nothing comes in twice. */
export const markOrigin = ({ tx }: Call, ticketId: string, ref: string): Promise<number> => setOrigin(tx, ticketId, ref);

/** A life lived elsewhere: how it began, and each change since, oldest first. */
export type Life = Birth & { readonly ref: string; readonly moments: readonly [Moment, ...Moment[]] };
export type ReplayWorkspace = WorkspaceRow;

/** The workspace of that key, or the first; what replaying needs of it. */
export async function workspaceForReplay(tx: Tx, key: string | undefined): Promise<ReplayWorkspace | undefined> {
  const all = await workspacesInOrder(tx);
  return key === undefined ? all[0] : all.find((workspace) => workspace.key === key);
}

/** What came of moments: how many changed something, and how many told nothing that was not so before; the birth is told by itself. */
export type Replayed = { id: string; changes: number; silent: number };

/** Opens an incident that another system tells of, and lets its life happen again. */
export async function replayLife(call: Call, { ref, moments, ...birth }: Life): Promise<Replayed> {
  const born = await replayBirth(call, birth, moments[0]);
  const told = await replayMoments(call, born, moments, birth);
  await markOrigin(call, born.id, ref);
  const toldAtBirth = told.includes(moments[0]) ? 0 : 1;
  return { id: born.id, changes: told.length, silent: moments.length - told.length - toldAtBirth };
}

/** Goes on with a life that came in before, by moments that are new. */
export async function replayOn(call: Call, id: string, { moments, ...rules }: Life): Promise<Replayed> {
  const held = await replayHeld(call, id);
  const told = held === undefined ? [] : await replayMoments(call, held, moments, rules);
  return { id, changes: told.length, silent: moments.length - told.length };
}
