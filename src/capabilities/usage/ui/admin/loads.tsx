import { moment } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import type { ReportReply } from '../../contract.ts';
import styles from '../own.module.css';
import { useUsageWords } from '../words.ts';

type Row = ReportReply['loads'][number];
type Day = Row['byDay'][number] & { loads: number };

interface LoadsProps {
  rows: readonly Row[];
  /** Over how many days. */
  days: number;
}

/** How often the server sent each page, in all and by the day. */
export function Loads({ rows, days }: LoadsProps) {
  const say = useUsageWords();
  const { number } = useFormats();
  return (
    <PlainTable
      label={say('loads')}
      columns={[
        { key: 'page', header: say('page'), cell: ({ page }) => say(`page_${page}`) },
        { key: 'loads', header: say('loaded'), align: 'end', cell: ({ loads }) => number(loads) },
        { key: 'most', header: say('most'), cell: ({ byDay }) => <Most of={byDay.filter(isTold)} /> },
        { key: 'days', header: say('byDay'), cell: ({ byDay }) => <Days of={byDay.filter(isTold)} days={days} /> },
      ]}
      rows={rows}
      keyOf={({ page }) => page}
    />
  );
}

const isTold = (day: Row['byDay'][number]): day is Day => day.loads !== null;

function Most({ of }: { of: readonly Day[] }) {
  const say = useUsageWords();
  const { number, date } = useFormats();
  const [most] = of.toSorted((one, other) => other.loads - one.loads);
  return most === undefined ? '–' : say('mostOn', { loads: number(most.loads), day: date(`${most.day}T12:00:00Z`) });
}

const [high, day] = [24, 86_400_000];

/** A bar a day, today at the end; the columns beside it say the same in figures. */
function Days({ of, days }: { of: readonly Day[]; days: number }) {
  const today = Date.parse(moment().toISOString().slice(0, 10));
  const most = Math.max(1, ...of.map(({ loads }) => loads));
  const bars = of.map(({ day: at, loads }) => ({
    at,
    place: days - 1 - (today - Date.parse(at)) / day,
    height: Math.max(1, (loads / most) * high),
  }));
  return (
    <svg className={styles['days']} viewBox={`0 0 ${days} ${high}`} preserveAspectRatio="none" aria-hidden>
      {bars.map(({ at, place, height }) => (
        <rect key={at} x={place + 0.1} y={high - height} width={0.8} height={height} />
      ))}
    </svg>
  );
}
