import { type Call, machine, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { payloadsOf } from '../../../kernel/events/payloads.ts';
import { verifyLog } from '../../../kernel/events/verify.ts';
import { queueJob } from '../../../kernel/jobs/jobs.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { LogCheck, LogEntry, LogQuery } from '../contract.ts';
import { mayCheckLog } from '../policy.ts';
import { type CheckRow, type LogRow, lastCheck, logRows } from '../queries/log.ts';
import { kindOf } from '../shared/kinds.ts';
import { askCheck, keepVerdict } from '../store.ts';
import { changesIn } from './changes.ts';
import { cursorOf, placeOf } from './place.ts';

export const jobName = 'oversight.check';

/** A page of the log, newest first, with what was said under keys that still exist. */
export async function seeLog(call: Call, query: LogQuery): Promise<{ items: LogEntry[]; next: string | null }> {
  const rows = await logRows(call, query, placeOf(query.cursor));
  const shown = rows.slice(0, query.limit);
  const said = await payloadsOf(
    call.tx,
    shown.map(({ id }) => id),
  );
  const last = shown.at(-1);
  return {
    items: shown.map((row) => entryOf(row, said.get(row.id))),
    next: rows.length > query.limit && last !== undefined ? cursorOf(last.at, last.id) : null,
  };
}

const entryOf = (row: LogRow, said: Readonly<Record<string, unknown>> | undefined): LogEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  kind: kindOf(row.type),
  type: row.type,
  by: row.actorName === null ? null : { id: row.actorId, name: row.actorName },
  object: { id: row.objectId, name: row.objectName },
  details: detailsOf(row),
  changes: changesIn(said),
});

/** Facts that tell a reader something; identifiers are told by the names of what they point at. */
const told = [
  'role',
  'ticketType',
  'source',
  'scope',
  'by',
  'format',
  'number',
  'active',
  'class',
  'dryRun',
  'failed',
  'created',
  'faults',
];

function detailsOf({ facts, workspaceName, memberName }: LogRow): LogEntry['details'] {
  const named = [
    { name: 'workspace', value: workspaceName },
    { name: 'person', value: memberName },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const plain = told.flatMap((name) => (isSaid(facts[name]) ? [{ name, value: String(facts[name]) }] : []));
  return [...named, ...plain];
}

const isSaid = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

export async function seeCheck({ tx }: Call): Promise<LogCheck> {
  return checkReply(await lastCheck(tx));
}

const never: LogCheck = { state: 'never', checkedAt: null, sealed: 0, unsealed: 0, faults: [] };

function checkReply(row: CheckRow | undefined): LogCheck {
  if (row === undefined) return never;
  const { checkedAt, sealed, unsealed, faults } = row;
  return { state: checkedAt !== null ? 'done' : 'waiting', checkedAt: checkedAt?.toISOString() ?? null, sealed, unsealed, faults };
}

/** Reading a whole log takes its time, so the worker does it. */
export async function orderCheck(call: Call): Promise<LogCheck> {
  const { tx, actor } = call;
  await askCheck(tx, permitNew({ id: newId(tx.now.getTime()), askedBy: actor.id }, 'check', mayCheckLog(actor)));
  await queueJob(call, jobName, {}, jobName);
  return checkReply(await lastCheck(tx));
}

export async function performCheck(tenantId: string): Promise<void> {
  const verdict = await verifyLog(tenantId);
  await transact(machine(tenantId, 'administration'), async ({ tx }) => {
    await keepVerdict(tx, permitNew(verdict, 'check', true));
    tx.emit({ type: 'log.checked', objectId: tenantId, facts: { sealed: verdict.sealed, faults: verdict.faults.length } });
  });
}
