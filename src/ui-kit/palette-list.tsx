import { useEffect } from 'react';
import styles from './command-palette.module.css';
import { Icon } from './icon.tsx';
import { Keys } from './kbd.tsx';
import { Marked } from './marked.tsx';
import type { PaletteGroup, PaletteItem } from './palette-types.ts';
import { useKitWords } from './words.ts';

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  query: string;
  chosen: string | undefined;
  onRun: (item: PaletteItem, beside?: boolean) => void;
}

/** What matches, in groups. The focus stays in the box; this list only shows which one Enter takes. */
export function PaletteList({ id, groups, query, chosen, onRun }: PaletteListProps) {
  const say = useKitWords();
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  return (
    <div id={id} role="listbox" aria-label={say('paletteLabel')} className={styles['list']}>
      {groups.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className={styles['none']}>
          {say('paletteNothing', { query })}
        </div>
      )}
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
        <div key={group.id} role="group" aria-label={group.label}>
          <div className={styles['label']} aria-hidden>
            {group.label}
          </div>
          {group.items.map((item) => (
            <PaletteRow key={item.id} id={`${id}-${item.id}`} item={item} query={query} isChosen={item.id === chosen} onRun={onRun} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface PaletteRowProps {
  id: string;
  item: PaletteItem;
  query: string;
  isChosen: boolean;
  onRun: (item: PaletteItem, beside?: boolean) => void;
}

const PaletteRow = ({ id, item, query, isChosen, onRun }: PaletteRowProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys.
  <div
    id={id}
    role="option"
    aria-selected={isChosen}
    tabIndex={-1}
    className={styles['item']}
    onClick={(event) => onRun(item, event.ctrlKey || event.metaKey)}
  >
    <Icon name={item.icon} />
    <span className={styles['words']}>
      <Marked text={item.label} words={query} />
    </span>
    {item.hint && <span className={styles['hint']}>{item.hint}</span>}
    {item.keys && <Keys keys={item.keys} />}
  </div>
);
