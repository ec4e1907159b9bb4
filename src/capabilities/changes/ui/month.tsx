import { useFormats, useReader } from '../../../kernel/web/reader.tsx';
import { cx } from '../../../ui-kit/cx.ts';
import type { Bar, CalendarReply } from '../contract-calendar.ts';
import styles from './lanes.module.css';
import { useWeekdays } from './said.ts';
import type { Looked } from './view.ts';
import { useChangeWords } from './words.ts';

interface MonthProps {
  reply: CalendarReply;
  look: Looked;
  open: string | undefined;
  onOpen: (number: string) => void;
  onDay: (day: string) => void;
}

const mostShown = 4;

/** Six weeks of days, each with what begins on it. */
export function Month({ reply, look, open, onOpen, onDay }: MonthProps) {
  const weekdayOf = useWeekdays();
  const { byDay } = useDays(reply.changes);
  return (
    <div className={styles['scroll']}>
      <div className={styles['month']}>
        {look.days.slice(0, 7).map((day) => (
          <div key={day} className={styles['weekday']}>
            {weekdayOf(day)}
          </div>
        ))}
        {look.days.map((day) => (
          <Day
            key={day}
            day={day}
            isOther={Number(day.slice(5, 7)) !== look.month}
            bars={byDay.get(day) ?? []}
            open={open}
            onOpen={onOpen}
            onDay={onDay}
          />
        ))}
      </div>
    </div>
  );
}

/** Changes by the day on which they begin where the reader is. */
function useDays(changes: readonly Bar[]) {
  const { timeZone } = useReader();
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return { byDay: Map.groupBy(changes, ({ from }) => format.format(new Date(from))) };
}

type DayProps = Pick<MonthProps, 'open' | 'onOpen' | 'onDay'> & { day: string; isOther: boolean; bars: readonly Bar[] };

function Day({ day, isOther, bars, open, onOpen, onDay }: DayProps) {
  const say = useChangeWords();
  const { time, date } = useFormats();
  const label = `${date(`${day}T12:00:00Z`)}, ${say('changes', { count: bars.length })}`;
  return (
    <section className={cx(styles['monthDay'], isOther && styles['off'])} aria-label={label}>
      <button type="button" className={styles['dayNumber']} aria-label={label} onClick={() => onDay(day)}>
        {Number(day.slice(8))}
      </button>
      {bars.slice(0, mostShown).map((bar) => (
        <button
          key={bar.number}
          type="button"
          className={cx(styles['entry'], bar.kind === 'emergency' && styles['emergency'], bar.meets && styles['meets'])}
          aria-pressed={open === bar.number}
          aria-label={say(bar.meets ? 'entryLabelMeets' : 'entryLabel', { number: bar.number, title: bar.title, time: time(bar.from) })}
          onClick={() => onOpen(bar.number)}
        >
          <span>{time(bar.from)}</span> {bar.title}
        </button>
      ))}
      {bars.length > mostShown && (
        <button type="button" className={styles['entry']} onClick={() => onDay(day)}>
          {say('more', { count: bars.length - mostShown })}
        </button>
      )}
    </section>
  );
}
