import type { Span } from '../../shared/calendar.ts';
import type { CalendarFields } from './data.ts';
import { inWords } from './times.ts';
import { useWeekdays } from './use-weekdays.ts';
import { useSlaAdminWords } from './words.ts';

/** What a field is called, and what it says, where two people changed the same one. */
export function useClashWords() {
  const say = useSlaAdminWords();
  const names = useWeekdays('short');
  const nameOf = (field: string): string =>
    ({
      name: say('name'),
      timeZone: say('timeZone'),
      week: say('hours'),
      place: say('place'),
      holidays: say('holidays'),
      exceptions: say('exceptions'),
    })[field] ?? field;
  const week = (spans: readonly (readonly Span[])[]): string =>
    spans.map((one, day) => `${names[day]} ${inWords(one) || say('closed')}`).join(' · ');
  const days = (all: readonly { date: string; name: string }[]): string => all.map(({ date, name }) => `${date} ${name}`).join(' · ');
  const place = (one: CalendarFields['place']): string =>
    one === null ? say('nobody') : [one.country, one.region].filter(Boolean).join(' ');
  const wordsOf = (field: string, value: unknown): string => {
    if (field === 'week') return week(value as CalendarFields['week']);
    if (field === 'place') return place(value as CalendarFields['place']);
    return Array.isArray(value) ? days(value as CalendarFields['holidays']) : String(value ?? '');
  };
  return { nameOf, wordsOf };
}
