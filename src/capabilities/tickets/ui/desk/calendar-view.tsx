import { type CalendarDate, isSameMonth, isToday, isWeekend } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { SkeletonRows } from '../../../../ui-kit/states.tsx';
import { CalendarEntry } from './calendar-entry.tsx';
import styles from './calendar-view.module.css';
import { datedQuery, mostAtOnce } from './data.ts';
import { boundsOf, byDay, type Dated, dayOf, daysOf, type Span, stepped } from './days.ts';
import { ListFailed } from './list-failed.tsx';
import { TableHead } from './table-head.tsx';
import tableStyles from './table-view.module.css';
import { useView, type View } from './use-view.ts';
import { useDeskWords } from './words.ts';

/** A queue by its dates: when tickets are due, and when somebody wants to look at them again. */
export function CalendarView({ queueKey }: { queueKey: string }) {
  const say = useDeskWords();
  const view = useView(queueKey);
  const reader = useReader();
  const span = view.search.span ?? 'week';
  const day = dayOf(view.search.day, reader);
  const days = daysOf(day, span, reader);
  const { sort: _, ...asked } = view.query;
  const { data, error, refetch, isPending } = useQuery(datedQuery({ ...asked, ...boundsOf(days, reader) }));
  const dated = byDay(data ?? [], reader);
  return (
    <section className={tableStyles['view']}>
      <TableHead queueKey={queueKey} view={view} total={data?.length} />
      <Turning view={view} day={day} span={span} days={days} />
      {isPending && <SkeletonRows count={12} />}
      {error !== null && <ListFailed error={error} onRetry={refetch} look={data === undefined ? 'part' : 'inline'} />}
      {data === null && <p className={styles['told']}>{say('calendarTooMany', { count: mostAtOnce })}</p>}
      {data && (
        <ol className={cx(styles['days'], span === 'week' && styles['week'])} aria-label={say('asCalendar')}>
          {days.map((one) => (
            <Day key={one.toString()} day={one} shown={day} span={span} dated={dated.get(one.toString()) ?? []} queueKey={queueKey} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface TurningProps {
  view: View;
  day: CalendarDate;
  span: Span;
  days: readonly CalendarDate[];
}

/** Which days, and the way to others. */
function Turning({ view: { change }, day, span, days }: TurningProps) {
  const say = useDeskWords();
  const { locale, timeZone } = useReader();
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  const [first = day, last = day] = [days[0], days.at(-1)];
  const title = span === 'month' ? month.format(day.toDate(timeZone)) : short.formatRange(first.toDate(timeZone), last.toDate(timeZone));
  return (
    <div className={styles['turning']}>
      <IconButton
        icon="chevron-left"
        label={say(span === 'week' ? 'weekBefore' : 'monthBefore')}
        onPress={() => change({ day: stepped(day, span, -1) })}
      />
      <IconButton
        icon="chevron-right"
        label={say(span === 'week' ? 'weekAfter' : 'monthAfter')}
        onPress={() => change({ day: stepped(day, span, 1) })}
      />
      <Button onPress={() => change({ day: undefined })}>{say('today2')}</Button>
      <h2 aria-live="polite">{title}</h2>
      <span className={tableStyles['end']}>
        {(['week', 'month'] as const).map((one) => (
          <Button key={one} look="plain" isChosen={one === span} onPress={() => change({ span: one === 'week' ? undefined : one })}>
            {say(one)}
          </Button>
        ))}
      </span>
    </div>
  );
}

interface DayProps {
  day: CalendarDate;
  /** The day around which the calendar is drawn: other months are quieter. */
  shown: CalendarDate;
  span: Span;
  dated: readonly Dated[];
  queueKey: string;
}

function Day({ day, shown, span, dated, queueKey }: DayProps) {
  const { locale, timeZone } = useReader();
  const at = day.toDate(timeZone);
  const whole = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at);
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone }).format(at);
  const isQuiet = (span === 'month' && !isSameMonth(day, shown)) || isWeekend(day, locale);
  const isNow = isToday(day, timeZone);
  return (
    <li className={cx(styles['day'], isQuiet && styles['quiet'], isNow && styles['now'])} aria-current={isNow ? 'date' : undefined}>
      <h3>
        <time dateTime={day.toString()}>
          <Hidden>{whole}</Hidden>
          <span aria-hidden>{name}</span>
        </time>
      </h3>
      {dated.length > 0 && (
        <ul>
          {dated.map((one) => (
            <CalendarEntry key={`${one.row.number} ${one.kind}`} dated={one} queueKey={queueKey} />
          ))}
        </ul>
      )}
    </li>
  );
}
