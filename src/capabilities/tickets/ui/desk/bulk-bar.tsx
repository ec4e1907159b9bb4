import { useEffect, useState } from 'react';
import type { Deed } from '../../../../kernel/web/key-map.ts';
import { useKeysFirst, useKeysOf } from '../../../../kernel/web/keys.ts';
import { later } from '../../../../kernel/web/later.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import { TickedBar } from '../../../../ui-kit/ticked-bar.tsx';
import styles from './bulk.module.css';
import type { BulkPart } from './bulk-dialog.tsx';
import type { Selection } from './use-selection.ts';
import { useDeskWords } from './words.ts';

const change = later(() => import('./bulk-dialog.tsx').then((parts) => parts.BulkDialog));
const macro = later(() => import('../macros/run-macro.tsx').then((parts) => parts.RunMacro));
const gather = later(() => import('./gather-dialog.tsx').then((parts) => parts.GatherDialog));

function fetchDialogs(): void {
  for (const { load } of [change, gather, macro]) load();
}

interface BulkBarProps {
  selection: Selection;
  /** All that the list holds, also what is not loaded. */
  total: number | undefined;
  /** Beside a ticket: pictures instead of words. */
  isNarrow?: boolean | undefined;
}

type Part = { part: BulkPart | 'macro' | 'merge' | 'link'; word: string; icon: IconName; deed?: Deed; least?: number };

/** What one can do with all that are ticked; each shows beforehand what it would do. */
export function BulkBar({ selection, total, isNarrow = false }: BulkBarProps) {
  const say = useDeskWords();
  const [part, ask] = useState<Part['part'] | null>(null);
  const { numbers, rows, selectAll, isComing, clear } = selection;
  useKeysFirst({
    assign: () => ask('assign'),
    state: () => ask('state'),
    priority: () => ask('priority'),
    label: () => ask('tags'),
    back: clear,
  });
  const close = () => ask(null);
  useEffect(fetchDialogs, []);
  return (
    <TickedBar label={say('bulk')} count={say('selected', { count: numbers.size })} isNarrow={isNarrow}>
      {total !== undefined && total > numbers.size && (
        <Button look="quiet" busy={isComing} onPress={selectAll}>
          {say('selectAllOf', { count: total })}
        </Button>
      )}
      <span className={cx(styles['deeds'], isNarrow && styles['narrow'])}>
        {useParts().map((one) => (
          <PartButton
            key={one.part}
            one={one}
            isNarrow={isNarrow}
            isDisabled={numbers.size < (one.least ?? 1)}
            onPress={() => ask(one.part)}
          />
        ))}
      </span>
      <IconButton icon="x" label={say('selectNone')} keys={useKeysOf('back')} onPress={clear} />
      <Asked part={part} rows={rows} onClose={close} onDone={clear} />
    </TickedBar>
  );
}

interface AskedProps {
  part: Part['part'] | null;
  rows: Selection['rows'];
  onClose: () => void;
  onDone: () => void;
}

function Asked({ part, ...asked }: AskedProps) {
  if (part === null) return null;
  if (part === 'macro') return <macro.Part {...asked} />;
  if (part === 'merge' || part === 'link') return <gather.Part {...asked} deed={part} />;
  return <change.Part {...asked} part={part} />;
}

function useParts(): Part[] {
  const say = useDeskWords();
  return [
    { part: 'assign', word: say('assign'), icon: 'person', deed: 'assign' },
    { part: 'state', word: say('state'), icon: 'state-progress', deed: 'state' },
    { part: 'priority', word: say('priority'), icon: 'p2', deed: 'priority' },
    { part: 'tags', word: say('tags'), icon: 'flag', deed: 'label' },
    { part: 'macro', word: say('macro'), icon: 'template' },
    { part: 'merge', word: say('mergeIt'), icon: 'merge', least: 2 },
    { part: 'link', word: say('linkIt'), icon: 'link', least: 2 },
  ];
}

interface DeedProps {
  one: Part;
  isNarrow: boolean;
  isDisabled: boolean;
  onPress: () => void;
}

function PartButton({ one: { word, icon, deed }, isNarrow, ...press }: DeedProps) {
  const keys = useKeysOf(deed ?? 'go:');
  const shown = deed === undefined ? [] : keys;
  if (isNarrow) return <IconButton icon={icon} label={word} keys={shown} {...press} />;
  return (
    <Button look="plain" icon={icon} {...press}>
      {word} {shown.length > 0 && <Keys keys={shown} />}
    </Button>
  );
}
