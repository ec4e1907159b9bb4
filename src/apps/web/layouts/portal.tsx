import { Link, Outlet } from '@tanstack/react-router';
import { OutageNews } from '../../../capabilities/major-incidents/ui/portal/public.tsx';
import { PolicyNotices } from '../../../capabilities/policy/ui/public.tsx';
import { useLive } from '../../../kernel/web/live.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { useSurface } from '../../../kernel/web/surface.ts';
import { Icon } from '../../../ui-kit/icon.tsx';
import { AccountButton } from '../account-button.tsx';
import { TenantMark } from '../tenant-mark.tsx';
import { useShellWords } from '../words.ts';
import styles from './portal.module.css';
import { PortalFoot } from './portal-foot.tsx';

/** The company's front page: one bar above; on a phone the places stand below, under the thumb. */
export function PortalLayout() {
  useSurface('portal');
  useLive();
  const say = useShellWords();
  const { tenant } = useSession();
  return (
    <>
      <a className={styles['skip']} href="#main">
        {say('skip')}
      </a>
      <header className={styles['bar']}>
        <div className={styles['in']}>
          <Link to="/" className={styles['brand']}>
            <TenantMark />
            {tenant.name}
          </Link>
          <nav className={styles['nav']} aria-label={say('portal')}>
            <Link to="/" activeOptions={{ exact: true }}>
              {say('home')}
            </Link>
            <Link to="/requests">{say('requests')}</Link>
            <Link to="/knowledge">{say('knowledge')}</Link>
          </nav>
          <div className={styles['end']}>
            <AccountButton />
          </div>
        </div>
      </header>
      <PolicyNotices />
      <OutageNews />
      <main id="main" className={styles['page']} tabIndex={-1}>
        <Outlet />
      </main>
      <PortalFoot>
        <Link to="/me/privacy">{say('yourPrivacy')}</Link>
      </PortalFoot>
      <PhoneTabs />
    </>
  );
}

function PhoneTabs() {
  const say = useShellWords();
  return (
    <nav className={styles['tabs']} aria-label={say('main')}>
      <Link to="/" activeOptions={{ exact: true }}>
        <Icon name="home" />
        {say('home')}
      </Link>
      <Link to="/requests">
        <Icon name="inbox" />
        {say('requests')}
      </Link>
      <Link to="/knowledge">
        <Icon name="book" />
        {say('knowledge')}
      </Link>
      <Link to="/me">
        <Icon name="person" />
        {say('me')}
      </Link>
    </nav>
  );
}
