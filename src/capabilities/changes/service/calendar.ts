import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { occurrencesOf, type Span } from '../../../kernel/shared/recurrence.ts';
import { peopleById } from '../../directory/public.ts';
import { spine } from '../../tickets/public.ts';
import type { Bar, CalendarReply } from '../contract-calendar.ts';
import { mayPlan } from '../policy.ts';
import { changesInView, changesTouching, type InViewRow, type SeenRow, servicesById, servicesOffered } from '../queries/changes.ts';
import { type PeriodRow, periodsInForce } from '../queries/rules.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { concerns } from '../shared/periods.ts';
import { longestChange, meets, merged } from '../shared/slots.ts';
import { metAmong, type Touches, type Touching, touchReader } from '../shared/touching.ts';
import { definitionOf } from './models.ts';
import { isPlannable } from './rules.ts';

type Asked = { readonly from: string; readonly until: string; readonly service?: string | undefined };

/** Everything of a time: open changes that the caller may see, each with whether something is in its way, windows and freezes. */
export async function calendarOf(call: Call, asked: Asked): Promise<CalendarReply> {
  const view = spanOf(asked);
  const times = { from: new Date(view.from), until: new Date(view.until) };
  const [rows, periods] = await Promise.all([changesInView(call, times), periodsInForce(call.tx)]);
  const read = touchReader();
  const there = rows.map((row): There => ({ id: row.id, from: row.from, until: row.until, row, touches: read(row.touches) }));
  there.sort((one, other) => one.from - other.from);
  const span = reachOf(there, view);
  const met = metAmong([...there, ...(await beyond(call, { view, reach: span, there }, read))]);
  const shown = there.filter(isSeen).filter(({ touches }) => asked.service === undefined || touches.services.includes(asked.service));
  const changes = await barsOf(call, shown, { met, off: new Clashing(periods, span), names: await namesOf(call, shown) });
  return { changes, periods: periods.flatMap((period) => occurrencesReply(period, view)), services: await servicesOf(call, changes) };
}

/** A change of the tenant, with what it touches; its row tells more where the caller may see it. */
type There = Touching & { readonly row: InViewRow };
type Seen = There & { readonly row: SeenRow };

const isSeen = (one: There): one is Seen => one.row.number !== null;

/** As far as what is in view reaches over its edges. */
function reachOf(rows: readonly Span[], view: Span): Span {
  let { from, until } = view;
  for (const row of rows) {
    from = Math.min(from, row.from);
    until = Math.max(until, row.until);
  }
  return { from, until };
}

type Around = { readonly view: Span; readonly reach: Span; readonly there: readonly There[] };

/** What lies beyond the edges as far as something in view reaches: the two may meet there. */
async function beyond({ tx }: Call, { view, reach, there }: Around, read: (lines: string) => Touches): Promise<Touching[]> {
  const sides = [
    { from: reach.from, until: view.from },
    { from: view.until, until: reach.until },
  ].filter(({ from, until }) => from < until);
  if (sides.length === 0) return [];
  const found = await Promise.all(sides.map(({ from, until }) => changesTouching(tx, { from: new Date(from), until: new Date(until) })));
  const known = new Set(there.map(({ id }) => id));
  const more = new Map(found.flat().map((row) => [row.id, row]));
  return [...more.values()].filter(({ id }) => !known.has(id)).map((row) => ({ ...row, touches: read(row.touches) }));
}

/** Who does them, by their identifiers: some hundred people do ten thousand changes. */
async function namesOf({ tx }: Call, shown: readonly Seen[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set<string>();
  for (const { touches } of shown) if (touches.assigneeId !== null) ids.add(touches.assigneeId);
  return new Map((ids.size === 0 ? [] : await peopleById(tx, [...ids])).map(({ id, name }) => [id, name]));
}

/** The model is looked up where it is another than that of the change before: most are of one or two. */
async function barsOf(call: Call, shown: readonly Seen[], ground: Ground): Promise<Bar[]> {
  const bars: Bar[] = [];
  let [model, before]: [ChangeModelDefinition | undefined, SeenRow | undefined] = [undefined, undefined];
  for (const one of shown) {
    if (model === undefined || one.row.modelKey !== before?.modelKey || one.row.modelNumber !== before.modelNumber)
      model = await definitionOf(call.tx, one.row);
    before = one.row;
    bars.push(barOf(call, one, model, ground));
  }
  return bars;
}

function spanOf({ from, until }: Asked): Span {
  const span = { from: Date.parse(from), until: Date.parse(until) };
  if (span.from < span.until && span.until - span.from <= longestChange) return span;
  throw new Refusal('wrong_input', 'A calendar shows at most 400 days', {
    errors: [{ pointer: '/until', reason: 'A calendar shows at most 400 days' }],
    next: 'Ask for less at once.',
  });
}

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

type Ground = {
  readonly met: ReadonlySet<string>;
  readonly off: Clashing;
  readonly names: ReadonlyMap<string, string>;
};

function barOf({ actor }: Call, one: Seen, model: ChangeModelDefinition, { met, off, names }: Ground): Bar {
  const { row, touches } = one;
  const { workspaceId } = row;
  const { services, cis, assigneeId } = touches;
  return {
    number: spine.numberOf({ type: 'change', number: row.number, prefix: row.prefix, digits: row.digits }),
    title: row.title,
    state: row.state,
    kind: model.kind,
    services: [...services],
    cis: [...cis],
    assignee: assigneeId === null ? null : (names.get(assigneeId) ?? ''),
    from: new Date(one.from).toISOString(),
    until: new Date(one.until).toISOString(),
    mine: row.asked || assigneeId === actor.id,
    meets: met.has(one.id) || (model.freezesBind && off.has({ workspaceId, services }, one)),
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

async function servicesOf({ tx, actor }: Call, changes: readonly Bar[]): Promise<CalendarReply['services']> {
  const offered = (await servicesOffered(tx)).filter(({ workspace }) => mayPlan(actor, { workspaceId: workspace }));
  const missing = namedIn(changes);
  for (const { id } of offered) missing.delete(id);
  return [...offered, ...(missing.size === 0 ? [] : await servicesById(tx, [...missing]))];
}

function namedIn(changes: readonly Bar[]): Set<string> {
  const ids = new Set<string>();
  for (const { services } of changes) for (const id of services) ids.add(id);
  return ids;
}
