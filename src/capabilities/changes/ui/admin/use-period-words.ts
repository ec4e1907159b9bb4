import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import type { Timed } from './data.ts';
import { type Repeat, repeatOf } from './repeat.ts';
import { useChangesAdminWords } from './words.ts';

/** Monday first, in the reader's language. */
export function useWeekdayNames(): string[] {
  const { locale } = useReader();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(1970, 0, 5 + at)));
}

const units = [
  ['daysLong', 1440],
  ['hoursLong', 60],
] as const;

/** When a window or a freeze is, as a sentence: "every week on Saturday, 22:00 for 4 hours, Europe/Berlin". */
export function usePeriodWords(): (timed: Timed) => string {
  const say = useChangesAdminWords();
  const whenWords = useWhenWords();
  const { date } = useFormats();
  const length = (minutes: number): string => {
    const [word, size] = units.find(([, unit]) => minutes % unit === 0) ?? (['minutesLong', 1] as const);
    return say(word, { count: minutes / size });
  };
  return ({ rule, begins, minutes, timeZone }) => {
    const repeat = repeatOf(rule, begins);
    const end = {
      never: '',
      until: say('saysUntil', { date: date(`${repeat.until}T12:00:00Z`) }),
      count: say('saysCount', { count: repeat.count }),
    };
    const time = say('saysTime', { time: begins.slice(11, 16), length: length(minutes) });
    const ends = ['once', 'rule'].includes(repeat.every) ? '' : end[repeat.ends];
    return [whenWords(repeat, begins), time, ends, timeZone.replaceAll('_', ' ')].filter((part) => part !== '').join(', ');
  };
}

function useWhenWords(): (repeat: Repeat, begins: string) => string {
  const say = useChangesAdminWords();
  const names = useWeekdayNames();
  const { locale } = useReader();
  const { date } = useFormats();
  const inYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return ({ every, interval: count, days, monthDay, nth, weekday, rule }, begins) => {
    const day = new Date(`${begins.slice(0, 10)}T12:00:00Z`);
    const words: Record<Repeat['every'], () => string> = {
      once: () => say('says_once', { date: date(day.toISOString()) }),
      rule: () => say('says_rule', { rule }),
      day: () => say('says_day', { count }),
      week: () => say('says_week', { count, days: days.map((at) => names[at]).join(', ') }),
      year: () => say('says_year', { count, date: inYear.format(day) }),
      monthDay: () => (monthDay === -1 ? say('says_monthLast', { count }) : say('says_monthDay', { count, day: monthDay })),
      monthWeekday: () => say('says_monthWeekday', { count, nth: say(nthWord(nth)), weekday: names[weekday] ?? '' }),
    };
    return words[every]();
  };
}

/** What the first, or the last, is called. */
export const nthWord = (nth: number): 'nth_1' | 'nth_2' | 'nth_3' | 'nth_4' | 'nth_last' =>
  (['nth_1', 'nth_2', 'nth_3', 'nth_4'] as const)[nth - 1] ?? 'nth_last';
