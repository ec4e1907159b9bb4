import { Icon } from '../../../../ui-kit/icon.tsx';
import type { BulkItem, BulkReply } from '../../contract-bulk.ts';
import type { TicketRow } from '../../shared/records.ts';
import styles from './bulk.module.css';
import { useValueWords } from './value-words.ts';
import { useDeskWords, useNamed } from './words.ts';

interface BulkPreviewProps {
  rows: readonly Pick<TicketRow, 'number' | 'title'>[];
  reply: Pick<BulkReply, 'items' | 'changed' | 'refused'>;
  /** Nothing is chosen yet: only whom it concerns. */
  isEmpty: boolean;
}

const ranks = { refused: 0, changes: 1, same: 2 };

/** Ticket by ticket what would change, what is refused and why first. */
export function BulkPreview({ rows, reply, isEmpty }: BulkPreviewProps) {
  const say = useDeskWords();
  const titles = new Map(rows.map(({ number, title }) => [number, title]));
  const items = reply.items.toSorted((one, other) => ranks[one.outcome] - ranks[other.outcome]);
  const same = reply.items.length - reply.changed - reply.refused;
  const sums = [
    say('sumChanges', { count: reply.changed }),
    ...(reply.refused > 0 ? [say('sumRefused', { count: reply.refused })] : []),
    ...(same > 0 ? [say('sumSame', { count: same })] : []),
  ];
  return (
    <section className={styles['previewed']} aria-label={say('bulkPreview')}>
      <p role="status">{isEmpty ? say('bulkChoose') : sums.join(' · ')}</p>
      <ul className={styles['preview']}>
        {items.map((item) => (
          <li key={item.number} className={item.outcome === 'refused' ? styles['refused'] : undefined}>
            <b>{item.number}</b>
            <span className={styles['what']}>{titles.get(item.number)}</span>
            {!isEmpty && <Outcome item={item} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ item: { outcome, reason, changes } }: { item: BulkItem }) {
  const say = useDeskWords();
  const named = useNamed();
  const words = useValueWords();
  if (outcome === 'same') return <span>{say('bulkSame')}</span>;
  if (outcome === 'refused')
    return (
      <span>
        <Icon name="warning" /> {reason}
      </span>
    );
  const told = changes.map(({ field, from, to }) =>
    say('changedTo', { field: named('field', field), from: words(field, from), to: words(field, to) }),
  );
  return <span>{told.length > 0 ? told.join(' · ') : say('bulkSaid')}</span>;
}
