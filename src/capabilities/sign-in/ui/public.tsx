import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import styles from './account.module.css';
import { isProved, useProve } from './data.ts';
import { useAccountWords } from './words.ts';

/**
 * For what the server does only for whoever gave their password just now: `first` does it at once where they did, else once they gave it in
 * the dialog, which stands where `dialog` is put.
 */
export function usePasswordFirst(): { first: (deed: () => void) => void; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<{ deed: () => void }>();
  const first = (deed: () => void): void => void isProved().then((is) => (is ? deed() : setWaiting({ deed })));
  const given = (): void => {
    setWaiting(undefined);
    waiting?.deed();
  };
  return { first, dialog: waiting && <GivePassword onGiven={given} onClose={() => setWaiting(undefined)} /> };
}

function GivePassword({ onGiven, onClose }: { onGiven: () => void; onClose: () => void }) {
  const say = useAccountWords();
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useProve();
  const give = () => password !== '' && mutate(password, { onSuccess: onGiven });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('proofTitle')}
      foot={
        <>
          <Button onPress={onClose}>{say('proofCancel')}</Button>
          <Button look="primary" busy={isPending} isDisabled={password === ''} onPress={give}>
            {say('proofGo')}
          </Button>
        </>
      }
    >
      <form
        className={styles['fields']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <p className={styles['help']}>{say('proofHelp')}</p>
        <TextField
          label={say('password')}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={setPassword}
        />
        {error !== null && <ErrorState error={error} look="inline" />}
      </form>
    </Dialog>
  );
}
