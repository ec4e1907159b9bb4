import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { useClockWords, useLocalised, useReasons } from './clock-words.ts';
import type { ClockMoment } from './moments.ts';
import { useSlaDeskWords } from './words.ts';

/** One line of the ticket's story: what came to its clocks. */
export function MomentLine({ moment }: { moment: ClockMoment }) {
  const { nameOf } = useClockWords();
  const { list } = useFormats();
  return <>{useMomentWords()(moment, list(moment.clocks.map(nameOf)))}</>;
}

type Told = { readonly names: string; readonly clock: ClockReply | undefined };

function useMomentWords(): (moment: ClockMoment, names: string) => string {
  const say = useSlaDeskWords();
  const markWords = useMarkWords();
  const reasonWords = useReasons();
  const anew = useAnewWords();
  return (moment, names) => {
    const { what, clocks, reasons = [] } = moment;
    if (what === 'mark') return markWords(moment, names);
    if (what === 'paused') return say('tale_paused', { names, reasons: reasonWords(reasons) });
    if (what === 'anew' || what === 'explained') return anew[what]({ names, clock: clocks[0] });
    return say(what === 'began' && clocks.some(({ cycle }) => cycle > 1) ? 'tale_again' : `tale_${what}`, { names });
  };
}

/** What is told of one clock by itself. */
function useAnewWords() {
  const say = useSlaDeskWords();
  const localised = useLocalised();
  return {
    anew: ({ names, clock }: Told): string =>
      say('tale_anew', { names, number: clock?.level.number ?? 0, calendarNumber: clock?.calendar.number ?? 0 }),
    explained: ({ names, clock }: Told): string => {
      const said = clock?.explanation ?? null;
      return said === null ? names : say('tale_explained', { names, reason: localised(said.reason.name), who: said.by.name });
    },
  };
}

function useMarkWords(): (moment: ClockMoment, names: string) => string {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  return ({ mark }, names) => {
    if (mark === undefined) return names;
    if (mark.at === 'share') return say('tale_share', { names, percent: String(mark.amount) });
    return say(`tale_${mark.at}`, { names, time: businessTime(mark.amount * 60) });
  };
}
