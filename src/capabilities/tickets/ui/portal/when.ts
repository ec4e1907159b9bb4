import { moment } from '../../../../kernel/web/clock.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { daysAway, namedBy } from '../../shared/days-away.ts';
import { usePortalTicketWords } from './words.ts';

interface Moments {
  readonly since: (at: string) => string;
  /** The day by which; `since` is told beside it. */
  readonly by: (at: string, since?: string) => string;
  /** On a day that has passed: what should be done by then is late. */
  readonly isPast: (at: string) => boolean;
}

/** Moments as people say them: "08:50" today, "Tuesday" this week, "9 November" before. */
export function useMoments(): Moments {
  const say = usePortalTicketWords();
  const { locale, timeZone } = useReader();
  const write = (at: string, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...form }).format(new Date(at));
  const away = (at: string) => daysAway(at, moment(), timeZone);
  const weekday = (at: string) => write(at, { weekday: 'long' });
  const date = (at: string) => write(at, { day: 'numeric', month: 'long', ...yearOf(away(at)) });
  return {
    since: (at) => {
      if (away(at) === 0) return say('clock', { time: write(at, { timeStyle: 'short' }) });
      return Math.abs(away(at)) < 7 ? weekday(at) : date(at);
    },
    by: (at, since) => {
      const named = namedBy(away(at), since === undefined ? undefined : away(since));
      return named === 'weekday' ? weekday(at) : named === 'date' ? date(at) : say(named);
    },
    isPast: (at) => away(at) < 0,
  };
}

/** The year is told once it can be mistaken. */
const yearOf = (away: number): Intl.DateTimeFormatOptions => (Math.abs(away) > 180 ? { year: 'numeric' } : {});
