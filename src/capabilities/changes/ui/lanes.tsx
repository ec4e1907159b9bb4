import { useEffect, useRef } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/cx.ts';
import { Icon } from '../../../ui-kit/icon.tsx';
import { useNow } from '../../../ui-kit/relative-time.tsx';
import type { CalendarReply } from '../contract-calendar.ts';
import { ChangeBar } from './bar.tsx';
import { type Lane, lanesOf, type Period, within } from './geometry.ts';
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
export function Lanes({ reply, look, timeZone, service, open, onOpen, onService }: LanesProps) {
  const lanes = lanesOf(reply, look, service);
  return (
    <div className={styles['scroll']}>
      <div className={cx(styles['lanes'], look.view === 'timeline' && styles['long'])}>
        <div className={styles['corner']}>{timeZone}</div>
        <Days look={look} />
        {lanes.map((lane) => (
          <OneLane key={lane.id} lane={lane} reply={reply} look={look} open={open} onOpen={onOpen} onService={onService} />
        ))}
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

type OneLaneProps = Pick<LanesProps, 'reply' | 'look' | 'open' | 'onOpen' | 'onService'> & { lane: Lane };

function OneLane({ lane, reply, look, open, onOpen, onService }: OneLaneProps) {
  const say = useChangeWords();
  const said = useSaid();
  const service = reply.services.find(({ id }) => id === lane.id);
  const name = service === undefined ? say('noService') : said(service.name);
  return (
    <>
      <div className={styles['service']}>
        <strong title={name}>{name}</strong>
        {lane.more > 0 && (
          <Button look="plain" onPress={() => onService(lane.id)}>
            {say('more', { count: lane.more })}
          </Button>
        )}
      </div>
      <section className={styles['lane']} aria-label={name} style={{ minBlockSize: `${lane.rows * 36 + 12}px` }}>
        <NowLine look={look} />
        {lane.periods.map((period) => (
          <PeriodMark key={`${period.id} ${period.from}`} period={period} look={look} />
        ))}
        {lane.placed.map((placed) => (
          <ChangeBar
            key={`${placed.bar.number} ${placed.bar.from}`}
            placed={placed}
            hours={look.hours}
            isOpen={open === placed.bar.number}
            onOpen={onOpen}
          />
        ))}
      </section>
    </>
  );
}

function PeriodMark({ period, look }: { period: Period; look: Looked }) {
  const say = useChangeWords();
  const { from, to } = within(period, look.start, look.hours);
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
