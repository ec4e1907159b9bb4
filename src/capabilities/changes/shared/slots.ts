import type { Span } from '../../../kernel/shared/recurrence.ts';

export const quarter = 15 * 60_000;
/** A change, and what a calendar shows at once. */
export const longestChange = 400 * 86_400_000;
/** So far ahead a free time is looked for. */
export const horizon = 90 * 86_400_000;

/** A time that is free; whether it lies in the maintenance windows of all that is touched. */
export type Slot = Span & { readonly inWindow: boolean };

export type Sought = {
  /** Not before this moment. */
  readonly from: number;
  readonly length: number;
  /** What must not be met, in any order. */
  readonly busy: readonly Span[];
  /** Of each service that has maintenance windows: these. */
  readonly windows: readonly (readonly Span[])[];
};

export const meets = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until;

/** Spans that touch or overlap, as one. */
export function merged(spans: readonly Span[]): Span[] {
  const made: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = made.at(-1);
    if (last !== undefined && span.from <= last.until) made[made.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else made.push(span);
  }
  return made;
}

/** Where each of these sets of spans has one. */
function inAll(sets: readonly (readonly Span[])[]): Span[] {
  const [first = [], ...others] = sets.map(merged);
  return others.reduce(shared, [...first]);
}

const shared = (ones: readonly Span[], others: readonly Span[]): Span[] =>
  ones.flatMap((one) =>
    others
      .filter((other) => meets(one, other))
      .map((other) => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) })),
  );

/** The next free times on the quarter of an hour, one after the other; within the windows where there are some and they have room. */
export function freeSlots(sought: Sought, most: number): Slot[] {
  const busy = merged(sought.busy);
  const end = sought.from + horizon;
  const open = sought.windows.length === 0 ? undefined : inAll(sought.windows);
  const inside = open === undefined ? [] : slotsIn(sought, busy, open, most);
  if (open === undefined || inside.length === 0)
    return slotsIn(sought, busy, [{ from: sought.from, until: end }], most).map((slot) => ({ ...slot, inWindow: open === undefined }));
  return inside.map((slot) => ({ ...slot, inWindow: true }));
}

const onQuarter = (moment: number): number => Math.ceil(moment / quarter) * quarter;

function slotsIn({ from, length }: Sought, busy: readonly Span[], open: readonly Span[], most: number): Span[] {
  const found: Span[] = [];
  for (const place of open) {
    let start = onQuarter(Math.max(from, place.from));
    while (found.length < most && start + length <= place.until && start < from + horizon) {
      const met = busy.find((one) => meets(one, { from: start, until: start + length }));
      if (met === undefined) found.push({ from: start, until: start + length });
      start = onQuarter(met === undefined ? start + length : met.until);
    }
  }
  return found;
}
