import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import type { Change, HistoryEntry } from '../../shared/records.ts';
import editing from './editing.module.css';
import styles from './stream.module.css';
import { useChoiceLabel } from './use-choice-label.ts';
import { useFieldName } from './use-field-name.ts';
import { useDeskWords, useNamed } from './words.ts';

/** Changes in a row, folded into one line. */
interface ChangesProps {
  number: string;
  entries: readonly HistoryEntry[];
}

export function Changes({ number, entries }: ChangesProps) {
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
      {isOpen && <ChangeList number={number} entries={entries} />}
    </div>
  );
}

function ChangeList({ number, entries }: ChangesProps) {
  const say = useDeskWords();
  const words = useChangeWords(number);
  const { dateTime } = useFormats();
  return (
    <ul>
      {entries.flatMap(({ id, at, by, changes }) =>
        changes.map((change) => (
          <li key={`${id} ${change.field}`}>
            {isLong(change) ? <LongChange number={number} change={change} /> : words(change)}
            <span>
              {by?.name ?? say('theHouse')} {dateTime(at)}
            </span>
          </li>
        )),
      )}
    </ul>
  );
}

/** A text of some length is told apart from what became of it. */
const isLong = ({ field, from, to }: Change): boolean =>
  field === 'description' || [from, to].some((value) => typeof value === 'string' && value.length > 80);

function LongChange({ number, change: { field, from, to } }: { number: string; change: Change }) {
  const say = useDeskWords();
  const nameOf = useFieldName(number);
  if (from === to && from !== null) return say('formatOnly', { field: nameOf(field) });
  return (
    <div className={editing['long']}>
      <b>{nameOf(field)}</b>
      <small>{say('before')}</small>
      <q>{String(from ?? '') || say('nothing')}</q>
      <small>{say('after')}</small>
      <q>{String(to ?? '') || say('nothing')}</q>
    </div>
  );
}

const courses = ['proposed', 'accepted', 'rejected', 'stoodDown', 'resolved', 'reviewed'] as const;
/** Where a major incident has come to, of what the log tells. */
const isCourse = (to: Change['to']): to is (typeof courses)[number] => courses.some((course) => course === to);

/** "State: New → In progress". */
function useChangeWords(number: string): (change: Change) => string {
  const say = useDeskWords();
  const named = useNamed();
  const nameOf = useFieldName(number);
  const labelOf = useChoiceLabel(number);
  const plain: Record<string, 'state' | ''> = { state: 'state', holdReason: '', resolutionCode: '' };
  const wordOf = (field: string, value: Change['from'], name: string | null): string => {
    if (name !== null) return name;
    if (value === null || value === '') return say('nothing');
    const label = labelOf(field, value);
    if (label !== undefined) return label;
    const group = plain[field];
    return group === undefined ? String(value) : named(group, String(value));
  };
  return ({ field, from, to, fromName, toName }) => {
    if (field === 'macro') return say('ranMacro', { name: toName ?? '' });
    if (field === 'major' && isCourse(to)) return say(`major_${to}`);
    if (field === 'macroRefused') return say('macroRefused', { name: toName ?? '' });
    return say('changedTo', { field: nameOf(field), from: wordOf(field, from, fromName), to: wordOf(field, to, toName) });
  };
}
