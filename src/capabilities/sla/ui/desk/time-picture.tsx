import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import type { ClockReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { daysIn, placeOf, type Segment, segmentsOf } from './in-time.ts';
import styles from './time-picture.module.css';
import { useSlaDeskWords } from './words.ts';

/** A word is told in a stretch that has room for it. */
const roomy = 13;
/** A name at a line that stands nearer to the end than this lies before it. */
const nearEnd = 84;

/** When a clock ran, waited and was closed, to scale; the table below it says the same in words. */
export function TimePicture({ clock, isThen }: { clock: ClockReply; isThen: boolean }) {
  const say = useSlaDeskWords();
  const { locale, timeZone } = useReader();
  const segments = segmentsOf(clock);
  if (segments.length < 2) return null;
  const named = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone });
  return (
    <>
      <h3>{say('inTime')}</h3>
      <div className={styles['picture']} role="img" aria-label={say('inTimeLabel')}>
        <p className={styles['days']}>
          {daysIn(segments, (at) => dayOf.format(at)).map(({ at, start }) => (
            <span key={at} style={{ insetInlineStart: `${start}%` }}>
              {named.format(at)}
            </span>
          ))}
        </p>
        <div className={styles['bar']}>
          {segments.map((segment) => (
            <Stretch key={`${segment.from} ${segment.did}`} segment={segment} clock={clock} />
          ))}
        </div>
        <Lines clock={clock} segments={segments} isThen={isThen} />
      </div>
    </>
  );
}

function Stretch({ segment: { did, from, to, start, width }, clock }: { segment: Segment; clock: ClockReply }) {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const { duration } = useFormats();
  const words = {
    ran: businessTime((to - from) / 1000),
    ahead: say('left', { time: businessTime(clock.remaining) }),
    paused: say('did_paused'),
    closed: say('did_closed'),
    stopped: say('did_stopped'),
    canceled: say('did_canceled'),
    carried: say('did_carried'),
  };
  return (
    <span
      className={cx(styles['stretch'], styles[did])}
      style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }}
      title={did === 'ahead' ? words.ahead : `${say(`did_${did}`)}: ${duration(to - from)}`}
    >
      {width >= roomy && <span>{words[did]}</span>}
    </span>
  );
}

/** Now or then, and when it is or was due. */
function Lines({ clock, segments, isThen }: { clock: ClockReply; segments: readonly Segment[]; isThen: boolean }) {
  const say = useSlaDeskWords();
  const { time } = useFormats();
  const due = clock.breachedAt ?? clock.dueAt;
  const [nowAt, dueAt] = [placeOf(segments, Date.parse(clock.asOf)), due === null ? undefined : placeOf(segments, Date.parse(due))];
  const momentWord = isThen ? time(clock.asOf) : say('nowAt', { time: time(clock.asOf) });
  const isNear = nowAt !== undefined && dueAt !== undefined && Math.abs(nowAt - dueAt) < 26;
  const lines = [
    ...(nowAt === undefined ? [] : [{ id: 'now', at: nowAt, word: isNear ? '' : momentWord }]),
    ...(dueAt === undefined || due === null ? [] : [{ id: 'due', at: dueAt, word: say('dueLine', { time: time(due) }) }]),
  ];
  return lines.map(({ id, at, word }) => (
    <span
      key={id}
      className={cx(styles['line'], id === 'due' && styles['due'])}
      data-end={at > nearEnd || undefined}
      style={{ insetInlineStart: `${at}%` }}
    >
      <span>{word}</span>
    </span>
  ));
}
