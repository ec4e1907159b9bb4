import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Forgot } from '../../../capabilities/sign-in/ui/forgot.tsx';
import { SetPassword } from '../../../capabilities/sign-in/ui/set-password.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { rootRoute } from '../root-route.tsx';
import { sessionQuery } from '../session.ts';
import { useShellWords } from '../words.ts';
import { PublicPage } from './public-page.tsx';

export function ForgotPage() {
  const say = useShellWords();
  return (
    <PublicPage title={say('forgotPassword')}>
      <Forgot />
      <Link to="/sign-in" search={{ next: '/' }}>
        {say('signIn')}
      </Link>
    </PublicPage>
  );
}

/** The secret stands behind the # of the address: it reaches no server log on its way here. */
export function SetPasswordPage() {
  const say = useShellWords();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [token, setToken] = useState(hash);
  // Leaving the page takes the secret out of the address first; nobody needs to be asked about nothing.
  if (hash !== '' && hash !== token) setToken(hash);
  const { queries, calls } = rootRoute.useRouteContext();
  const navigate = useNavigate();
  const enter = async (email: string, password: string): Promise<void> => {
    const isIn = await calls.signIn({ email, password });
    if (isIn) await queries.fetchQuery({ ...sessionQuery(calls), staleTime: 0 });
    await navigate(isIn ? { to: '/', replace: true } : { to: '/sign-in', search: { next: '/' }, replace: true });
  };
  return (
    <PublicPage title={say('setPassword')}>
      <SetPassword
        token={token}
        onSet={(email, password) => void enter(email, password)}
        again={<Link to="/forgot">{say('forgotPassword')}</Link>}
      />
    </PublicPage>
  );
}
