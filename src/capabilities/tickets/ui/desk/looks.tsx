import { Button } from '../../../../ui-kit/button.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import styles from './table-view.module.css';
import type { View, ViewSearch } from './use-view.ts';
import { useDeskWords } from './words.ts';

/** List, table or board; the address tells which. */
export function Looks({ view }: { view: View }) {
  const say = useDeskWords();
  const looks: { as: ViewSearch['as']; word: string; icon: IconName }[] = [
    { as: 'table', word: say('asTable'), icon: 'list' },
    { as: undefined, word: say('asList'), icon: 'panel' },
    { as: 'board', word: say('asBoard'), icon: 'board' },
  ];
  return (
    <fieldset className={styles['looks']} aria-label={say('looks')}>
      {looks.map(({ as, word, icon }) => (
        <span key={word} className={view.search.as === as ? styles['chosen'] : undefined}>
          <Button look="plain" icon={icon} aria-pressed={view.search.as === as} onPress={() => view.show(as)}>
            {word}
          </Button>
        </span>
      ))}
    </fieldset>
  );
}
