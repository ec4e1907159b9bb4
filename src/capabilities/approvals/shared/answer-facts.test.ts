import { expect, test } from 'vitest';
import { answerFacts } from './answer-facts.ts';

test('Leila reads the days that Noor is away from the first to the last, whichever the database gives first', () => {
  const stay = { label: { en: 'Away', de: 'Abwesend' }, kind: 'dateRange', names: [], currency: null, rows: [] };
  const kept = [{ ...stay, value: { to: '2027-01-01', from: '2026-12-18' } }];
  expect(answerFacts(kept, { locale: 'en-GB', timeZone: 'Europe/Berlin' }, 'en')).toEqual([
    { name: 'Away', value: '18 December 2026 – 1 January 2027' },
  ]);
});
