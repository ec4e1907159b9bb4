import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import styles from '../rights.module.css';
import { useArrangeWords } from './words.ts';

interface SaveProps {
  isChanged: boolean;
  isWrong?: boolean | undefined;
  busy: boolean;
  error: unknown;
  onSave: () => void;
}

/** Below each part: what is set there holds from the moment it is kept. */
export function Save({ isChanged, isWrong = false, busy, error, onSave }: SaveProps) {
  const say = useArrangeWords();
  return (
    <>
      {error !== null && <ErrorState error={error} look="inline" />}
      <div className={styles['clockDeeds']}>
        <Button look="primary" busy={busy} isDisabled={!isChanged || isWrong} onPress={onSave}>
          {say('save')}
        </Button>
      </div>
    </>
  );
}
