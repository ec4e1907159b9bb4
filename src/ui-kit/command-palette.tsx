import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useKeyBarrier } from '../kernel/web/keys.ts';
import styles from './command-palette.module.css';
import dialogStyles from './dialog.module.css';
import { Keys } from './kbd.tsx';
import { PaletteList } from './palette-list.tsx';
import { matching, type PaletteGroup, type PaletteItem } from './palette-types.ts';
import { useKitWords } from './words.ts';

interface CommandPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  /** Deeds and places are filtered here; mark groups the server has searched with `isFound`. */
  groups: readonly PaletteGroup[];
  query: string;
  onQuery: (query: string) => void;
  /** What the deeds are about, such as an open ticket; Backspace in an empty box leaves it. */
  scope?: { label: string; onLeave: () => void } | undefined;
}

/** Everything one can do or find, by keyboard alone. */
export function CommandPalette(props: CommandPaletteProps) {
  useKeyBarrier(props.isOpen);
  const say = useKitWords();
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable
      className={dialogStyles['scrim'] ?? ''}
    >
      <Modal className={styles['palette'] ?? ''}>
        <Dialog aria-label={say('paletteLabel')}>
          <Search {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Search({ onClose, groups, query, onQuery, scope }: CommandPaletteProps) {
  const say = useKitWords();
  const list = useId();
  const [chosen, setChosen] = useState(0);
  const shown = matching(groups, query);
  const items = shown.flatMap((group) => group.items);
  const at = Math.min(chosen, items.length - 1);
  const run = (item: PaletteItem | undefined, beside = false): void => {
    if (item === undefined) return;
    onClose();
    if (beside && item.onBeside) item.onBeside();
    else item.onDo();
  };
  const step = (by: number): void => setChosen((at + by + items.length) % Math.max(1, items.length));
  const press = (event: KeyboardEvent): void => {
    const deeds = new Map<string, () => void>([
      ['ArrowDown', () => step(1)],
      ['ArrowUp', () => step(-1)],
      ['Enter', () => run(items[at], event.ctrlKey || event.metaKey)],
    ]);
    if (scope && query === '') deeds.set('Backspace', scope.onLeave);
    const deed = deeds.get(event.key);
    if (deed === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    deed();
  };
  return (
    <>
      {scope && (
        <p className={styles['scope']}>
          <b>{scope.label}</b> {say('paletteLeave', { scope: scope.label })}
        </p>
      )}
      <input
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it.
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={items[at] && `${list}-${items[at].id}`}
        aria-label={say('paletteLabel')}
        placeholder={say('palettePlaceholder')}
        className={styles['input']}
        value={query}
        onKeyDown={press}
        onChange={(event) => {
          setChosen(0);
          onQuery(event.target.value);
        }}
      />
      <PaletteList id={list} groups={shown} query={query} chosen={items[at]?.id} onRun={run} />
      <Foot />
    </>
  );
}

function Foot() {
  const say = useKitWords();
  return (
    <div className={styles['foot']}>
      <span>
        <Keys keys={['↑', '↓']} /> {say('paletteChoose')}
      </span>
      <span>
        <Keys keys={['Enter']} /> {say('paletteDo')}
      </span>
      <span>
        <Keys keys={['Ctrl Enter']} /> {say('paletteBeside')}
      </span>
      <span>
        <Keys keys={['?']} /> {say('paletteAllKeys')}
      </span>
    </div>
  );
}
