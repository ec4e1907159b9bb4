import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { occurrencesOf, type Recurring, refuseWrongRule, type Span, WrongRule } from '../../../kernel/shared/recurrence.ts';
import type { NewPeriod, PeriodReply, PeriodsReply } from '../contract-calendar.ts';
import { mayLookAround, mayRule } from '../policy.ts';
import { servicesById, servicesOffered } from '../queries/changes.ts';
import { type PeriodRow, periodById, periodsInForce } from '../queries/rules.ts';
import { insertPeriod, updatePeriod } from '../store.ts';

const year = 366 * 86_400_000;
const shown = 5;

const iso = ({ from, until }: Span) => ({ from: new Date(from).toISOString(), until: new Date(until).toISOString() });

function replyOf({ tx, actor }: Call, { workspaceId, ...row }: PeriodRow): PeriodReply {
  return { ...row, workspace: workspaceId, next: nextOf(row, tx.now), can: { edit: mayRule(actor, { workspaceId }) } };
}

/** The next five; of what comes more seldom than every other year, those that ten years have. */
function nextOf(row: Recurring, at: Date) {
  const now = at.getTime();
  const within = (years: number): Span[] => occurrencesOf(row, { from: now, until: now + years * year });
  const soon = within(2);
  return (soon.length < shown ? within(10) : soon).slice(0, shown).map(iso);
}

/** When it would come, as somebody writes it: nothing is kept. */
export async function previewPeriod({ actor, tx }: Call, given: Recurring): Promise<Pick<PeriodReply, 'next'>> {
  permitNew({}, 'read', mayLookAround(actor));
  refuseNever(given);
  return { next: nextOf(given, tx.now) };
}

export async function listPeriods(call: Call): Promise<PeriodsReply> {
  permitNew({}, 'read', mayLookAround(call.actor));
  const [rows, offered] = await Promise.all([periodsInForce(call.tx), servicesOffered(call.tx)]);
  const named = new Set(rows.flatMap(({ services }) => services ?? []));
  const missing = [...named].filter((id) => !offered.some((one) => one.id === id));
  return {
    items: rows.map((row) => replyOf(call, row)),
    services: [...offered, ...(missing.length === 0 ? [] : await servicesById(call.tx, missing))],
  };
}

const rowOf = ({ workspace, ...given }: NewPeriod, id: string) => ({ ...given, id, workspaceId: workspace });

export async function addPeriod(call: Call, given: NewPeriod): Promise<PeriodReply> {
  const { tx, actor } = call;
  const row = permitNew(rowOf(given, newId(tx.now.getTime())), 'rule', mayRule(actor, { workspaceId: given.workspace }));
  await refuseUnfit(call, given);
  await insertPeriod(tx, row);
  told(call, row, 'added');
  return replyOf(call, { ...row, version: 1 });
}

export async function editPeriod(call: Call, { id, ...given }: NewPeriod & { id: string }, edge: Edge): Promise<PeriodReply> {
  const { tx, actor } = call;
  const seen = permit(
    await periodById(tx, id),
    'rule',
    (found) => mayRule(actor, found) && mayRule(actor, { workspaceId: given.workspace }),
  );
  refuseStale(edge, replyOf(call, seen), given);
  await refuseUnfit(call, given);
  const row = permitNew({ ...rowOf(given, id), active: true }, 'rule', true);
  await updatePeriod(tx, row);
  told(call, row, 'changed');
  return replyOf(call, { ...row, version: seen.version + 1 });
}

export async function endPeriod(call: Call, id: string, edge: Pick<Edge, 'ifMatch'>): Promise<{ done: true }> {
  const seen = permit(await periodById(call.tx, id), 'rule', (found) => mayRule(call.actor, found));
  refuseStale(edge, replyOf(call, seen), {});
  await updatePeriod(call.tx, permitNew({ ...seen, active: false }, 'rule', true));
  told(call, seen, 'ended');
  return { done: true };
}

const told = (
  { tx }: Call,
  { id, kind, workspaceId }: Pick<PeriodRow, 'id' | 'kind' | 'workspaceId'>,
  deed: 'added' | 'changed' | 'ended',
): void => tx.emit({ type: `change_period.${deed}`, objectId: id, facts: { kind, workspaceId } });

const unfit = (pointer: string, reason: string, next: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix: next }], next });

async function refuseUnfit({ tx }: Call, given: NewPeriod): Promise<void> {
  const services = given.services ?? [];
  if ((await servicesById(tx, services)).length < new Set(services).size)
    throw unfit('/services', 'One of these services does not exist', 'Choose services of the catalog.');
  refuseNever(given);
}

/** What nobody could follow is refused, by whoever it is set. */
export function refuseNever(given: Recurring): void {
  try {
    if (given.rule !== null) refuseWrongRule(given.rule);
  } catch (fault) {
    if (!(fault instanceof WrongRule)) throw fault;
    throw unfit(
      '/rule',
      'This rule cannot be followed',
      'Use DAILY, WEEKLY, MONTHLY or YEARLY with INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, COUNT or UNTIL.',
    );
  }
  refuseNoTime(given, '/begins');
}

/** A time zone that nobody knows is refused, by whoever it is told. */
export const refuseNoZone = (timeZone: string): void => refuseNoTime({ begins: '2026-01-01T00:00', minutes: 1, timeZone }, '/timeZone');

function refuseNoTime(given: Omit<Recurring, 'rule'>, pointer: string): void {
  try {
    occurrencesOf({ ...given, rule: null }, { from: 0, until: 1 });
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw unfit(pointer, 'There is no such day, time or time zone', 'Check day, time and time zone.');
  }
}
