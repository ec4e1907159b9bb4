import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { useNow } from '../../../../ui-kit/relative-time.tsx';
import { dueSoon } from '../../shared/due-soon.ts';
import type { TicketRow } from '../../shared/records.ts';
import { useDeskWords } from './words.ts';

/**
 * When what was agreed is or was due; or that it waits. A moment and no length: what is left is counted in open hours, which the ticket tells, and
 * by the wall it would be another number.
 */
export function ClockChip({ clock: { dueAt } }: { clock: NonNullable<TicketRow['clock']> }) {
  const say = useDeskWords();
  const { date, day, time: timeOf, exact } = useFormats();
  const now = useNow();
  if (dueAt === null) return <Badge icon="pause">{say('clockPaused')}</Badge>;
  const left = Date.parse(dueAt) - now;
  const time = date(dueAt) === date(now) ? timeOf(dueAt) : day(dueAt, now);
  return (
    <span title={exact(dueAt)}>
      {left < 0 ? (
        <Badge tone="danger" icon="breached">
          <Hidden>{say('clockOver')} </Hidden>
          {time}
        </Badge>
      ) : (
        <Badge tone={left <= dueSoon ? 'warning' : 'neutral'} icon="clock">
          {say('clockDue', { time })}
        </Badge>
      )}
    </span>
  );
}

/** A day that has passed is marked; `at` is null where it no longer matters. */
export function DueDay({ at, words }: { at: string | null; words: string }) {
  const say = useDeskWords();
  const now = useNow();
  if (at === null || Date.parse(at) >= now) return words;
  return (
    <Badge tone="danger" icon="breached">
      <Hidden>{say('overdue')} </Hidden>
      {words}
    </Badge>
  );
}
