import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { useReasons } from './clock-words.ts';
import { useSlaDeskWords } from './words.ts';

type Line = ClockReply['lines'][number];

/** Why a line counted, or did not. */
export function useWhyWords(): (line: Line) => string {
  const say = useSlaDeskWords();
  const reasonWords = useReasons();
  const { locale } = useReader();
  const day = (date: string): string =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
  const closedWords = ({ why, name, date }: NonNullable<Line['closed']>): string =>
    why === 'holiday' || why === 'exception' ? say(why, { name: name ?? '', date: day(date ?? '') }) : say(why);
  return ({ did, closed, reasons }) => {
    if (did === 'paused') return reasonWords(reasons);
    if (did === 'closed') return closed === null ? say('outsideHours') : closedWords(closed);
    return did === 'ran' || did === 'carried' ? say(`why_${did}`) : '';
  };
}

/** The account of a clock as plain text, to be pasted into a mail. */
export function useAccountText(): (clock: ClockReply, head: readonly string[], rule: readonly { name: string; value: string }[]) => string {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const whyWords = useWhyWords();
  const { dateTime, duration } = useFormats();
  const told = (line: Line): string =>
    [
      `${dateTime(line.from)} – ${dateTime(line.to)}`,
      [say(`did_${line.did}`), whyWords(line)].filter((word) => word !== '').join(', '),
      duration(line.lasted * 1000),
      say('totalSoFar', { time: businessTime(line.total) }),
    ].join(' | ');
  return ({ lines }, head, rule) => [...head, '', ...lines.map(told), '', ...rule.map(({ name, value }) => `${name}: ${value}`)].join('\n');
}
