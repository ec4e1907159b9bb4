/** A day of the calendar, YYYY-MM-DD. */
export type Day = string;

export const units = ['calendarDays', 'months', 'businessDays'] as const;
export type Unit = (typeof units)[number];
export type Span = { readonly amount: number; readonly unit: Unit };

/** Neither a Saturday, a Sunday nor a public holiday. */
export type IsWorking = (day: Day) => boolean;

const aDay = 86_400_000;
const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

const daysAfter = (day: Day, days: number): Day => dayOf(msOf(day) + days * aDay);

/** Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(msOf(day)).getUTCDay());

/**
 * The last day of a period that begins with what happens on `event`, by Regulation (EEC, Euratom) 1182/71, Article 3: that day does not count
 * (1); months end on the same date, or on the last of a shorter month (2); an end that is no working day moves to the next one (4); two days or
 * more hold two working days (5). Business days are counted one by one. It runs through nights and weekends, whoever is at work.
 */
export function lastDay(event: Day, { amount, unit }: Span, isWorking: IsWorking): Day {
  if (unit === 'businessDays') return businessDaysAfter(event, amount, isWorking);
  const end = unit === 'months' ? monthsAfter(event, amount) : withTwoWorkingDays(event, amount, isWorking);
  return workingFrom(end, isWorking);
}

function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

function businessDaysAfter(event: Day, amount: number, isWorking: IsWorking): Day {
  let [day, left] = [event, amount];
  while (left > 0) {
    day = daysAfter(day, 1);
    if (isWorking(day)) left -= 1;
  }
  return workingFrom(day, isWorking);
}

function withTwoWorkingDays(event: Day, amount: number, isWorking: IsWorking): Day {
  const end = daysAfter(event, amount);
  const second = businessDaysAfter(event, 2, isWorking);
  return amount >= 2 && second > end ? second : end;
}

function workingFrom(day: Day, isWorking: IsWorking): Day {
  let next = day;
  while (!isWorking(next)) next = daysAfter(next, 1);
  return next;
}

/** The day that it is there at this moment. */
export const dayIn = (timeZone: string, at: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** The moment at which a day ends there: its last hour has passed (Article 3(2)). */
export function endOfDay(timeZone: string, day: Day): Date {
  const midnight = msOf(daysAfter(day, 1));
  // Twice, since the offset at the guess may be that of the other side of a change of clocks.
  const guess = midnight - offsetAt(timeZone, midnight);
  return new Date(midnight - offsetAt(timeZone, guess));
}

function offsetAt(timeZone: string, ms: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - ms;
}
