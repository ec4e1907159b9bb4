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

/** Six weeks of days, each with what begins on it. */
export function Month({ reply, look, open, onOpen, onDay }: MonthProps) {
  const weekdayOf = useWeekdays();
  const { byDay } = useDays(reply.changes, look);
  const hidden = new Map(reply.hidden.map(({ day, count }) => [day, count]));
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
            more={hidden.get(day) ?? 0}
            open={open}
            onOpen={onOpen}
            onDay={onDay}
          />
        ))}
      </div>
    </div>
  );
}

/** Changes by the day on which they begin where the reader is; what began before the first one stands there. */
function useDays(changes: readonly Bar[], { start }: Looked) {
  const { timeZone } = useReader();
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return { byDay: Map.groupBy(changes, ({ from }) => format.format(Math.max(start, Date.parse(from)))) };
}

type DayProps = Pick<MonthProps, 'open' | 'onOpen' | 'onDay'> & { day: string; isOther: boolean; bars: readonly Bar[]; more: number };

function Day({ day, isOther, bars, more, open, onOpen, onDay }: DayProps) {
  const say = useChangeWords();
  const { time, date, number } = useFormats();
  const count = bars.length + more;
  const label = `${date(`${day}T12:00:00Z`)}, ${say('changes', { count, shown: number(count) })}`;
  return (
    <section className={cx(styles['monthDay'], isOther && styles['off'])} aria-label={label}>
      <button type="button" className={styles['dayNumber']} aria-label={label} onClick={() => onDay(day)}>
        {Number(day.slice(8))}
      </button>
      {bars.map((bar) => (
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
      {more > 0 && (
        <button type="button" className={styles['entry']} onClick={() => onDay(day)}>
          {say('more', { shown: number(more) })}
        </button>
      )}
    </section>
  );
}
