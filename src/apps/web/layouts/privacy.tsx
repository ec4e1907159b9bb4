import { Link, Outlet } from '@tanstack/react-router';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { privacyPlaces } from '../pages/privacy-places.ts';
import { useShellWords } from '../words.ts';
import styles from './privacy.module.css';

/** The privacy centre: its questions beside each other, each with a page of its own. */
export function PrivacyLayout() {
  const say = useShellWords();
  const { tenant } = useSession();
  usePageTitle(say('yourPrivacy'));
  return (
    <>
      <header className={styles['head']}>
        <h1>{say('yourPrivacy')}</h1>
        <p>{say('yourPrivacyLine', { tenant: tenant.name })}</p>
      </header>
      <div className={styles['centre']}>
        <Places />
        <div className={styles['question']}>
          <Outlet />
        </div>
      </div>
    </>
  );
}

function Places() {
  const say = useShellWords();
  return (
    <nav className={styles['nav']} aria-label={say('yourPrivacy')}>
      {privacyPlaces.map(({ to, word }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }}>
          {say(word)}
        </Link>
      ))}
      <hr />
      <a href="/privacy">{say('privacyNotice')}</a>
      <Link to="/me" activeOptions={{ exact: true }}>
        {say('yourAccount')}
      </Link>
    </nav>
  );
}
