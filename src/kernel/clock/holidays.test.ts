import { expect, test } from 'vitest';
import { holidaysOf, isHolidayPlace } from './holidays.ts';

test('a holiday is one where it is public, by country and by part of it, and has its name in the language asked for', async () => {
  const [states, illinois] = [await holidaysOf({ country: 'US' }), await holidaysOf({ country: 'US', region: 'IL' })];
  expect(illinois('2026-11-26')).toBe('Thanksgiving Day');
  expect([illinois('2026-02-12'), states('2026-02-12')]).toEqual(["Lincoln's Birthday", undefined]);
  const [germany, bavaria] = [await holidaysOf({ country: 'DE' }), await holidaysOf({ country: 'DE', region: 'BY' })];
  expect([bavaria('2026-01-06', 'de'), germany('2026-01-06', 'de')]).toEqual(['Heilige Drei Könige', undefined]);
  expect(germany('2026-12-31')).toBeUndefined();
});

test('those that move, by the moon or to the next working day, are where they are kept', async () => {
  const germany = await holidaysOf({ country: 'DE' });
  expect([germany('2026-04-06'), germany('2027-03-29')]).toEqual(['Easter Monday', 'Easter Monday']);
  expect((await holidaysOf({ country: 'US' }))('2026-07-03')).toContain('Independence Day');
});

test('one that lasts for days is each of them and not the day after it, and half a day is none', async () => {
  const [emirates, china] = [await holidaysOf({ country: 'AE' }), await holidaysOf({ country: 'CN' })];
  const free = ['19', '20', '21', '22', '23'].map((date) => emirates(`2026-03-${date}`) !== undefined);
  expect(free).toEqual([false, true, true, true, false]);
  expect([china('2026-10-03'), china('2026-03-08')]).toEqual(['National Day', undefined]);
});

test('a place that nobody knows has none, and is told from one that has', async () => {
  expect((await holidaysOf({ country: 'XX' }))('2026-01-01')).toBeUndefined();
  const known = [{ country: 'XX' }, { country: 'US', region: 'ZZ' }, { country: 'US', region: 'IL' }].map(isHolidayPlace);
  expect(await Promise.all(known)).toEqual([false, false, true]);
});
