import { memo, useEffect, useMemo, useRef } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/cx.ts';
import { Icon } from '../../../ui-kit/icon.tsx';
import { useNow } from '../../../ui-kit/relative-time.tsx';
import type { CalendarReply } from '../contract-calendar.ts';
import { within } from '../shared/placing.ts';
import { ChangeBar } from './bar.tsx';
import { heightOf, type Lane, lanesOf, type Period, spanOf } from './geometry.ts';
import { useInSteps, useSteady } from './in-steps.ts';
import styles from './lanes.module.css';
import { useSaid, useWeekdays } from './said.ts';
import type { Looked } from './view.ts';
import { useChangeWords } from './words.ts';

interface LanesProps {
  reply: CalendarReply;
  look: Looked;
  timeZone: string;
  service: string | undefined;
  open: string | undefined;
  onOpen: (number: string) => void;
  onService: (id: string) => void;
}

/** A week, or four, a lane for each service. */
export function Lanes({ reply, look, timeZone, service, open, ...deeds }: LanesProps) {
  const lanes = useMemo(() => lanesOf(reply, look, service), [reply, look, service]);
  const shown = useInSteps(lanes);
  const { onOpen, onService } = useSteady(deeds);
  const below = lanes.slice(shown.length).reduce((sum, lane) => sum + heightOf(lane), 0);
  return (
    <div className={styles['scroll']} aria-busy={below > 0}>
      <div className={cx(styles['lanes'], look.view === 'timeline' && styles['long'])}>
        <div className={styles['corner']}>{timeZone}</div>
        <Days look={look} />
        {shown.map((lane) => (
          <OneLane
            key={lane.id}
            {...{ lane, look, onOpen, onService }}
            service={reply.services.find(({ id }) => id === lane.id)}
            open={lane.placed.some(({ bar }) => bar.number === open) ? open : undefined}
          />
        ))}
        {below > 0 && <div style={{ blockSize: `${below}px` }} />}
      </div>
    </div>
  );
}

const weekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** How far the view has gone by, in percent; null: now lies outside of it. */
function useNowAt({ start, hours }: Looked): number | null {
  const share = (useNow() - start) / (hours * 36_000);
  return share >= 0 && share <= 100 ? share : null;
}

const NowLine = ({ look }: { look: Looked }) => {
  const at = useNowAt(look);
  return at !== null && <i className={styles['now']} style={{ insetInlineStart: `${at}%` }} />;
};

/** Where the day has come to; on a narrow screen the view begins there. */
function NowMark({ look }: { look: Looked }) {
  const say = useChangeWords();
  const { time } = useFormats();
  const now = useNow();
  const at = useNowAt(look);
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  if (at === null) return null;
  const label = say('nowAt', { time: time(new Date(now).toISOString()) });
  return (
    <div ref={mark} role="img" className={styles['nowMark']} aria-label={label} title={label} style={{ insetInlineStart: `${at}%` }} />
  );
}

function Days({ look }: { look: Looked }) {
  const { days, view } = look;
  const weekdayOf = useWeekdays();
  return (
    <div className={styles['days']}>
      <NowMark key={look.from} look={look} />
      {days.map((day) => (
        <div key={day} className={cx(styles['day'], weekend(day) && styles['off'])}>
          {view === 'week' && <span>{weekdayOf(day)}</span>} <b>{Number(day.slice(8))}</b>
        </div>
      ))}
    </div>
  );
}

type OneLaneProps = Pick<LanesProps, 'look' | 'open' | 'onOpen' | 'onService'> & {
  lane: Lane;
  service: LanesProps['reply']['services'][number] | undefined;
};

/** Drawn anew only where something of it is another: a crowded week has thousands of bars. */
const OneLane = memo(({ lane, service, look, open, onOpen, onService }: OneLaneProps) => {
  const say = useChangeWords();
  const said = useSaid();
  const { number } = useFormats();
  const name = service === undefined ? say('noService') : said(service.name);
  const more = lane.hidden.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className={styles['service']}>
        <strong title={name}>{name}</strong>
        {more > 0 && (
          <Button look="plain" onPress={() => onService(lane.id)}>
            {say('more', { shown: number(more) })}
          </Button>
        )}
      </div>
      <section className={styles['lane']} aria-label={name} style={{ minBlockSize: `${heightOf(lane)}px` }}>
        <NowLine look={look} />
        {lane.periods.map((period) => (
          <PeriodMark key={`${period.id} ${period.from}`} period={period} look={look} />
        ))}
        {lane.placed.map((placed) => (
          <ChangeBar key={placed.bar.number} placed={placed} hours={look.hours} isOpen={open === placed.bar.number} onOpen={onOpen} />
        ))}
        {lane.hidden.map((one) => (
          <MoreOfDay key={one.day} {...one} look={look} onPress={() => onService(lane.id)} />
        ))}
      </section>
    </>
  );
});

type MoreOfDayProps = { day: string; count: number; look: Looked; onPress: () => void };

/** What else begins on a day than the lane has room for. */
function MoreOfDay({ day, count, look, onPress }: MoreOfDayProps) {
  const say = useChangeWords();
  const { number, date } = useFormats();
  const label = say('moreOn', { shown: number(count), day: date(`${day}T12:00:00Z`) });
  const at = look.days.indexOf(day) / look.days.length;
  return (
    <button
      type="button"
      className={styles['rest']}
      aria-label={label}
      title={label}
      style={{ insetInlineStart: `${at * 100}%` }}
      onClick={onPress}
    >
      +{number(count)}
    </button>
  );
}

function PeriodMark({ period, look }: { period: Period; look: Looked }) {
  const say = useChangeWords();
  const { from, to } = within(spanOf(period), look);
  const label = say(period.kind === 'freeze' ? 'freezeNamed' : 'windowNamed', { name: period.name });
  return (
    <div
      className={cx(styles[period.kind], from > (look.hours * 6) / 7 && styles['before'])}
      role="img"
      aria-label={label}
      title={label}
      style={{ insetInlineStart: `${(from / look.hours) * 100}%`, inlineSize: `${((to - from) / look.hours) * 100}%` }}
    >
      {period.kind === 'freeze' && (
        <span>
          <Icon name="snow" />
          {label}
        </span>
      )}
    </div>
  );
}
