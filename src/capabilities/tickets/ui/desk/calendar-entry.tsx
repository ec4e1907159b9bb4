import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { PriorityGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import styles from './calendar-view.module.css';
import { deskTicketQuery } from './data.ts';
import type { Dated } from './days.ts';
import { priorityOf, useDeskWords } from './words.ts';

/** A ticket on a day: by its shape due or to be looked at again; what is over and still open says so. */
export function CalendarEntry({ dated: { row, kind, at }, queueKey }: { dated: Dated; queueKey: string }) {
  const say = useDeskWords();
  const { time } = useFormats();
  const queries = useQueryClient();
  const near = () => void queries.prefetchQuery(deskTicketQuery(row.number));
  const isOver = row.open && Date.parse(at) < now();
  const what = say(kind === 'due' ? (isOver ? 'wasDueAt' : 'isDueAt') : 'lookAt', { time: time(at) });
  return (
    <li>
      <Link
        to="/desk/$queue/$number"
        params={{ queue: queueKey, number: row.number }}
        search={(search: object) => search}
        className={cx(styles['entry'], isOver && styles['over'])}
        onPointerEnter={near}
        onFocus={near}
      >
        <span className={styles['when']}>
          <Icon name={kind === 'due' ? (isOver ? 'breached' : 'clock') : 'pause'} /> {what}
        </span>
        <span className={styles['title']}>{row.title}</span>
        <span className={styles['facts']}>
          <PriorityGlyph priority={priorityOf(row.priority)} /> {row.number}
        </span>
      </Link>
    </li>
  );
}
