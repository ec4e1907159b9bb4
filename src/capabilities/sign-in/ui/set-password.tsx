import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { problemOf } from '../../../kernel/web/problem.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import styles from './account.module.css';
import { linkQuery, useSetByLink } from './data.ts';
import { NewPassword, shortest } from './new-password.tsx';
import { useAccountWords } from './words.ts';

interface SetPasswordProps {
  token: string;
  /** Where to ask for another link. */
  again: ReactNode;
  onSet: (email: string, password: string) => void;
}

/** Where the link of an invitation or a reset leads: who it is for, and one field. */
export function SetPassword({ token, again, onSet }: SetPasswordProps) {
  const { data, error, isPending, refetch } = useQuery(linkQuery(token));
  if (isPending) return <SkeletonRows count={3} height={56} />;
  if (error !== null)
    return (problemOf(error).status ?? 500) < 500 ? <Over again={again} /> : <ErrorState error={error} onRetry={refetch} look="page" />;
  return <Choose token={token} {...data} onSet={onSet} />;
}

function Over({ again }: { again: ReactNode }) {
  const say = useAccountWords();
  return (
    <>
      <h1 className={styles['title']}>{say('linkOver')}</h1>
      <p className={styles['help']}>{say('linkOverHelp')}</p>
      {again}
    </>
  );
}

interface ChooseProps extends Pick<SetPasswordProps, 'token' | 'onSet'> {
  kind: 'invitation' | 'reset';
  email: string;
  givenName: string;
}

function Choose({ token, kind, email, givenName, onSet }: ChooseProps) {
  const say = useAccountWords();
  const [password, setPassword] = useState('');
  const [isTold, setTold] = useState(false);
  const { mutate, isPending, error } = useSetByLink();
  const send = () => {
    setTold(true);
    if (password.length >= shortest) mutate({ token, password }, { onSuccess: () => onSet(email, password) });
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
      <h1 className={styles['title']}>{kind === 'invitation' ? say('welcome', { name: givenName }) : say('resetTitle')}</h1>
      <p className={styles['help']}>{say('welcomeHelp', { email })}</p>
      {/* Password managers keep the password under this name. */}
      <TextField label={say('email')} type="email" autoComplete="username" value={email} onChange={() => undefined} isReadOnly />
      <NewPassword value={password} onChange={setPassword} isTold={isTold} />
      {error !== null && <ErrorState error={error} look="inline" />}
      <Button type="submit" look="primary" size="large" wide busy={isPending}>
        {say('setPassword')}
      </Button>
    </form>
  );
}
