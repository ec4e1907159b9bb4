import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayIn, endOfDay, type IsWorking, lastDay, type Span, units } from './shared/deadline.ts';
import { workingDaysOf } from './working-days.ts';

const everyDay: IsWorking = () => true;
const germany = await workingDaysOf({ country: 'DE' });
const bavaria = await workingDaysOf({ country: 'DE', region: 'BY' });
const oneMonth = { amount: 1, unit: 'months' } as const;

describe('by Regulation 1182/71', () => {
  test.each([
    ['2026-01-31', oneMonth, '2026-02-28'],
    ['2024-01-31', oneMonth, '2024-02-29'],
    ['2026-02-28', oneMonth, '2026-03-28'],
    ['2026-12-15', { amount: 3, unit: 'months' } as const, '2027-03-15'],
    ['2026-03-02', { amount: 45, unit: 'calendarDays' } as const, '2026-04-16'],
    ['2026-03-02', { amount: 0, unit: 'calendarDays' } as const, '2026-03-02'],
  ])('S62.static what comes on %s ends after %j on %s', (event, span, end) => {
    expect(lastDay(event, span, everyDay)).toBe(end);
  });

  test('S62.static an end on a weekend or holiday moves to the next working day, as the place has it', () => {
    // Good Friday to Easter Monday 2026.
    expect(lastDay('2026-03-03', oneMonth, germany)).toBe('2026-04-07');
    expect(lastDay('2026-11-25', oneMonth, germany)).toBe('2026-12-28');
    // Epiphany is a holiday in Bavaria and a Tuesday in Berlin.
    expect([lastDay('2025-12-06', oneMonth, germany), lastDay('2025-12-06', oneMonth, bavaria)]).toEqual(['2026-01-06', '2026-01-07']);
    expect(lastDay('2026-12-30', { amount: 2, unit: 'businessDays' }, germany)).toBe('2027-01-04');
  });

  test('two days or more hold two working days', () => {
    // From Thursday, Christmas Eve: Friday and Saturday are holidays, Sunday is none to work on.
    expect(lastDay('2026-12-24', { amount: 2, unit: 'calendarDays' }, germany)).toBe('2026-12-29');
  });

  test('S62.static any period of the law ends where one who walks from day to day would end it', () => {
    fc.assert(
      fc.property(someDay, someSpan, someHolidays, (event, span, isWorking) => {
        expect(lastDay(event, span, isWorking)).toBe(walked(event, span, isWorking));
      }),
      { numRuns: 400 },
    );
  });
});

test('S62.static a day ends at its own midnight, in winter, in summer and where clocks are changed', () => {
  expect(endOfDay('Europe/Berlin', '2026-01-15').toISOString()).toBe('2026-01-15T23:00:00.000Z');
  expect(endOfDay('Europe/Berlin', '2026-03-29').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  expect(endOfDay('America/Los_Angeles', '2026-10-31').toISOString()).toBe('2026-11-01T07:00:00.000Z');
  expect(dayIn('Pacific/Auckland', new Date('2026-05-01T13:00:00Z'))).toBe('2026-05-02');
});

const someDay = fc.integer({ min: 0, max: 3650 }).map((days) => plus('2024-01-01', days));
const someSpan = fc
  .record({ amount: fc.integer({ min: 0, max: 100 }), unit: fc.constantFrom(...units) })
  .map((span): Span => ({ ...span, amount: span.unit === 'months' ? span.amount % 14 : span.amount }));
/** Weekends, and days that fall where they like. */
const someHolidays = fc.integer({ min: 2, max: 9 }).map((every): IsWorking => {
  return (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && Number(day.slice(8)) % every !== 0;
});

const plus = (day: Day, days: number): Day => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The same, slowly and from the words of the regulation: one day after the other, with no arithmetic of months. */
function walked(event: Day, { amount, unit }: Span, isWorking: IsWorking): Day {
  const isOver = { months: monthsPassed, calendarDays: daysPassed, businessDays: workdaysPassed }[unit];
  let day = event;
  for (const passed = isOver(event, amount, isWorking); !passed(day); ) day = plus(day, 1);
  while (!isWorking(day)) day = plus(day, 1);
  return day;
}

type Walk = (event: Day, amount: number, isWorking: IsWorking) => (day: Day) => boolean;

/** The same date of the month it ends in, or the last day before the month after. */
const monthsPassed: Walk = (event, amount) => {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const wanted = monthOf(event) + amount;
  return (day) => monthOf(day) === wanted && (day.slice(8) === event.slice(8) || monthOf(plus(day, 1)) !== wanted);
};

const daysPassed: Walk = (event, amount, isWorking) => {
  const seen: Day[] = [];
  return (day) => {
    if (day > event) seen.push(day);
    return seen.length >= amount && (amount < 2 || seen.filter(isWorking).length >= 2);
  };
};

const workdaysPassed: Walk = (event, amount, isWorking) => {
  let worked = 0;
  return (day) => {
    if (day > event && isWorking(day)) worked += 1;
    return worked >= amount;
  };
};
