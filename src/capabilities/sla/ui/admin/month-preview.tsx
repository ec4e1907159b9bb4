import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import type { MonthReply } from '../../contract-calendars.ts';
import { useBusinessTime } from '../use-business-time.ts';
import styles from './calendar.module.css';
import { type CalendarFields, monthQuery, versionMonthQuery } from './data.ts';
import { inWords, isWhole } from './times.ts';
import { useWeekdays } from './use-weekdays.ts';
import { useSlaAdminWords } from './words.ts';

/** How what stands on the screen opens and closes day by day, before it is saved. */
export function MonthPreview({ fields, isSaved }: { fields: CalendarFields; isSaved: boolean }) {
  const say = useSlaAdminWords();
  const [at, turn] = useMonthAt();
  const asking = useQuery({ ...monthQuery(fields, yearOf(at), monthOf(at)), enabled: isWhole(fields) });
  return <MonthPart at={at} onTurn={turn} asking={asking} help={isSaved ? undefined : say('notSavedYet')} />;
}

/** How a version opens and closes; it is what clocks that began with it read. */
export function VersionMonth({ id, number }: { id: string; number: number }) {
  const say = useSlaAdminWords();
  const [at, turn] = useMonthAt();
  const asking = useQuery(versionMonthQuery(id, number, yearOf(at), monthOf(at)));
  return <MonthPart at={at} onTurn={turn} asking={asking} help={say('versionHelp')} />;
}

const useMonthAt = () => useState(() => new Date(now()).toISOString().slice(0, 7));
const yearOf = (at: string): number => Number(at.slice(0, 4));
const monthOf = (at: string): number => Number(at.slice(5));

interface MonthPartProps {
  /** YYYY-MM. */
  at: string;
  onTurn: (at: string) => void;
  asking: UseQueryResult<MonthReply>;
  help: string | undefined;
}

function MonthPart({ at, onTurn, asking, help }: MonthPartProps) {
  const say = useSlaAdminWords();
  const formats = useFormats();
  const businessTime = useBusinessTime();
  const turn = (
    <span className={styles['turn']}>
      <IconButton icon="chevron-left" label={say('earlier')} onPress={() => onTurn(moved(at, -1))} />
      <IconButton icon="chevron-right" label={say('later')} onPress={() => onTurn(moved(at, 1))} />
    </span>
  );
  return (
    <PagePart title={formats.month(at)} help={help} end={turn}>
      <Loaded asking={asking} rows={5}>
        {(month) => (
          <>
            <Month month={month} label={formats.month(at)} />
            <p className={styles['sum']}>{say('monthSum', { hours: businessTime(month.seconds) })}</p>
          </>
        )}
      </Loaded>
    </PagePart>
  );
}

function moved(at: string, by: number): string {
  const months = Number(at.slice(0, 4)) * 12 + Number(at.slice(5)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

type Day = MonthReply['days'][number];

function Month({ month: { days }, label }: { month: MonthReply; label: string }) {
  const names = useWeekdays('short');
  const first = days[0] === undefined ? 0 : (new Date(`${days[0].date}T00:00Z`).getUTCDay() + 6) % 7;
  const cells: (Day | null)[] = [...Array.from({ length: first }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className={styles['month']} aria-label={label}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, place) => (day === null ? <td key={names[place]} /> : <DayCell key={day.date} day={day} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { date, open, kind, name } }: { day: Day }) {
  const say = useSlaAdminWords();
  const hours = open.length === 0 ? say('closed') : inWords(open);
  return (
    <td
      className={cx(open.length === 0 && styles['shut'], kind !== 'usual' && styles[kind])}
      title={name === null ? hours : `${name}: ${hours}`}
    >
      <b>{Number(date.slice(8))}</b>
      {open.length === 0 && <small>{hours}</small>}
      {open.map((span) => (
        <small key={span.from}>{inWords([span])}</small>
      ))}
      {name !== null && <small className={styles['called']}>{name}</small>}
    </td>
  );
}
