import { useFormats } from '../../../../kernel/web/reader.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { More } from '../../../../ui-kit/more.tsx';
import { RichWords } from '../../../../ui-kit/rich-words.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { useClockWords, useReasons } from './clock-words.ts';
import styles from './clocks.module.css';
import { Ledger } from './ledger.tsx';
import { TimePicture } from './time-picture.tsx';
import { useSlaDeskWords } from './words.ts';

type Line = ClockReply['lines'][number];

/** Of a long account the end is what one asks about; the rest is there for whoever asks. */
const latest = 12;

/** Why a clock says what it says: the sum in a sentence, its picture, its lines, and by which rule. */
export function Account({ clock, isThen }: { clock: ClockReply; isThen: boolean }) {
  const say = useSlaDeskWords();
  const { lines } = clock;
  const fold = lines.length > latest + 1 ? lines.length - latest : 0;
  return (
    <div className={styles['account']}>
      <p className={styles['sum']}>
        <RichWords>{useSum()(clock)}</RichWords>
      </p>
      <TimePicture clock={clock} isThen={isThen} />
      <h3>{say('lines')}</h3>
      {fold > 0 && (
        <More label={say('earlier', { count: fold })}>
          <Ledger lines={lines.slice(0, fold)} label={say('earlier', { count: fold })} />
        </More>
      )}
      <Ledger lines={lines.slice(fold)} label={say('lines')} sum={clock} />
      <p className={styles['muted']}>{say('toTheMinute')}</p>
      <h3>{say('byRule')}</h3>
      <DefinitionList facts={useRule()(clock)} />
    </div>
  );
}

/** In words, its figures emphasised. */
export function useSum(): (clock: ClockReply) => string {
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

/** Which versions count, what stops them, and what comes next by itself. */
export function useRule(): (clock: ClockReply) => { name: string; value: string }[] {
  const say = useSlaDeskWords();
  const { nameOf } = useClockWords();
  const reasons = useReasons();
  const nextWords = useNextWords();
  const { dateTime } = useFormats();
  return (clock) => {
    const { level, calendar, pauses, pinnedAt, startedAt, next } = clock;
    const pinned = say(pinnedAt === startedAt ? 'keptFrom' : 'countedAnew', { time: dateTime(pinnedAt) });
    return [
      { name: say('ruleLevel'), value: `${say('versionOf', { name: nameOf(clock), number: level.number })}. ${pinned}` },
      {
        name: say('ruleCalendar'),
        value: `${say('versionOf', { name: calendar.name, number: calendar.number })}, ${calendar.timeZone.replaceAll('_', ' ')}`,
      },
      { name: say('rulePauses'), value: pauses.length === 0 ? say('nothing') : reasons(pauses) },
      { name: say('ruleNext'), value: next === null ? say('nothing') : nextWords(next) },
    ];
  };
}

function useNextWords(): (next: NonNullable<ClockReply['next']>) => string {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const { dateTime, list } = useFormats();
  return ({ at, amount, expectedAt, deeds }) => {
    const when = at === 'share' ? say('next_share', { percent: amount }) : say(`next_${at}`, { time: businessTime(amount * 60) });
    return say('nextLine', { time: dateTime(expectedAt), when, deeds: list(deeds.map((deed) => say(`next_${deed}`))) });
  };
}
