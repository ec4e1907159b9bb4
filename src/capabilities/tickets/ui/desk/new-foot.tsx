import { useKeysOf } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import type { NewDraftInWork } from './new-draft.ts';
import styles from './new-ticket.module.css';
import { useDeskWords } from './words.ts';

interface NewFootProps {
  draft: NewDraftInWork;
  isBusy: boolean;
  /** How many fields were found wanting when it was tried to send it. */
  wrong: number;
  onDiscard: () => void;
}

/** Always in sight: what it needs yet, whether it is kept, and the two ways out. */
export function NewFoot({ draft: { hasDraft, isKept }, isBusy, wrong, onDiscard }: NewFootProps) {
  const say = useDeskWords();
  const keys = useKeysOf('send');
  const kept = hasDraft ? say(isKept ? 'draftKept' : 'draftKeptHere') : '';
  return (
    <footer className={styles['foot']}>
      <Button type="submit" look="primary" busy={isBusy}>
        {say('create')}
      </Button>
      <Keys keys={[keys.join(' ')]} />
      {hasDraft && (
        <Button look="plain" onPress={onDiscard}>
          {say('discard')}
        </Button>
      )}
      <p role="status">{wrong > 0 ? say('needsLook', { count: wrong }) : kept}</p>
    </footer>
  );
}
