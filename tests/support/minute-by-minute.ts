// The slow reference of the clocks of service levels: looks at the clock on the wall of a place minute after minute and counts on fingers. It
// shares nothing with what it judges but the shape of what is asked.

type Span = { readonly from: string; readonly to: string };
type Calendar = {
  readonly timeZone: string;
  readonly week: readonly (readonly Span[])[];
  readonly holidays: readonly { readonly date: string; readonly name: string; readonly part?: Span | undefined }[];
  readonly exceptions: readonly { readonly date: string; readonly name: string; readonly open: readonly Span[] }[];
};
type Happened = { readonly at: number; readonly did: string; readonly reason?: string | undefined };

/** The wall of a zone from a day on, for so many days: of each minute its date and its minute of the day. */
export type Wall = {
  readonly start: number;
  readonly minutes: number;
  readonly dates: readonly string[];
  readonly clock: Int16Array;
  readonly day: Int16Array;
};

export function wallOf(timeZone: string, from: string, days: number): Wall {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  const start = Date.parse(`${from}T00:00Z`) / 1000;
  const minutes = days * 1440;
  const [clock, day, dates]: [Int16Array, Int16Array, string[]] = [new Int16Array(minutes), new Int16Array(minutes), []];
  for (let minute = 0; minute < minutes; minute++) {
    const [date = '', time = ''] = format.format((start + minute * 60) * 1000).split(' ');
    if (!dates.includes(date)) dates.push(date);
    day[minute] = dates.indexOf(date);
    clock[minute] = Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
  }
  return { start, minutes, dates, clock, day };
}

const isOpen = 'open';
const wholeDay: Span = { from: '00:00', to: '24:00' };
const minuteOf = (time: string): number => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
/** What is said of each minute of a date: open, or why it is closed; painted like a plan on the wall, the later colour over the earlier one. */
function dayOf(calendar: Calendar, date: string): string[] {
  const minutes = new Array<string>(1440).fill('outsideHours');
  const paint = (saying: string, { from, to }: Span): unknown => minutes.fill(saying, minuteOf(from), minuteOf(to));
  const exception = calendar.exceptions.findLast((one) => one.date === date);
  if (exception !== undefined) {
    paint(`exception ${exception.name}`, wholeDay);
    for (const span of exception.open) paint(isOpen, span);
    return minutes;
  }
  const weekday = new Date(`${date}T12:00Z`).getUTCDay();
  const spans = calendar.week[weekday === 0 ? 6 : weekday - 1] ?? [];
  if (spans.length === 0) return minutes;
  const [from = '', to = ''] = [
    spans.map((one) => one.from).sort()[0],
    spans
      .map((one) => one.to)
      .sort()
      .at(-1),
  ];
  paint('break', { from, to });
  for (const span of spans) paint(isOpen, span);
  for (const { name, part } of calendar.holidays.filter((one) => one.date === date).reverse()) paint(`holiday ${name}`, part ?? wholeDay);
  return minutes;
}

type Told = {
  state: string;
  cycle: number;
  elapsed: number;
  remaining: number;
  due: number | null;
  breachedAt: number | null;
  marks: (number | null)[];
  lines: string[];
};

class Hand {
  isStarted = false;
  end: string | undefined;
  readonly pauses = new Set<string>();
  cycle = 0;
  elapsed = 0;
  breachedAt: number | null = null;
  reached: (number | null)[];
  lines: { said: string; seconds: number }[] = [];
  readonly #wanted: readonly number[];

  constructor(wanted: readonly number[]) {
    this.#wanted = wanted;
    this.reached = wanted.map(() => null);
  }

  get isRunning(): boolean {
    return this.isStarted && this.end === undefined && this.pauses.size === 0;
  }

  turn({ did, reason }: Happened): void {
    if (did === 'started') this.#begin(Math.max(1, this.cycle));
    else if (did === 'restarted') this.#anew();
    else if (did === 'paused') this.pauses.add(reason ?? '');
    else if (did === 'resumed') this.#resume(reason);
    else if (this.isStarted) this.end ??= did;
  }

