import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import styles from './account.module.css';
import { useAskReset } from './data.ts';
import { useAccountWords } from './words.ts';

/** Asks for a link by mail. The answer is the same for known and unknown addresses. */
export function Forgot() {
  const say = useAccountWords();
  const [email, setEmail] = useState('');
  const [isTold, setTold] = useState(false);
  const { mutate, isPending, isSuccess, error } = useAskReset();
  if (isSuccess)
    return (
      <div role="status">
        <h1 className={styles['title']}>{say('linkSent', { email })}</h1>
        <p className={styles['help']}>{say('linkSentHelp')}</p>
      </div>
    );
  const send = () => {
    setTold(true);
    if (email.trim() !== '') mutate(email);
  };
  return (
    <form
      className={styles['fields']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h1 className={styles['title']}>{say('forgotTitle')}</h1>
      <p className={styles['help']}>{say('forgotHelp')}</p>
      <TextField
        label={say('email')}
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        error={isTold && email.trim() === '' ? say('emailMissing') : undefined}
      />
      {error !== null && <ErrorState error={error} onRetry={send} look="inline" />}
      <Button type="submit" look="primary" size="large" wide busy={isPending}>
        {say('sendLink')}
      </Button>
    </form>
  );
}
