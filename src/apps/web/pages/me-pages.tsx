import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { StandIns } from '../../../capabilities/approvals/ui/stand-ins.tsx';
import { Profile } from '../../../capabilities/directory/ui/me/profile.tsx';
import { Security } from '../../../capabilities/sign-in/ui/security.tsx';
import { Tokens } from '../../../capabilities/sign-in/ui/tokens.tsx';
import { languageOf } from '../../../kernel/shared/locales.ts';
import { later } from '../../../kernel/web/later.tsx';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { useChangeLanguage } from '../change-language.ts';
import { KeySettings } from '../key-settings.tsx';
import { signedInRoute } from '../root-route.tsx';
import { sessionQuery } from '../session.ts';
import { useShellWords } from '../words.ts';
import styles from './me-pages.module.css';

const absences = later(() => import('../../../capabilities/assignment/ui/me/my-absences.tsx').then((parts) => parts.MyAbsences));

/** Everybody's own account, a page a subject; keys for those who work with them. */
export function MeLayout() {
  const say = useShellWords();
  const { can } = useSession();
  usePageTitle(say('yourAccount'));
  return (
    <>
      <h1 className={styles['title']}>{say('yourAccount')}</h1>
      <nav className={styles['nav']} aria-label={say('yourAccount')}>
        <Link to="/me" activeOptions={{ exact: true }}>
          {say('profile')}
        </Link>
        <Link to="/me/security">{say('security')}</Link>
        <Link to="/me/privacy">{say('yourPrivacy')}</Link>
        <Link to="/me/stand-ins">{say('standIns')}</Link>
        <Link to="/me/tokens">{say('apiTokens')}</Link>
        {can.desk && <Link to="/me/keys">{say('keyHelp')}</Link>}
      </nav>
      <Outlet />
    </>
  );
}

export function MeProfile() {
  const { queries, calls } = signedInRoute.useRouteContext();
  const router = useRouter();
  const change = useChangeLanguage();
  const follow = async (locale: string): Promise<void> => {
    await queries.fetchQuery({ ...sessionQuery(calls), staleTime: 0 });
    await router.invalidate();
    change(languageOf(locale));
  };
  const { can, person } = useSession();
  return (
    <>
      <Profile onSaved={({ locale }) => void follow(locale)} />
      {can.desk && <absences.Part person={person.id} />}
    </>
  );
}

export const MeSecurity = () => <Security />;
export const MeStandIns = () => <StandIns />;
export const MeTokens = () => <Tokens />;
export const MeKeys = () => <KeySettings />;
