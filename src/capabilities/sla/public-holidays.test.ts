import { expect, test } from 'vitest';
import { inLanguage, publicHolidays } from './public-holidays.ts';
import { readClock } from './shared/clock.ts';
import { explain } from './shared/explain.ts';
import { hoursOf } from './shared/hours.ts';

const bavaria = await publicHolidays({ country: 'DE', region: 'BY' }, 2026, 2027);
const nowhere = await publicHolidays({ country: 'XX' }, 2026, 2026);

test('Bavaria’s holidays of two years are data, each with its names, and those of other parts are not among them', () => {
  const of2026 = bavaria.filter(({ date }) => date.startsWith('2026')).map(({ date }) => date.slice(5));
  expect(of2026).toEqual(
    expect.arrayContaining(['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '10-03', '11-01', '12-25', '12-26']),
  );
  expect(of2026).not.toContain('10-31');
  expect(bavaria).toContainEqual({ date: '2027-01-06', name: { en: 'Epiphany', de: 'Heilige Drei Könige' } });
  expect(nowhere).toEqual([]);
});

test('a clock over Labour Day waits for it and says so in the reader’s language', () => {
  const nine = [{ from: '09:00', to: '17:00' }];
  const names = (['en', 'de'] as const).map((locale) => {
    const hours = hoursOf({
      timeZone: 'Europe/Berlin',
      week: [nine, nine, nine, nine, nine, [], []],
      holidays: inLanguage(bavaria, locale),
      exceptions: [],
    });
    const started = Date.parse('2026-04-30T14:00:00Z') / 1000;
    const reading = readClock([{ at: started, did: 'started' }], { version: 1, target: 120, marks: [] }, hours, started + 4 * 86_400);
    expect(reading?.due).toBe(Date.parse('2026-05-04T08:00:00Z') / 1000);
    return (reading === undefined ? [] : explain(reading, hours)).flatMap(({ closed }) => (closed?.why === 'holiday' ? [closed.name] : []));
  });
  expect(names).toEqual([['Labour Day'], ['Maifeiertag']]);
});
