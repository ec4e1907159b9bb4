import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import styles from './account.module.css';
import { useChangePassword } from './data.ts';
import { NewPassword, shortest } from './new-password.tsx';
import { useAccountWords } from './words.ts';

export function ChangePassword() {
  const say = useAccountWords();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isTold, setTold] = useState(false);
  const { mutate, isPending, error } = useChangePassword();
  const done = () => {
    toast(say('passwordChanged'));
    setCurrent('');
    setPassword('');
    setTold(false);
  };
  const send = () => {
    setTold(true);
    if (current !== '' && password.length >= shortest) mutate({ current, password }, { onSuccess: done });
  };
  return (
    <form
      className={styles['part']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{say('password')}</h2>
      <TextField
        label={say('currentPassword')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={isTold && current === '' ? say('currentMissing') : undefined}
      />
      <NewPassword value={password} onChange={setPassword} isTold={isTold} />
      {error !== null && <ErrorState error={error} look="inline" />}
      <Button type="submit" busy={isPending}>
        {say('changePassword')}
      </Button>
    </form>
  );
}
