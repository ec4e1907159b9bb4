import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { sessionQuery } from '../session.ts';
import { useShellWords } from '../words.ts';
import { PublicPage } from './public-page.tsx';
import styles from './sign-in.module.css';

export function SignIn() {
  const say = useShellWords();
  return (
    <PublicPage title={say('signIn')}>
      <h1 className={styles['title']}>{say('signIn')}</h1>
      <SignInForm />
      <Link to="/forgot">{say('forgotPassword')}</Link>
    </PublicPage>
  );
}

function SignInForm() {
  const say = useShellWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const signIn = useSignIn();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (email !== '' && password !== '') signIn.mutate({ email, password });
  };
  const missing = (value: string, words: string): string | undefined => (asked && value === '' ? words : undefined);
  const refused = signIn.data === 'refused' ? say('signInRefused') : undefined;
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <TextField
        label={say('email')}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        error={missing(email, say('emailMissing'))}
      />
      <TextField
        label={say('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing(password, say('passwordMissing')) ?? refused}
      />
      {signIn.data === 'noCookie' && <CookieMissing />}
      {signIn.isError && <ErrorState look="inline" error={signIn.error} />}
      <Button type="submit" look="primary" size="large" wide busy={signIn.isPending}>
        {say('signIn')}
      </Button>
    </form>
  );
}

/** No error: the browser does what its owner told it. */
function CookieMissing() {
  const say = useShellWords();
  return (
    <div role="alert">
      <Banner tone="warning">
        {say('cookieMissing')} <a href="/privacy">{say('privacyNotice')}</a>
      </Banner>
    </div>
  );
}

function useSignIn() {
  const { queries, calls } = getRouteApi('/sign-in').useRouteContext();
  const { next } = getRouteApi('/sign-in').useSearch();
  const router = useRouter();
  return useMutation({
    mutationFn: async (input: { email: string; password: string }): Promise<'in' | 'refused' | 'noCookie'> => {
      if (!(await calls.signIn(input))) return 'refused';
      // Signed in on the server, and unknown at the next question: the browser did not keep the cookie.
      return (await queries.fetchQuery({ ...sessionQuery(calls), staleTime: 0 })) === null ? 'noCookie' : 'in';
    },
    onSuccess: (outcome) => {
      if (outcome === 'in') router.history.push(next);
    },
  });
}
