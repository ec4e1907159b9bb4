import { useState } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import { BulkDialog, type BulkPart } from './bulk-dialog.tsx';
import styles from './table-view.module.css';
import { useDeskWords } from './words.ts';

/** What one can do with all that are ticked; each shows beforehand what it would do. */
export function BulkBar({ numbers, onDone }: { numbers: readonly string[]; onDone: () => void }) {
  const say = useDeskWords();
  const [part, ask] = useState<BulkPart | null>(null);
  useKeys({ assign: () => ask('assign'), state: () => ask('state'), priority: () => ask('priority'), label: () => ask('tags') });
  const keys = { assign: useKeysOf('assign'), state: useKeysOf('state'), priority: useKeysOf('priority'), tags: useKeysOf('label') };
  const parts: { part: BulkPart; word: string; icon: IconName }[] = [
    { part: 'assign', word: say('assign'), icon: 'person' },
    { part: 'state', word: say('state'), icon: 'state-progress' },
    { part: 'priority', word: say('priority'), icon: 'p2' },
    { part: 'tags', word: say('addTag'), icon: 'flag' },
  ];
  return (
    <section className={styles['bulk']} aria-label={say('bulk')}>
      <b role="status">{say('selected', { count: numbers.length })}</b>
      {parts.map(({ part: one, word, icon }) => (
        <Button key={one} look="plain" icon={icon} onPress={() => ask(one)}>
          {word} <Keys keys={keys[one]} />
        </Button>
      ))}
      <IconButton icon="x" label={say('selectNone')} onPress={onDone} />
      {part !== null && <BulkDialog numbers={numbers} part={part} onClose={() => ask(null)} onDone={onDone} />}
    </section>
  );
}
