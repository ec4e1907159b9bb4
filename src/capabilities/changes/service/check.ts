import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { languageOf, textLanguage } from '../../../kernel/shared/locales.ts';
import type { Span } from '../../../kernel/shared/recurrence.ts';
import { peopleById } from '../../directory/public.ts';
import { spine } from '../../tickets/public.ts';
import type { CheckQuestion, CheckReply, Conflict } from '../contract.ts';
import { changeById, changesMeeting, type Meeting, servicesById, type TicketSeen, ticketsSeen } from '../queries/changes.ts';
import { type PeriodRow, periodsInForce } from '../queries/rules.ts';
import { occurrencesKept } from '../shared/laid-out.ts';
import { concerns, windowsFor } from '../shared/periods.ts';
import { freeSlots, horizon, meets, merged } from '../shared/slots.ts';
import { ciKey, personKey, serviceKey } from '../shared/touching.ts';
import { definitionOf, modelOffered } from './models.ts';

/** A time that somebody would like, and what would be touched by whom. */
export type Wanted = {
  readonly from: Date;
  readonly until: Date;
  readonly serviceIds: readonly string[];
  readonly cis: readonly string[];
  readonly assigneeId: string | null;
  readonly workspaceId: string | null;
  /** The change itself. */
  readonly besides: string | null;
  readonly freezesBind: boolean;
};

/** What somebody types into a form: nothing is kept. */
export async function checkTyped(call: Call, asked: CheckQuestion): Promise<CheckReply> {
  const { planned, services, cis, assignee, model, workspace = null, besides, slots } = asked;
  const own =
    besides === undefined
      ? undefined
      : await call.tx.row<{ id: string | null }>(sql`select ${spine.numbered(call, besides)} as id`, 'changes.besides');
  const begun = own?.id == null ? undefined : await changeById(call.tx, own.id);
  // What was begun keeps its model, though nobody may begin by it any more.
  const { freezesBind } =
    begun === undefined ? (await modelOffered(call.tx, model, workspace)).definition : await definitionOf(call.tx, begun);
  const [from, until] = [new Date(planned.from), new Date(planned.until)];
  if (from >= until) return { conflicts: [], slots: [] };
  const wanted = {
    from,
    until,
    serviceIds: services,
    cis,
    assigneeId: assignee,
    workspaceId: workspace,
    besides: own?.id ?? null,
    freezesBind,
  };
  return await checked(call, wanted, slots);
}

const spanOf = ({ from, until }: { from: Date; until: Date }): Span => ({ from: from.getTime(), until: until.getTime() });
const keysOf = ({ serviceIds, cis }: Wanted): string[] => [...new Set([...serviceIds.map(serviceKey), ...cis.map(ciKey)])];

/** What a time meets, and where something is in the way (or it was asked for) the next free ones. Both are asked at once, for a free time needs no name of what is met. */
export async function checked(call: Call, wanted: Wanted, withSlots = false): Promise<CheckReply> {
  const { tx } = call;
  const keys = keysOf(wanted);
  const [met, periods] = await Promise.all([changesMeeting(tx, { ...wanted, keys }), periodsInForce(tx)]);
  const mine = periods.filter((period) => concerns(period, wanted));
  const off = offPeriods(wanted, mine);
  const isBusy = met.length > 0 || (wanted.freezesBind && off.frozen.length + off.outside.length > 0);
  const [byChanges, byPeriods, slots] = await Promise.all([
    withChanges(call, wanted, met),
    withPeriods(call, wanted, off),
    withSlots || isBusy ? slotsFor(call, wanted, mine) : [],
  ]);
  return { conflicts: [...byChanges, ...byPeriods].toSorted((one, other) => (one.from < other.from ? -1 : 1)), slots };
}

const iso = ({ from, until }: Span) => ({ from: new Date(from).toISOString(), until: new Date(until).toISOString() });
const overlapOf = (one: Span, other: Span): Span => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) });

type Ons = (keys: readonly string[]) => Conflict['on'];

