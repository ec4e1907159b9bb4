import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { occurrencesOf, type Span } from '../../../kernel/shared/recurrence.ts';
import { peopleById } from '../../directory/public.ts';
import { spine } from '../../tickets/public.ts';
import type { Bar, CalendarAsked, CalendarReply } from '../contract-calendar.ts';
import { mayPlan } from '../policy.ts';
import { changesInView, changesTouching, type InViewRow, toldIn } from '../queries/calendar.ts';
import { servicesById, servicesOffered } from '../queries/changes.ts';
import { type PeriodRow, periodsInForce } from '../queries/rules.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { longestChange } from '../shared/slots.ts';
import { cisIn, metAmong, personIn, servicesIn, type Thing, type Touching, touchReader } from '../shared/touching.ts';
import { Clashing } from './clashing.ts';
import { definitionOf } from './models.ts';
import { refuseNoZone } from './periods.ts';
import { pictureOfDays, pictureOfLanes } from './picture.ts';
import { isPlannable } from './rules.ts';

/** Everything of a time: open changes that the caller may see, each with whether something is in its way, windows and freezes. Of a picture those that it has room for, and how many more there are. */
export async function calendarOf(call: Call, asked: CalendarAsked): Promise<CalendarReply> {
  const view = spanOf(asked);
  refuseNoZone(asked.timeZone);
  const [rows, periods] = await Promise.all([changesInView(call, datesOf(view)), periodsInForce(call.tx)]);
  const read = touchReader();
  const there = rows.map((row) => thereOf(row, read)).sort(byBeginning);
  const span = reachOf(there, view);
  const met = metAmong<Touching>([...there, ...(await beyond(call, { view, reach: span }, read))]);
  const seen = there.filter(isSeen).filter(({ services }) => isAsked(services, asked.service));
  const meeting = await meetingOf(call, seen, { met, off: new Clashing(periods, span) });
  const { drawn, hidden } = pictureOf(seen, asked, view);
  return {
    changes: await barsOf(call, drawn, meeting),
    total: seen.length,
    inConflict: meeting.size,
    hidden,
    periods: periods.flatMap((period) => occurrencesReply(period, view)),
    services: await servicesOf(call, seen),
  };
}

/** A change of the tenant, with what it touches; its row tells more where the caller may see it. */
type There = Touching & { readonly services: readonly string[]; readonly seen: InViewRow['seen'] };
type Seen = There & { readonly seen: NonNullable<InViewRow['seen']> };
type Reading = (lines: string) => readonly Thing[];

function thereOf({ from, until, seen, touches: lines }: InViewRow, read: Reading): There {
  const touches = read(lines);
  return { from, until, seen, touches, services: servicesIn(touches) };
}

/** Those that begin together by their number, so that a picture is the same each time. */
const byBeginning = (one: There, other: There): number => one.from - other.from || (one.seen?.number ?? 0) - (other.seen?.number ?? 0);

const isSeen = (one: There): one is Seen => one.seen !== null;

const isAsked = (services: readonly string[], asked: CalendarAsked['service']): boolean =>
  asked === undefined || (asked === 'none' ? services.length === 0 : services.includes(asked));

function spanOf({ from, until }: Pick<CalendarAsked, 'from' | 'until'>): Span {
  const span = { from: Date.parse(from), until: Date.parse(until) };
  if (span.from < span.until && span.until - span.from <= longestChange) return span;
  throw new Refusal('wrong_input', 'A calendar shows at most 400 days', {
    errors: [{ pointer: '/until', reason: 'A calendar shows at most 400 days' }],
    next: 'Ask for less at once.',
  });
}

const datesOf = ({ from, until }: Span) => ({ from: new Date(from), until: new Date(until) });

/** As far as what is in view reaches over its edges. */
function reachOf(rows: readonly Span[], view: Span): Span {
  let { from, until } = view;
  for (const row of rows) {
    from = Math.min(from, row.from);
    until = Math.max(until, row.until);
  }
  return { from, until };
}

