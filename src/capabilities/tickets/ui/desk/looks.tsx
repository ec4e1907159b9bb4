import { Button } from '../../../../ui-kit/button.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import type { Look } from '../../shared/view-lists.ts';
import styles from './table-view.module.css';
import type { View } from './use-view.ts';
import { useDeskWords } from './words.ts';

/** Table, list beside the ticket, board or calendar; the address tells which. */
export function Looks({ view }: { view: View }) {
  const say = useDeskWords();
  const looks: { as: Look; word: string; icon: IconName }[] = [
    { as: 'table', word: say('asTable'), icon: 'list' },
    { as: 'split', word: say('asList'), icon: 'panel' },
    { as: 'board', word: say('asBoard'), icon: 'board' },
    { as: 'calendar', word: say('asCalendar'), icon: 'calendar' },
  ];
  return (
    <fieldset className={styles['looks']} aria-label={say('looks')}>
      {looks.map(({ as, word, icon }) => (
        <span key={as} className={view.search.as === as ? styles['chosen'] : undefined}>
          <Button look="plain" icon={icon} aria-pressed={view.search.as === as} onPress={() => view.show(as)}>
            {word}
          </Button>
        </span>
      ))}
    </fieldset>
  );
}
