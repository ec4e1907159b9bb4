import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { spine } from '../../tickets/public.ts';
import type { Bar, CalendarReply } from '../contract-calendar.ts';
import { mayPlan } from '../policy.ts';
import { changesAmong, changesDuring, type ListedRow, type Meeting, servicesById, servicesOffered } from '../queries/changes.ts';
import { type PeriodRow, periodsInForce } from '../queries/rules.ts';
import { meetingAmong } from '../shared/clashes.ts';
import { concerns, windowsFor } from '../shared/periods.ts';
import { occurrencesOf, type Span } from '../shared/recurrence.ts';
import { longestChange, meets, merged } from '../shared/slots.ts';
import { definitionOf } from './models.ts';
import { isPlannable } from './rules.ts';

type Asked = { readonly from: string; readonly until: string; readonly service?: string | undefined };

/** Everything of a time: open changes that the caller may see, each with whether something is in its way, windows and freezes. */
export async function calendarOf(call: Call, asked: Asked): Promise<CalendarReply> {
  const view = spanOf(asked);
  const [there, periods] = await Promise.all([duringWider(call, view), periodsInForce(call.tx)]);
  const inView = new Set(there.filter((one) => meets(spanAt(one), view)).map(({ ticketId }) => ticketId));
  const rows = (await changesAmong(call, [...inView])).filter(
    ({ services }) => asked.service === undefined || services.includes(asked.service),
  );
  const met = meetingAmong(there.map((one) => ({ ...spanAt(one), id: one.ticketId, key: one.key })));
  const off = new Clashing(periods, {
    from: Math.min(view.from, ...times(there, 'from')),
    until: Math.max(view.until, ...times(there, 'until')),
  });
  const changes = await Promise.all(rows.map((row) => barOf(call, row, met.has(row.id), off)));
  return { changes, periods: periods.flatMap((period) => occurrencesReply(period, view)), services: await servicesOf(call, rows) };
}

function spanOf({ from, until }: Asked): Span {
  const span = { from: Date.parse(from), until: Date.parse(until) };
  if (span.from < span.until && span.until - span.from <= longestChange) return span;
  throw new Refusal('wrong_input', 'A calendar shows at most 400 days', {
    errors: [{ pointer: '/until', reason: 'A calendar shows at most 400 days' }],
    next: 'Ask for less at once.',
  });
}

const spanAt = ({ from, until }: { from: Date; until: Date }): Span => ({ from: from.getTime(), until: until.getTime() });
const times = (there: readonly Meeting[], end: 'from' | 'until'): number[] => {
  const moments = there.map((one) => one[end].getTime());
  return moments.length === 0 ? [] : [moments.reduce((one, other) => (end === 'from' ? Math.min(one, other) : Math.max(one, other)))];
};

/** What begins in view may meet something only beyond its edge: so what reaches over an edge is looked at as far as it reaches. */
async function duringWider({ tx }: Call, view: Span): Promise<Meeting[]> {
  const there = await changesDuring(tx, { from: new Date(view.from), until: new Date(view.until) });
  const [from = view.from, until = view.until] = [times(there, 'from')[0], times(there, 'until')[0]];
  if (from >= view.from && until <= view.until) return there;
  return await changesDuring(tx, { from: new Date(Math.min(from, view.from)), until: new Date(Math.max(until, view.until)) });
}

/** Whether a change lies in a freeze or outside of windows; each period is laid out once for all of them. */
class Clashing {
  readonly #periods: readonly PeriodRow[];
  readonly #laidOut = new Map<string, Span[]>();
  readonly #span: Span;

  constructor(periods: readonly PeriodRow[], span: Span) {
    this.#periods = periods;
    this.#span = span;
  }

  #occurrences(period: PeriodRow): Span[] {
    const known = this.#laidOut.get(period.id) ?? merged(occurrencesOf(period, this.#span));
    this.#laidOut.set(period.id, known);
    return known;
  }

  has(row: { workspaceId: string; services: readonly string[] }, span: Span): boolean {
    const change = { workspaceId: row.workspaceId, serviceIds: row.services };
    const mine = this.#periods.filter((period) => concerns(period, change));
    if (mine.some((period) => period.kind === 'freeze' && this.#occurrences(period).some((one) => meets(one, span)))) return true;
    const windows = mine.filter(({ kind }) => kind === 'window');
    if (windows.length === 0) return false;
    return windowsFor(windows, row.services, span).some(
      ({ spans }) => !merged(spans).some(({ from, until }) => from <= span.from && span.until <= until),
    );
  }
}

async function barOf({ tx, actor }: Call, row: ListedRow, isMet: boolean, off: Clashing): Promise<Bar> {
  const { kind, freezesBind } = await definitionOf(tx, row);
  if (row.from === null || row.until === null) throw new Error('A change in a calendar without a time');
  const span = spanAt({ from: row.from, until: row.until });
  return {
    ...{
      number: spine.numberOf(row),
      title: row.title,
      state: row.state,
      kind,
      services: row.services,
      cis: row.cis,
      assignee: row.assignee,
    },
    from: row.from.toISOString(),
    until: row.until.toISOString(),
    mine: row.assigneeId === actor.id || row.requesterId === actor.id,
    meets: isMet || (freezesBind && off.has(row, span)),
    version: row.version,
    movable: isPlannable(row) && mayPlan(actor, row),
  };
}

const occurrencesReply = (period: PeriodRow, view: Span): CalendarReply['periods'] =>
  occurrencesOf(period, view).map(({ from, until }) => ({
    ...{ id: period.id, kind: period.kind, name: period.name, services: period.services },
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  }));

async function servicesOf({ tx, actor }: Call, rows: readonly ListedRow[]): Promise<CalendarReply['services']> {
  const offered = (await servicesOffered(tx)).filter(({ workspace }) => mayPlan(actor, { workspaceId: workspace }));
  const missing = [...new Set(rows.flatMap(({ services }) => services))].filter((id) => !offered.some((one) => one.id === id));
  return [...offered, ...(missing.length === 0 ? [] : await servicesById(tx, missing))];
}
