import { ClockGlyph } from '../../../../ui-kit/glyphs.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useClockWords } from './clock-words.ts';
import { useLeft } from './ticking.ts';

/** A clock, when it was read, and how to read it anew. */
export interface ReadClock {
  clock: ClockReply;
  readAt: number;
  readAnew: () => void;
  /** In the line of facts: the time alone. */
  isShort?: boolean | undefined;
}

/** The clock as a picture with the time that is left or over; it moves when its words do. */
export function ClockMark({ clock, readAt, readAnew, isShort = false }: ReadClock) {
  const { leftWords, shortLeft, labelOf } = useClockWords();
  const left = useLeft(clock, readAt, readAnew);
  const target = clock.level.minutes * 60;
  const used = Math.min(100, Math.max(0, (100 * (target - left)) / target));
  return (
    <ClockGlyph state={clock.state} used={Math.round(used)} label={labelOf(clock)}>
      {isShort ? shortLeft(left, clock.state) : leftWords(left, clock.state)}
    </ClockGlyph>
  );
}
