import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import { More } from '../../../../ui-kit/more.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { useClockWords, useReasons } from './clock-words.ts';
import styles from './clocks.module.css';
import { useSlaDeskWords } from './words.ts';

type Line = ClockReply['lines'][number];

/** Of a long account the end is what one asks about; the rest is there for whoever asks. */
const latest = 8;

/** Why a clock says what it says: the sum in a sentence, its lines, and by which rule. */
export function Account({ clock }: { clock: ClockReply }) {
  const say = useSlaDeskWords();
  const { nameOf } = useClockWords();
  const { dateTime } = useFormats();
  const { lines, level, calendar } = clock;
  const fold = lines.length > latest + 1 ? lines.length - latest : 0;
  return (
    <div className={styles['account']}>
      <p>{useSum()(clock)}</p>
      <h3>{say('lines')}</h3>
      {fold > 0 && (
        <More label={say('earlier', { count: fold })}>
          <Lines lines={lines.slice(0, fold)} label={say('earlier', { count: fold })} />
        </More>
      )}
      <Lines lines={lines.slice(fold)} label={say('lines')} />
      <p className={styles['rule']}>
        {say('byRule', {
          level: nameOf(clock),
          number: level.number,
          calendar: calendar.name,
          calendarNumber: calendar.number,
          zone: calendar.timeZone.replaceAll('_', ' '),
        })}
        . {say(clock.pinnedAt === clock.startedAt ? 'keptFrom' : 'countedAnew', { time: dateTime(clock.pinnedAt) })}
      </p>
    </div>
  );
}

function useSum(): (clock: ClockReply) => string {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const { duration } = useFormats();
  return ({ level, calendar, elapsed, lines }) => {
    const lasted = (did: Line['did']): number => lines.reduce((sum, line) => (line.did === did ? sum + line.lasted : sum), 0);
    const [waited, closed] = [lasted('paused'), lasted('closed')];
    return [
      say('sum', { target: businessTime(level.minutes * 60), calendar: calendar.name, elapsed: businessTime(elapsed) }),
      ...(waited === 0 ? [] : [say('waitedSum', { time: duration(waited * 1000) })]),
      ...(closed === 0 ? [] : [say('closedSum', { time: duration(closed * 1000) })]),
    ].join(' ');
  };
}

function Lines({ lines, label }: { lines: readonly Line[]; label: string }) {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const lineWords = useLineWords();
  const span = useSpan();
  const { dateTime } = useFormats();
  const at = ({ from }: Line): string => dateTime(from);
  return (
    <ol className={styles['lines']} aria-label={label}>
      {lines.map((line) => (
        <li key={`${line.from} ${line.did}`} className={line.did === 'ran' ? styles['ran'] : undefined}>
          <span>{lineWords(line)}</span>
          <small>
            {line.did === 'carried' ? at(line) : span(line)}
            {line.did === 'ran' && ` · ${say('totalSoFar', { time: businessTime(line.total) })}`}
          </small>
        </li>
      ))}
    </ol>
  );
}

/** "9 Nov, 09:00 – 11:10", in the reader's own zone. */
function useSpan(): (line: Line) => string {
  const { locale, timeZone } = useReader();
  const format = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  return ({ from, to }) => format.formatRange(new Date(from), new Date(to));
}

function useLineWords(): (line: Line) => string {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const reasonWords = useReasons();
  const { duration } = useFormats();
  const { locale } = useReader();
  const day = (date: string): string =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
  const closedWords = (closed: NonNullable<Line['closed']>, time: string): string => {
    const { why, name, date } = closed;
    return why === 'holiday' || why === 'exception' ? say(why, { name: name ?? '', date: day(date ?? '') }) : say(why, { time });
  };
  return ({ did, closed, reasons, lasted, counted }) => {
    const time = duration(lasted * 1000);
    if (did === 'carried' || did === 'ran') return say(did, { time: businessTime(counted) });
    if (did === 'paused') return say('paused', { time, reasons: reasonWords(reasons) });
    if (did === 'closed') return closed === null ? say('outsideHours', { time }) : closedWords(closed, time);
    return say(did, { time });
  };
}
