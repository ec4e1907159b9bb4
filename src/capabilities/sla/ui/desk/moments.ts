import type { ClockReply } from '../../contract-levels.ts';

type Mark = ClockReply['marks'][number];

/** Something that came to clocks of a ticket at one moment. */
export type ClockMoment = {
  readonly at: string;
  readonly what: 'began' | 'anew' | 'paused' | 'wentOn' | 'mark' | 'missed' | 'explained' | 'met' | 'replaced' | 'canceled';
  /** Those it came to: one deed often moves several. */
  readonly clocks: readonly ClockReply[];
  readonly mark?: Mark | undefined;
  readonly reasons?: readonly string[] | undefined;
};

type Bare = Omit<ClockMoment, 'clocks'>;

/** What one reads without asking for it: what is running out, was missed, and why. */
export const isLoud = ({ what }: Pick<ClockMoment, 'what'>): boolean => loud.has(what);
const loud: ReadonlySet<ClockMoment['what']> = new Set(['anew', 'mark', 'missed', 'explained']);

/** Everything that came to the clocks of a ticket, in the order of time, as their accounts tell it. */
export function momentsOf(clocks: readonly ClockReply[]): ClockMoment[] {
  const all = clocks.flatMap((clock) => momentsIn(clock).map((moment) => ({ moment, clock })));
  // Why a clock was missed is said of each by itself.
  const nameOf = ({ at, what, mark, reasons }: Bare, clock: ClockReply): string =>
    [at, what, mark?.at, mark?.amount, ...(reasons ?? []), what === 'explained' || what === 'anew' ? clock.level.id : ''].join(' ');
  return [...Map.groupBy(all, ({ moment, clock }) => nameOf(moment, clock)).values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0].moment, clocks: group.map(({ clock }) => clock) }]))
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

function momentsIn(clock: ClockReply): Bare[] {
  const { startedAt, pinnedAt, breachedAt, explanation, marks } = clock;
  return [
    { at: pinnedAt, what: pinnedAt === startedAt ? 'began' : 'anew' },
    ...pausesIn(clock),
    ...marks.map((mark): Bare => ({ at: mark.reachedAt, what: 'mark', mark })),
    ...(breachedAt === null ? [] : [{ at: breachedAt, what: 'missed' } as const]),
    ...(explanation === null ? [] : [{ at: explanation.at, what: 'explained' } as const]),
    ...endOf(clock),
  ];
}

/** Each pause, and its end where the clock went on. */
const pausesIn = ({ lines }: ClockReply): Bare[] =>
  lines.flatMap(({ did, from, to, reasons }, index): Bare[] => {
    if (did !== 'paused') return [];
    const next = lines[index + 1]?.did;
    const goesOn: Bare[] = next === 'ran' || next === 'closed' ? [{ at: to, what: 'wentOn' }] : [];
    return [{ at: from, what: 'paused', reasons }, ...goesOn];
  });

function endOf({ state, isReplaced, lines, asOf }: ClockReply): Bare[] {
  const end = lines.find(({ did }) => did === 'stopped' || did === 'canceled')?.from ?? lines.at(-1)?.to ?? asOf;
  if (isReplaced) return [{ at: end, what: 'replaced' }];
  return state === 'met' || state === 'canceled' ? [{ at: end, what: state }] : [];
}