/** What keys are called; asked for once something is met. */
async function namer({ tx, actor }: Call, { serviceIds, cis, assigneeId }: Wanted): Promise<Ons> {
  const [services, people] = await Promise.all([servicesById(tx, serviceIds), peopleById(tx, assigneeId === null ? [] : [assigneeId])]);
  const language = textLanguage(languageOf(actor.locale));
  const names = new Map<string, Conflict['on'][number]>([
    ...services.map(({ id, name }) => [serviceKey(id), { kind: 'service' as const, name: name[language] || name.en }] as const),
    ...cis.map((ci) => [ciKey(ci), { kind: 'ci' as const, name: ci.trim() }] as const),
    ...people.map(({ id, name }) => [personKey(id), { kind: 'assignee' as const, name }] as const),
  ]);
  return (keys) => [...new Set(keys)].flatMap((key) => names.get(key) ?? []);
}

/** One conflict for each other change, however much both touch. Of one that is not shared with the reader they learn when and on what. */
async function withChanges(call: Call, wanted: Wanted, met: readonly Meeting[]): Promise<Conflict[]> {
  if (met.length === 0) return [];
  const byChange = Map.groupBy(met, ({ ticketId }) => ticketId);
  const [seen, on] = await Promise.all([ticketsSeen(call, sql`t.id = any(${[...byChange.keys()]}::uuid[])`), namer(call, wanted)]);
  return [...byChange].flatMap(([id, meetings]) => {
    const [first] = meetings;
    if (first === undefined) return [];
    const change = changeOf(seen.find((one) => one.id === id));
    const keys = meetings.map(({ key }) => key);
    return [{ kind: 'change' as const, change, name: null, on: on(keys), binds: true, ...iso(overlapOf(spanOf(first), spanOf(wanted))) }];
  });
}

const changeOf = (seen: TicketSeen | undefined): Conflict['change'] =>
  seen === undefined
    ? null
    : {
        number: spine.numberOf(seen),
        title: seen.title,
        state: seen.state,
        assignee: seen.assigneeId === null ? null : { id: seen.assigneeId, name: seen.assignee ?? '' },
      };

/** Freezes that it meets, and services outside of whose windows it lies. */
function offPeriods(wanted: Wanted, periods: readonly PeriodRow[]) {
  const span = spanOf(wanted);
  const frozen = periods
    .filter(({ kind }) => kind === 'freeze')
    .flatMap((period) => occurrencesKept(period, span).map((occurrence) => ({ period, occurrence })));
  const outside = windowsFor(periods, wanted.serviceIds, span).filter(
    ({ spans }) => !merged(spans).some(({ from, until }) => from <= span.from && span.until <= until),
  );
  return { frozen, outside };
}

async function withPeriods(call: Call, wanted: Wanted, { frozen, outside }: ReturnType<typeof offPeriods>): Promise<Conflict[]> {
  const span = spanOf(wanted);
  if (frozen.length + outside.length === 0) return [];
  const on = await namer(call, wanted);
  const binds = wanted.freezesBind;
  return [
    ...frozen.map(({ period, occurrence }) => ({
      ...{ kind: 'freeze' as const, change: null, name: period.name, binds },
      on: on((period.services ?? []).filter((id) => wanted.serviceIds.includes(id)).map(serviceKey)),
      ...iso(overlapOf(occurrence, span)),
    })),
    ...(outside.length === 0
      ? []
      : [
          {
            ...{ kind: 'outsideWindow' as const, change: null, name: null, binds },
            on: on(outside.flatMap(({ serviceId }) => (serviceId === null ? [] : [serviceKey(serviceId)]))),
            ...iso(span),
          },
        ]),
  ];
}

/** The next three times of the same length at which nothing is met. */
async function slotsFor({ tx }: Call, wanted: Wanted, periods: readonly PeriodRow[]): Promise<CheckReply['slots']> {
  const length = wanted.until.getTime() - wanted.from.getTime();
  const from = Math.max(tx.now.getTime(), wanted.from.getTime());
  const ahead = { from, until: from + horizon + length };
  const met = await changesMeeting(tx, { ...wanted, keys: keysOf(wanted), from: new Date(from), until: new Date(ahead.until) });
  const freezes = wanted.freezesBind ? periods.filter(({ kind }) => kind === 'freeze') : [];
  const busy = [...met.map(spanOf), ...freezes.flatMap((period) => occurrencesKept(period, ahead))].filter((span) => meets(span, ahead));
  const windows = windowsFor(periods, wanted.serviceIds, ahead).map(({ spans }) => spans);
  return freeSlots({ from, length, busy, windows }, 3).map(({ inWindow, ...slot }) => ({ ...iso(slot), inWindow }));
}
