import type { ReactNode } from 'react';
import type { VersionDiff } from '../../contract.ts';
import { beforeOf, type Change, useDiffWords } from './diff-words.ts';
import type { FormChange } from './form-change.ts';
import styles from './stage.module.css';
import { useCatalogAdminWords } from './words.ts';

interface DiffRowsProps {
  diff: VersionDiff;
  /** The workspace whose teams are named. */
  workspace: string;
  /** The deed to take one change of the form back. */
  undo?: ((change: FormChange) => ReactNode) | undefined;
}

/** How many differences there are, as they are listed. */
export const countOf = ({ properties, form }: VersionDiff): number =>
  properties.length + form.added.length + form.removed.length + form.changed.length + Number(form.reordered);

/** Two versions beside each other: what came, what went, what changed, each with its sign and its word. */
export function DiffRows({ diff, workspace, undo }: DiffRowsProps) {
  const say = useCatalogAdminWords();
  const words = useDiffWords(workspace);
  const { form, properties } = diff;
  if (countOf(diff) === 0) return <p className={styles['hint']}>{say('noChanges')}</p>;
  return (
    <ul className={styles['diff']}>
      {form.added.map(words.element).map(({ key, name }) => (
        <Line key={`added ${key}`} sign="added" name={name} end={undo?.({ kind: 'added', key })} />
      ))}
      {form.removed.map(words.element).map(({ key, name, element }) => (
        <Line key={`removed ${key}`} sign="removed" name={name} end={undo?.({ kind: 'removed', element })} />
      ))}
      {form.changed.map(({ key, label, changes }) => (
        <Line
          key={`changed ${key}`}
          sign="changed"
          name={words.text(label) || key}
          end={undo?.({ kind: 'changed', key, before: beforeOf(changes) })}
        >
          <Values changes={changes} words={words} />
        </Line>
      ))}
      {properties.map((change) => (
        <Line key={change.property} sign="changed" name={words.property(change.property)}>
          <Values changes={[change]} words={words} isAlone />
        </Line>
      ))}
      {form.reordered && <Line sign="changed" name={say('reordered')} />}
    </ul>
  );
}

type Sign = 'added' | 'removed' | 'changed';
const signs: Record<Sign, string> = { added: '+', removed: '−', changed: '~' };

function Line({ sign, name, end, children }: { sign: Sign; name: string; end?: ReactNode; children?: ReactNode }) {
  const say = useCatalogAdminWords();
  const words = { added: say('added'), removed: say('removed'), changed: say('changedMark') };
  return (
    <li data-sign={sign}>
      <b aria-hidden>{signs[sign]}</b>
      <span className={styles['diffName']}>{name}</span>
      <span className={styles['diffWords']}>{children ?? words[sign]}</span>
      {end}
    </li>
  );
}

interface ValuesProps {
  changes: readonly Change[];
  words: ReturnType<typeof useDiffWords>;
  /** The line says already which property it is. */
  isAlone?: boolean;
}

/** What each was and is; of what reads the same, such as two conditions, only that it changed. */
function Values({ changes, words, isAlone }: ValuesProps) {
  const say = useCatalogAdminWords();
  return changes.map((change) => {
    const [before, after] = [words.value(change.property, change.before), words.value(change.property, change.after)];
    return (
      <span key={change.property}>
        {!isAlone && <small>{words.property(change.property)} </small>}
        {before === after ? (
          say('changedMark')
        ) : (
          <>
            <del>{before}</del> <ins>{after}</ins>
          </>
        )}
      </span>
    );
  });
}
