import { useKeysOf } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import styles from './editing.module.css';
import { useDeskWords } from './words.ts';

interface EditDeedsProps {
  draft: { hasDraft: boolean; isKept: boolean; isPending: boolean; discard: () => void };
  isReady: boolean;
  /** Somebody else has changed the same since one began. */
  isChanged: boolean;
  onSave: () => void;
}

/** How an edit ends; what others did meanwhile is told, not hidden. */
export function EditDeeds({ draft: { hasDraft, isKept, isPending, discard }, isReady, isChanged, onSave }: EditDeedsProps) {
  const say = useDeskWords();
  const keys = useKeysOf('send');
  const kept = hasDraft ? say(isKept ? 'draftKept' : 'draftKeptHere') : '';
  return (
    <>
      {isChanged && (
        <p className={styles['meanwhile']} role="status">
          <Icon name="warning" size="small" /> {say('meanwhile')}
        </p>
      )}
      <div className={styles['editDeeds']}>
        <Button look="primary" busy={isPending} isDisabled={!isReady} onPress={onSave}>
          {say('save')}
        </Button>
        <Button onPress={discard}>{say(hasDraft ? 'discard' : 'cancel')}</Button>
        <Keys keys={[keys.join(' ')]} />
        <span role="status">{kept}</span>
      </div>
    </>
  );
}
