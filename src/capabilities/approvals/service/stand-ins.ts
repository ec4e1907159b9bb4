import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { peopleById } from '../../directory/public.ts';
import type { NewStandIn, StandInReply } from '../contract-stand-ins.ts';
import { mayArrangeStandIns, mayEndStandIn, mayLookOverStandIns } from '../policy.ts';
import { type StandInRow, standInById, standInsOfAll, standInsOfPerson } from '../queries-stand-ins.ts';
import { deleteStandIn, insertStandIn } from '../store-stand-ins.ts';

const most = 50;

/** Who may answer for somebody, and for whom they may. */
export async function listStandIns(call: Call, personId = call.actor.id): Promise<{ items: StandInReply[] }> {
  permit({ forId: personId }, 'read', (one) => mayArrangeStandIns(call.actor, one));
  return { items: await repliesOf(call, await standInsOfPerson(call.tx, personId)) };
}

/** Everybody's, for who runs the tenant. */
export async function allStandIns(call: Call): Promise<{ items: StandInReply[] }> {
  permitNew({}, 'read', mayLookOverStandIns(call.actor));
  return { items: await repliesOf(call, await standInsOfAll(call.tx)) };
}

/** Lets somebody answer for another from now on, for some days or for always. */
export async function addStandIn(call: Call, { forId = call.actor.id, byId, kind, from, until }: NewStandIn): Promise<StandInReply> {
  const { tx, actor } = call;
  const row: StandInRow = {
    id: newId(tx.now.getTime()),
    forId,
    byId,
    kind,
    from: from === null ? null : new Date(from),
    until: until === null ? null : new Date(until),
  };
  const permitted = permitNew(row, 'arrange', mayArrangeStandIns(actor, row));
  refuseWrongDates(row);
  await refuseStrangers(call, row);
  if ((await standInsOfPerson(tx, forId)).filter((one) => one.forId === forId).length >= most)
    throw new Refusal('conflict', 'There are fifty of these already', { next: 'Remove some that are not needed any more.' });
  await insertStandIn(tx, permitted, actor.id);
  tx.emit({ type: 'stand_in.added', objectId: forId, facts: { standInId: row.id, byId, kind, from, until } });
  return await replyOf(call, row);
}

/** Ends it at once; answers that were given stay. */
export async function removeStandIn(call: Call, id: string): Promise<{ done: true }> {
  const { tx, actor } = call;
  const row = permit(
    await standInById(tx, id),
    'end',
    () => true,
    (one) => mayEndStandIn(actor, one),
  );
  await deleteStandIn(tx, row);
  tx.emit({ type: 'stand_in.removed', objectId: row.forId, facts: { standInId: id, byId: row.byId, kind: row.kind } });
  return { done: true };
}

function refuseWrongDates({ kind, from, until }: StandInRow): void {
  if (kind === 'substitute' && (from !== null || until !== null))
    throw wrongStandIn('/from', 'A substitute stands in for always', 'Leave the dates out, or choose another kind.');
  if (kind !== 'substitute' && (from === null || until === null))
    throw wrongStandIn('/until', 'It needs its first and its last moment', 'Name both.');
  if (from !== null && until !== null && until <= from) throw wrongStandIn('/until', 'It ends before it begins', 'Name a later end.');
}

const wrongStandIn = (pointer: string, reason: string, next: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix: next }], next });

async function refuseStrangers({ tx }: Call, { forId, byId }: StandInRow): Promise<void> {
  if (forId === byId) throw wrongStandIn('/byId', 'Nobody stands in for themselves', 'Choose somebody else.');
  const active = (await peopleById(tx, [forId, byId])).filter((one) => one.active).map(({ id }) => id);
  for (const [pointer, id] of [
    ['/forId', forId],
    ['/byId', byId],
  ] as const)
    if (!active.includes(id)) throw wrongStandIn(pointer, 'Nobody active has this identifier', 'Choose somebody else.');
}

async function replyOf(call: Call, row: StandInRow): Promise<StandInReply> {
  const [reply] = await repliesOf(call, [row]);
  if (reply === undefined) throw new Error('A reply for each row');
  return reply;
}

async function repliesOf({ tx, actor }: Call, rows: readonly StandInRow[]): Promise<StandInReply[]> {
  const ids = rows.flatMap(({ forId, byId }) => [forId, byId]);
  const names = new Map((await peopleById(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return rows.map((row) => ({
    id: row.id,
    for: person(row.forId),
    by: person(row.byId),
    kind: row.kind,
    from: row.from?.toISOString() ?? null,
    until: row.until?.toISOString() ?? null,
    active: (row.from === null || row.from <= tx.now) && (row.until === null || row.until > tx.now),
    can: { remove: mayEndStandIn(actor, row) },
  }));
}
