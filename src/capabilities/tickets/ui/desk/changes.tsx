import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import type { Change, HistoryEntry } from '../../shared/records.ts';
import styles from './stream.module.css';
import { useDeskWords, useNamed } from './words.ts';

/** Changes in a row, folded into one line. */
export function Changes({ entries }: { entries: readonly HistoryEntry[] }) {
  const say = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const count = entries.flatMap(({ changes }) => changes).length;
  const names = [...new Set(entries.map(({ by }) => by?.name ?? say('theHouse')))].join(', ');
  const { time, exact } = useFormats();
  const at = entries.at(-1)?.at ?? '';
  return (
    <div className={styles['changes']}>
      <Button look="plain" icon={isOpen ? 'chevron-down' : 'chevron-right'} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <b>{say('changes', { count })}</b> {say('changesBy', { who: names })} <time title={exact(at)}>{time(at)}</time>
      </Button>
      {isOpen && <ChangeList entries={entries} />}
    </div>
  );
}

function ChangeList({ entries }: { entries: readonly HistoryEntry[] }) {
  const words = useChangeWords();
  const { dateTime } = useFormats();
  return (
    <ul>
      {entries.flatMap(({ id, at, by, changes }) =>
        changes.map((change) => (
          <li key={`${id} ${change.field}`}>
            {words(change)}
            <span>
              {by?.name} {dateTime(at)}
            </span>
          </li>
        )),
      )}
    </ul>
  );
}

/** "State: New → In progress". */
function useChangeWords(): (change: Change) => string {
  const say = useDeskWords();
  const named = useNamed();
  const plain: Record<string, 'state' | ''> = { state: 'state', holdReason: '', resolutionCode: '' };
  const wordOf = (field: string, value: Change['from'], name: string | null): string => {
    if (name !== null) return name;
    if (value === null || value === '') return say('nothing');
    const group = plain[field];
    return group === undefined ? String(value) : named(group, String(value));
  };
  return ({ field, from, to, fromName, toName }) =>
    say('changedTo', { field: named('field', field), from: wordOf(field, from, fromName), to: wordOf(field, to, toName) });
}
