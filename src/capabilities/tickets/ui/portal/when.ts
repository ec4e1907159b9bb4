import { moment } from '../../../../kernel/web/clock.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { daysAway } from '../../shared/days-away.ts';
import { usePortalTicketWords } from './words.ts';

/** Moments as people say them: "08:50" today, "Tuesday" this week, "9 November" before. */
export function useMoments(): { since: (at: string) => string; by: (at: string) => string } {
  const say = usePortalTicketWords();
  const { locale, timeZone } = useReader();
  const write = (at: string, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...form }).format(new Date(at));
  const dayWords = (at: string, away: number) =>
    Math.abs(away) < 7 ? write(at, { weekday: 'long' }) : write(at, { day: 'numeric', month: 'long', ...yearOf(away) });
  return {
    since: (at) => {
      const away = daysAway(at, moment(), timeZone);
      return away === 0 ? say('clock', { time: write(at, { timeStyle: 'short' }) }) : dayWords(at, away);
    },
    by: (at) => {
      const away = daysAway(at, moment(), timeZone);
      return away === 0 ? say('today') : away === 1 ? say('tomorrow') : dayWords(at, away);
    },
  };
}

/** The year is told once it can be mistaken. */
const yearOf = (away: number): Intl.DateTimeFormatOptions => (Math.abs(away) > 180 ? { year: 'numeric' } : {});
