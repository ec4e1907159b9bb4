import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
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

/** Beside the answer where there is room; on a phone one line that opens, so that the answer comes first. */
function Places() {
  const say = useShellWords();
  const id = useId();
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(.)\/$/, '$1') });
  // Whoever has gone to another place is there, and sees its answer.
  const [openAt, setOpenAt] = useState<string>();
  const isOpen = openAt === path;
  const here = privacyPlaces.find(({ to }) => to === path);
  return (
    <nav className={styles['nav']} aria-label={say('yourPrivacy')}>
      <button
        type="button"
        className={styles['here']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenAt(isOpen ? undefined : path)}
      >
        {here === undefined ? say('yourPrivacy') : say(here.word)}
        <Icon name="chevron-down" />
      </button>
      <div id={id} className={styles['places']} data-open={isOpen || undefined}>
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
      </div>
    </nav>
  );
}
