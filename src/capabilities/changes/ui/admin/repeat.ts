export const everies = ['once', 'day', 'week', 'monthDay', 'monthWeekday', 'year', 'rule'] as const;
export const endings = ['never', 'until', 'count'] as const;
const weekdayNames: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Which of its weekdays in a month; -1: the last. */
export const nths = [1, 2, 3, 4, -1] as const;

/** How a time comes again, as one fills it in. Each part is kept while another way is looked at. */
export type Repeat = {
  readonly every: (typeof everies)[number];
  readonly interval: number;
  /** Of a week; Monday is 0. */
  readonly days: readonly number[];
  /** Of a month; -1: the last. */
  readonly monthDay: number;
  readonly nth: number;
  readonly weekday: number;
  readonly ends: (typeof endings)[number];
  /** A day, included. */
  readonly until: string;
  readonly count: number;
  /** What none of these say, in its own words. */
  readonly rule: string;
};

const weekdayOf = (day: string): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7 || 0;

const usual = (day: string): Repeat => ({
  ...{ every: 'once', interval: 1, days: [weekdayOf(day)], monthDay: Number(day.slice(8, 10)) || 1, nth: 1, weekday: weekdayOf(day) },
  ...{ ends: 'never', until: day, count: 10, rule: '' },
});

const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY'];
const units: Readonly<Record<string, 'day' | 'week' | 'year'>> = { DAILY: 'day', WEEKLY: 'week', YEARLY: 'year' };

/** A rule as one would fill it in, beginning on a day; what no field says stays a rule in its own words. */
export function repeatOf(rule: string | null, begins: string): Repeat {
  const plain = usual(begins.slice(0, 10));
  if (rule === null) return plain;
  const own: Repeat = { ...plain, every: 'rule', rule };
  const parts = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .toUpperCase()
      .split(';')
      .map((part): [string, string] => [part.split('=', 1)[0] ?? '', part.split('=')[1] ?? '']),
  );
  const when = whenOf(parts);
  const end = endOf(parts);
  if (when === null || end === null || [...parts.keys()].some((name) => !known.includes(name))) return own;
  return { ...plain, ...when, ...end, interval: Number(parts.get('INTERVAL') ?? 1) };
}

type Parts = ReadonlyMap<string, string>;

function whenOf(parts: Parts): Partial<Repeat> | null {
  const [frequency = '', byDay, byMonthDay] = [parts.get('FREQ'), parts.get('BYDAY'), parts.get('BYMONTHDAY')];
  if (frequency === 'MONTHLY') return ofMonth(byDay, byMonthDay);
  const every = units[frequency];
  if (every === undefined || byMonthDay !== undefined) return null;
  if (byDay === undefined) return { every };
  const days = byDay.split(',').map((name) => weekdayNames.indexOf(name));
  return every === 'week' && !days.includes(-1) ? { every, days } : null;
}

function ofMonth(byDay: string | undefined, byMonthDay: string | undefined): Partial<Repeat> | null {
  if (byDay !== undefined) return byMonthDay === undefined ? onWeekday(byDay) : null;
  if (byMonthDay === undefined) return { every: 'monthDay' };
  const monthDay = Number(byMonthDay);
  return monthDay === -1 || (monthDay >= 1 && monthDay <= 31) ? { every: 'monthDay', monthDay } : null;
}

function onWeekday(byDay: string): Partial<Repeat> | null {
  const [, nth, name = ''] = /^\+?(-?\d)([A-Z]{2})$/.exec(byDay) ?? [];
  const weekday = weekdayNames.indexOf(name);
  return weekday >= 0 && nths.some((one) => one === Number(nth)) ? { every: 'monthWeekday', nth: Number(nth), weekday } : null;
}

function endOf(parts: Parts): Partial<Repeat> | null {
  const [until, count] = [parts.get('UNTIL'), parts.get('COUNT')];
  if (count !== undefined) return until === undefined ? { ends: 'count', count: Number(count) } : null;
  if (until === undefined) return { ends: 'never' };
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(until) ?? [];
  return year === undefined ? null : { ends: 'until', until: `${year}-${month}-${day}` };
}

/** The rule that was filled in; null: once. */
export function ruleFrom(repeat: Repeat): string | null {
  if (repeat.every === 'once') return null;
  if (repeat.every === 'rule') return repeat.rule.trim();
  const end = { never: [], until: [`UNTIL=${repeat.until.replaceAll('-', '')}`], count: [`COUNT=${repeat.count}`] }[repeat.ends];
  return [...partsFrom(repeat), ...(repeat.interval === 1 ? [] : [`INTERVAL=${repeat.interval}`]), ...end].join(';');
}

const dayName = (weekday: number): string => weekdayNames[weekday] ?? 'MO';

function partsFrom({ every, days, monthDay, nth, weekday }: Repeat): string[] {
  if (every === 'day') return ['FREQ=DAILY'];
  if (every === 'week') return ['FREQ=WEEKLY', `BYDAY=${days.toSorted((a, b) => a - b).map(dayName)}`];
  if (every === 'monthDay') return ['FREQ=MONTHLY', `BYMONTHDAY=${monthDay}`];
  if (every === 'monthWeekday') return ['FREQ=MONTHLY', `BYDAY=${nth}${dayName(weekday)}`];
  return ['FREQ=YEARLY'];
}
