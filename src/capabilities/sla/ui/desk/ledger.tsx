import { Fragment } from 'react';
import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import styles from './ledger.module.css';
import { useWhyWords } from './line-words.ts';
import { useSlaDeskWords } from './words.ts';

type Line = ClockReply['lines'][number];

const pictures: Readonly<Record<Line['did'], IconName>> = {
  ran: 'clock',
  carried: 'clock',
  paused: 'pause',
  closed: 'calendar',
  stopped: 'check-circle',
  canceled: 'x-circle',
};

interface LedgerProps {
  lines: readonly Line[];
  label: string;
  /** Its sum, under the last line. */
  sum?: ClockReply | undefined;
}

/** What counted and what did not, day by day, so that it adds up. */
export function Ledger({ lines, label, sum }: LedgerProps) {
  const say = useSlaDeskWords();
  const { locale, timeZone } = useReader();
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const dayOf = (line: Line | undefined): string => (line === undefined ? '' : day.format(new Date(line.from)));
  return (
    <table className={styles['ledger']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('when')}</th>
          <th scope="col">{say('clock')}</th>
          <th scope="col">{say('why')}</th>
          <th scope="col">{say('lasted')}</th>
          <th scope="col">{say('counted')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Fragment key={`${line.from} ${line.did}`}>
            {dayOf(line) !== dayOf(lines[index - 1]) && (
              <tr className={styles['day']}>
                <th scope="rowgroup" colSpan={5}>
                  {dayOf(line)}
                </th>
              </tr>
            )}
            <Entry line={line} />
          </Fragment>
        ))}
      </tbody>
      {sum && <Sum clock={sum} />}
    </table>
  );
}

function Entry({ line }: { line: Line }) {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const { duration } = useFormats();
  const span = useSpan();
  const whyWords = useWhyWords();
  const { did, lasted, total } = line;
  return (
    <tr data-counts={did === 'ran' || did === 'carried'}>
      <td>{span(line)}</td>
      <td>
        <Icon name={pictures[did]} />
        <span className={styles['word']}>{say(`did_${did}`)}</span>
      </td>
      <td>{whyWords(line)}</td>
      <td>{did === 'carried' ? '' : duration(lasted * 1000)}</td>
      <td>{businessTime(total)}</td>
    </tr>
  );
}

function Sum({ clock: { elapsed, remaining, level } }: { clock: ClockReply }) {
  const say = useSlaDeskWords();
  const businessTime = useBusinessTime();
  const target = level.minutes * 60;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={4}>
          {say('countedSum', { percent: Math.round((100 * elapsed) / target) })}
        </th>
        <td>{businessTime(elapsed)}</td>
      </tr>
      <tr>
        <th scope="row" colSpan={4}>
          {say(remaining < 0 ? 'overOf' : 'leftOf', { target: businessTime(target) })}
        </th>
        <td>{businessTime(Math.abs(remaining))}</td>
      </tr>
    </tfoot>
  );
}

/** "13:05 – 15:10", in the reader's own zone; an end on another day says which, unless it is the morning after. */
function useSpan(): (line: Line) => string {
  const say = useSlaDeskWords();
  const { locale, timeZone } = useReader();
  const [time, far] = [
    new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }),
    new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }),
  ];
  return ({ from, to, did, lasted }) => {
    const begin = time.format(new Date(from));
    // A day on which clocks change is one too.
    if (lasted > 82_000 && lasted < 91_000 && begin === time.format(new Date(to))) return say('allDay');
    return did === 'carried' ? begin : `${begin} – ${(lasted > 86_400 ? far : time).format(new Date(to))}`;
  };
}
