import type { Localised } from '../../../../kernel/shared/contract.ts';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { useTicketNames } from '../../../tickets/ui/public.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { useSlaDeskWords } from './words.ts';

/** A text that an admin wrote, in the reader's language; in English where it was not translated. */
export function useLocalised(): (words: Localised) => string {
  const language = textLanguage(useLanguage());
  return (words) => words[language] || words.en;
}

/** What a clock waits for, in the desk's words where it knows them. */
export function useReasons(): (reasons: readonly string[]) => string {
  const named = useTicketNames();
  const { list } = useFormats();
  return (reasons) => list(reasons.map((reason) => named('', reason)));
}

/** Missed in the last second of a day, nothing is over by a second before the next one opens, and nothing is left either. */
const isMissed = (state: ClockReply['state']): boolean => state === 'breached';

/** What a clock says beside its picture. `left` in business seconds, below zero once it is over. */
export function useClockWords() {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const localised = useLocalised();
  const nameOf = ({ level: { name } }: ClockReply): string => localised(name);
  const shortName = (clock: ClockReply): string => {
    const { target } = clock.level;
    return target === 'own' || target === 'hold' || clock.level.kind !== 'sla' ? nameOf(clock) : say(`target_${target}`);
  };
  const leftWords = (left: number, state: ClockReply['state']): string => {
    const isLeft = left >= 0 && !isMissed(state);
    if (Math.abs(left) < 60) return say(isLeft ? 'minuteLeft' : 'minuteOver');
    return say(isLeft ? 'left' : 'over', { time: businessTime(Math.abs(left)) });
  };
  // What the picture and the spoken label say already is left out where there is room for one line only.
  const shortLeft = (left: number, state: ClockReply['state']): string => {
    if (Math.abs(left) < 60) return say(isMissed(state) ? 'overUnderMinute' : 'underMinute');
    return left >= 0 ? businessTime(left) : say('overShort', { time: businessTime(-left) });
  };
  const stateOf = ({ state, isRunning, counts }: ClockReply): string =>
    state === 'running' && isRunning && !counts ? say('state_closed') : say(`state_${state}`);
  return {
    nameOf,
    shortName,
    leftWords,
    shortLeft,
    labelOf: (clock: ClockReply) => say('labelOf', { name: shortName(clock), state: stateOf(clock) }),
  };
}

/** When it is due, what it waits for, or how it ended. */
export function useEndWords(): (clock: ClockReply) => string {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const reasons = useReasons();
  const { dateTime } = useFormats();
  const over = ({ remaining, dueAt, isRunning }: ClockReply): string => {
    if (isRunning && dueAt !== null) return say('wasDueAt', { time: dateTime(dueAt) });
    return say('breachedLine', { time: businessTime(-remaining) });
  };
  const met = ({ remaining }: ClockReply): string => (remaining < 60 ? say('metJust') : say('metLine', { time: businessTime(remaining) }));
  const ends: Readonly<Record<ClockReply['state'], (clock: ClockReply) => string>> = {
    running: ({ dueAt }) => (dueAt === null ? say('neverDue') : say('dueAt', { time: dateTime(dueAt) })),
    paused: (clock) => say('waitsFor', { reasons: reasons(clock.reasons) }),
    met,
    breached: over,
    canceled: ({ isReplaced }) => say(isReplaced ? 'replacedLine' : 'canceledLine'),
  };
  return (clock) => ends[clock.state](clock);
}
