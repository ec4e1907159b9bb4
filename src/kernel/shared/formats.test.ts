import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDay,
  formatDuration,
  formatList,
  formatMoney,
  formatRelative,
  formatShortDate,
  formatTime,
} from './formats.ts';
import { pseudo } from './pseudo.ts';

const ada = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const jun = { locale: 'de-DE', timeZone: 'Asia/Tokyo' };
const noon = '2026-11-26T12:00:00.000Z';

describe('what a reader sees', () => {
  test("times stand in the reader's own time zone", () => {
    expect([formatTime(ada, noon), formatTime(jun, noon)]).toEqual(['13:00', '21:00']);
  });

  test('near times are relative, far ones a date', () => {
    expect(formatRelative(ada, '2026-11-25T12:00:00Z', noon)).toBe('yesterday');
    expect(formatRelative(jun, '2026-11-26T15:00:00Z', noon)).toBe('in 3 Stunden');
    expect(formatRelative(ada, '2026-06-01T12:00:00Z', noon)).toBe('1 June 2026');
  });

  test('a short date fits a column in any month, on the reader’s day', () => {
    expect([formatShortDate(ada, noon), formatShortDate(jun, '2026-11-26T18:00:00.000Z')]).toEqual(['26 Nov 2026', '27.11.2026']);
  });

  test('a day of this year stands without the year, on the reader’s side of midnight', () => {
    const newYear = '2026-12-31T23:30:00.000Z';
    expect([formatDay(ada, '2026-11-17T12:00:00Z', noon), formatDay(jun, '2026-11-17T12:00:00Z', noon)]).toEqual(['17 Nov', '17. Nov.']);
    expect([formatDay(ada, newYear, noon), formatDay({ ...ada, timeZone: 'UTC' }, newYear, noon)]).toEqual(['1 Jan 2027', '31 Dec']);
  });

  test('a date is written as its reader’s region does, by day and month in words where nobody named one, and never in figures that mean two days', () => {
    const at = (locale: string) => formatDate({ locale, timeZone: 'UTC' }, '2026-03-04T12:00:00Z');
    expect(['en', 'en-GB', 'en-US', 'en-FR', 'de', 'de-AT'].map(at)).toEqual([
      '4 March 2026',
      '4 March 2026',
      'March 4, 2026',
      '4 March 2026',
      '4. März 2026',
      '4. März 2026',
    ]);
    expect(formatShortDate({ locale: 'en', timeZone: 'UTC' }, '2026-03-04T12:00:00Z')).toBe('4 Mar 2026');
  });

  test('a duration shows its two largest units, and no empty one', () => {
    expect(formatDuration('en', (2 * 60 + 18) * 60_000)).toBe('2h 18m');
    expect(formatDuration('en', 24 * 3_600_000)).toBe('1d');
    expect(formatDuration('en', 26 * 3_600_000, 1)).toBe('1d');
    expect(formatDuration('en', 0)).toBe('0m');
  });

  test('money comes in minor units, and some currencies have none', () => {
    expect(formatMoney('en', 148_000, 'EUR')).toBe('€1,480');
    expect(formatMoney('en', 148_050, 'EUR')).toBe('€1,480.50');
    expect(formatMoney('en', 1480, 'JPY')).toBe('¥1,480');
  });

  test('lists and sizes follow the language', () => {
    expect(formatList('de', ['Ada', 'Bob', 'Cem'])).toBe('Ada, Bob und Cem');
    expect(formatBytes('en', 1_400_000)).toBe('1.4 MB');
  });

  test('bytes are counted in the singular and the plural of the language', () => {
    expect([0, 1, 11, 999].map((bytes) => formatBytes('en', bytes))).toEqual(['0 bytes', '1 byte', '11 bytes', '999 bytes']);
    // Some languages write a space that does not break.
    const counted = (locale: string) => [1, 2, 5].map((bytes) => formatBytes(locale, bytes).replace('\u00a0', ' '));
    expect(counted('de')).toEqual(['1 Byte', '2 Byte', '5 Byte']);
    expect(counted('pl')).toEqual(['1 bajt', '2 bajty', '5 bajtów']);
  });
});

test('the pseudo-locale keeps placeholders and tags', () => {
  expect(pseudo('Send to <b>{{name}}</b>')).toBe('⟦Séñd tö <b>{{name}}</b>⟧');
});