/** What lies beyond the edges as far as something in view reaches: the two may meet there. What reaches into the view is known. */
async function beyond({ tx }: Call, { view, reach }: { view: Span; reach: Span }, read: Reading): Promise<Touching[]> {
  const sides = [
    { from: reach.from, until: view.from },
    { from: view.until, until: reach.until },
  ].filter(({ from, until }) => from < until);
  const found = await Promise.all(sides.map((side) => changesTouching(tx, datesOf(side))));
  return found
    .flat()
    .filter(({ from, until }) => until <= view.from || from >= view.until)
    .map(({ from, until, touches }) => ({ from, until, touches: read(touches) }));
}

type Ground = { readonly met: ReadonlySet<Touching>; readonly off: Clashing };

/** Which of them meet another one, a freeze, or lie outside the windows. */
async function meetingOf(call: Call, seen: readonly Seen[], { met, off }: Ground): Promise<Set<Seen>> {
  const models = await modelsOf(call, seen);
  return new Set(
    seen.filter((one) => {
      const { place } = one.seen;
      return (
        met.has(one) || (modelIn(models, place).freezesBind && off.has({ workspaceId: place.workspaceId, services: one.services }, one))
      );
    }),
  );
}

type Place = Seen['seen']['place'];
type Models = Map<Place, ChangeModelDefinition>;

function modelIn(models: Models, place: Place): ChangeModelDefinition {
  const model = models.get(place);
  if (model === undefined) throw new Error('A change whose model was not asked for');
  return model;
}

async function modelsOf({ tx }: Call, seen: readonly Seen[]): Promise<Models> {
  const models: Models = new Map();
  const places = new Set<Place>();
  for (const one of seen) places.add(one.seen.place);
  for (const place of places) models.set(place, await definitionOf(tx, place));
  return models;
}

function pictureOf(seen: readonly Seen[], { drawn, timeZone, service }: CalendarAsked, view: Span) {
  const look = { ...view, timeZone, isAlone: service !== undefined };
  if (drawn === 'lanes') return pictureOfLanes(seen, look);
  return drawn === 'days' ? pictureOfDays(seen, look) : { drawn: seen, hidden: [] };
}

async function barsOf(call: Call, drawn: readonly Seen[], meeting: ReadonlySet<Seen>): Promise<Bar[]> {
  const [models, names] = await Promise.all([modelsOf(call, drawn), namesOf(call, drawn)]);
  return drawn.map((one) => barOf(call, one, { kind: modelIn(models, one.seen.place).kind, meets: meeting.has(one), names }));
}

/** Who does them, by their identifiers: some hundred people do ten thousand changes. */
async function namesOf({ tx }: Call, drawn: readonly Seen[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(drawn.flatMap(({ touches }) => personIn(touches) ?? []));
  return new Map((ids.size === 0 ? [] : await peopleById(tx, [...ids])).map(({ id, name }) => [id, name]));
}

type About = Pick<Bar, 'kind' | 'meets'> & { readonly names: ReadonlyMap<string, string> };

function barOf({ actor }: Call, { from, until, touches, services, seen }: Seen, { kind, meets, names }: About): Bar {
  const { prefix, digits, title, state, version, isAskers } = toldIn(seen.told);
  const assigneeId = personIn(touches);
  return {
    number: spine.numberOf({ type: 'change', number: seen.number, prefix, digits }),
    ...{ title, state, kind },
    services: [...services],
    cis: cisIn(touches),
    assignee: assigneeId === null ? null : (names.get(assigneeId) ?? ''),
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    mine: isAskers || assigneeId === actor.id,
    ...{ meets, version },
    movable: isPlannable({ state }) && mayPlan(actor, seen.place),
  };
}

const occurrencesReply = (period: PeriodRow, view: Span): CalendarReply['periods'] =>
  occurrencesOf(period, view).map(({ from, until }) => ({
    ...{ id: period.id, kind: period.kind, name: period.name, services: period.services },
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  }));

async function servicesOf({ tx, actor }: Call, seen: readonly Seen[]): Promise<CalendarReply['services']> {
  const offered = (await servicesOffered(tx)).filter(({ workspace }) => mayPlan(actor, { workspaceId: workspace }));
  const missing = new Set<string>();
  for (const { services } of seen) for (const id of services) missing.add(id);
  for (const { id } of offered) missing.delete(id);
  return [...offered, ...(missing.size === 0 ? [] : await servicesById(tx, [...missing]))];
}
