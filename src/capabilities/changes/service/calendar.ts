import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { spine } from '../../tickets/public.ts';
import type { Bar, CalendarReply } from '../contract-calendar.ts';
import { mayPlan } from '../policy.ts';
import { changesAmong, changesDuring, type ListedRow, servicesById, servicesOffered } from '../queries/changes.ts';
import { type PeriodRow, periodsInForce } from '../queries/rules.ts';
import { concerns } from '../shared/periods.ts';
import { occurrencesOf, type Span } from '../shared/recurrence.ts';
import { longestChange, meets, merged } from '../shared/slots.ts';
import { definitionOf } from './models.ts';
import { isPlannable } from './rules.ts';

type Asked = { readonly from: string; readonly until: string; readonly service?: string | undefined };

/** Everything of a time: open changes that the caller may see, each with whether something is in its way, windows and freezes. */
export async function calendarOf(call: Call, asked: Asked): Promise<CalendarReply> {
  const view = spanOf(asked);
  const times = { from: new Date(view.from), until: new Date(view.until) };
  const [there, periods] = await Promise.all([changesDuring(call.tx, times), periodsInForce(call.tx)]);
  const met = new Set(there.flatMap((one) => (one.met ? [one.ticketId] : [])));
  const seen = await changesAmong(
    call,
    there.map(({ ticketId }) => ticketId),
  );
  const rows = seen.filter(({ services }) => asked.service === undefined || services.includes(asked.service));
  const off = new Clashing(periods, reachOf(rows, view));
  const changes = await Promise.all(rows.map((row) => barOf(call, row, met.has(row.id), off)));
  return { changes, periods: periods.flatMap((period) => occurrencesReply(period, view)), services: await servicesOf(call, rows) };
}

/** As far as what is in view reaches over its edges. */
function reachOf(rows: readonly ListedRow[], view: Span): Span {
  let { from, until } = view;
  for (const row of rows) {
    from = Math.min(from, row.from?.getTime() ?? from);
    until = Math.max(until, row.until?.getTime() ?? until);
  }
  return { from, until };
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

/** Whether a change lies in a freeze or outside of windows; each period, and what is open for each service, is laid out once for all of them. */
class Clashing {
  readonly #periods: readonly PeriodRow[];
  readonly #laidOut = new Map<string, readonly Span[]>();
  readonly #open = new Map<string, readonly Span[] | null>();
  readonly #span: Span;

  constructor(periods: readonly PeriodRow[], span: Span) {
    this.#periods = periods;
    this.#span = span;
  }

  #occurrences(period: PeriodRow): readonly Span[] {
    const known = this.#laidOut.get(period.id) ?? merged(occurrencesOf(period, this.#span));
    this.#laidOut.set(period.id, known);
    return known;
  }

  /** When a service may be touched; null: it has no windows, and may be at any time. */
  #openFor(workspaceId: string, serviceId: string | null): readonly Span[] | null {
    const place = `${workspaceId} ${serviceId}`;
    const known = this.#open.get(place);
    if (known !== undefined) return known;
    const change = { workspaceId, serviceIds: serviceId === null ? [] : [serviceId] };
    const windows = this.#periods.filter((period) => period.kind === 'window' && concerns(period, change));
    const open = windows.length === 0 ? null : merged(windows.flatMap((window) => this.#occurrences(window)));
    this.#open.set(place, open);
    return open;
  }

  has({ workspaceId, services }: { workspaceId: string; services: readonly string[] }, span: Span): boolean {
    const change = { workspaceId, serviceIds: services };
    const freezes = this.#periods.filter((period) => period.kind === 'freeze' && concerns(period, change));
    if (freezes.some((freeze) => this.#occurrences(freeze).some((one) => meets(one, span)))) return true;
    const subjects = services.length === 0 ? [null] : services;
    return subjects.some(
      (id) => this.#openFor(workspaceId, id)?.some(({ from, until }) => from <= span.from && span.until <= until) === false,
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
