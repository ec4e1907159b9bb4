import type { openHouse } from './house.ts';

/** How many wait for a row that somebody else holds; whoever asks may hold it themselves, in a transaction. */
export async function waitingForLocks({ owner }: Pick<ReturnType<typeof openHouse>, 'owner'>): Promise<number> {
  // Else a transaction sees no connection that was opened after its first look.
  await owner.query('select pg_stat_clear_snapshot()');
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  return (await owner.query(waiting)).rowCount ?? 0;
}