  #resume(reason: string | undefined): void {
    if (reason === undefined) this.pauses.clear();
    else this.pauses.delete(reason);
  }

  #begin(cycle: number): void {
    this.isStarted = true;
    this.end = undefined;
    this.cycle = cycle;
  }

  #anew(): void {
    this.#begin(this.cycle + 1);
    this.elapsed = 0;
    this.breachedAt = null;
    this.reached = this.#wanted.map(() => null);
    this.lines = [];
  }

  /** So many seconds pass of which one thing is said. */
  pass(at: number, seconds: number, saying: string, isTold: boolean): void {
    if (!this.isStarted) return;
    if (isTold) this.#tell(seconds, saying);
    if (!this.isRunning) return;
    const due = this.reached[0] ?? null;
    if (due !== null && this.breachedAt === null && isTold) this.breachedAt = due;
    const open = saying === isOpen ? seconds : 0;
    this.#look(at, open);
    this.elapsed += open;
    const now = this.reached[0] ?? null;
    if (now !== null && now < at + seconds && isTold) this.breachedAt ??= now;
  }

  #look(at: number, seconds: number): void {
    for (const [index, wanted] of this.#wanted.entries())
      if (this.reached[index] === null && wanted - this.elapsed <= seconds) this.reached[index] = at + Math.max(0, wanted - this.elapsed);
  }

  #tell(seconds: number, saying: string): void {
    const paused = this.pauses.size > 0 ? `paused ${[...this.pauses].sort().join('+')}` : undefined;
    const said = this.end ?? paused ?? (saying === isOpen ? 'ran' : saying);
    const last = this.lines.at(-1);
    if (last?.said === said) last.seconds += seconds;
    else this.lines.push({ said, seconds });
  }

  get state(): string {
    if (this.end === 'canceled') return 'canceled';
    if (this.breachedAt !== null) return 'breached';
    if (this.end === 'stopped') return 'met';
    return this.pauses.size > 0 ? 'paused' : 'running';
  }
}

/** How a clock stands at `now`, and, if it runs, when it will have used up what is wanted (seconds); moments later than the wall reaches are null. */
export function slowly(
  wall: Wall,
  calendar: Calendar,
  happened: readonly Happened[],
  wanted: readonly number[],
  now: number,
): Told | undefined {
  const sayings = wall.dates.map((date) => dayOf(calendar, date));
  const hand = new Hand(wanted);
  const known = inOrder(happened).filter(({ at }) => at <= now);
  let told: Told | undefined;
  for (const { at, seconds, minute } of slicesOf(wall, [now, ...known.map((one) => one.at)])) {
    for (const one of known.filter((event) => event.at === at)) hand.turn(one);
    told = at === now ? toldBy(hand, wanted) : told;
    if (at >= now && !hand.isRunning) break;
    hand.pass(at, seconds, saidAt(wall, sayings, minute), at < now);
  }
  return told && { ...told, due: hand.reached[0] ?? null, marks: hand.reached.slice(1) };
}

const saidAt = ({ day, clock }: Wall, sayings: readonly string[][], minute: number): string =>
  sayings[day[minute] ?? 0]?.[clock[minute] ?? 0] ?? '';

/** The minutes of the wall, each cut where something happens in it. */
function* slicesOf({ start, minutes }: Wall, cuts: readonly number[]): Generator<{ at: number; seconds: number; minute: number }> {
  for (let minute = 0; minute < minutes; minute++) {
    const [begin, end] = [start + minute * 60, start + minute * 60 + 60];
    const inside = cuts.filter((cut) => cut > begin && cut < end);
    const borders = inside.length === 0 ? [begin, end] : [begin, ...new Set(inside.toSorted((a, b) => a - b)), end];
    for (const [index, at] of borders.slice(0, -1).entries()) yield { at, seconds: (borders[index + 1] ?? end) - at, minute };
  }
}

/** What the log told later did not happen earlier. */
function inOrder(happened: readonly Happened[]): Happened[] {
  const made: Happened[] = [];
  for (const one of happened) made.push({ ...one, at: Math.max(one.at, ...made.map(({ at }) => at)) });
  return made;
}

const toldBy = (hand: Hand, wanted: readonly number[]): Told | undefined =>
  !hand.isStarted
    ? undefined
    : {
        state: hand.state,
        cycle: hand.cycle,
        elapsed: hand.elapsed,
        remaining: (wanted[0] ?? 0) - hand.elapsed,
        due: null,
        breachedAt: hand.breachedAt,
        marks: [],
        lines: hand.lines.map(({ said, seconds }) => `${said} ${seconds}`),
      };
