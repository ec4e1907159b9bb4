import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { VisitorBanner } from '../../../capabilities/consent/ui/visitor-banner.tsx';
import { brandingQuery } from '../../../capabilities/directory/ui/branding.ts';
import { showAccent } from '../../../kernel/web/accent.ts';
import { useSurface } from '../../../kernel/web/surface.ts';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { useShellWords } from '../words.ts';
import styles from './portal.module.css';
import { PortalFoot } from './portal-foot.tsx';

/** The portal’s looks for whoever comes by: whose house it is, what is open to everybody, and the way in. */
export function OpenLayout({ children }: { children: ReactNode }) {
  useSurface('portal');
  const say = useShellWords();
  const { data } = useQuery(brandingQuery);
  useEffect(() => showAccent(data?.accent ?? null), [data]);
  return (
    <>
      <a className={styles['skip']} href="#main">
        {say('skip')}
      </a>
      <header className={styles['bar']}>
        <div className={styles['in']}>
          <span className={styles['brand']}>{data?.name ?? ' '}</span>
          <div className={styles['end']}>
            <LinkButton to="/sign-in" search={{ next: '/knowledge' }}>
              {say('signIn')}
            </LinkButton>
          </div>
        </div>
      </header>
      <main id="main" className={styles['page']} tabIndex={-1}>
        {children}
        <VisitorBanner />
      </main>
      <PortalFoot />
    </>
  );
}
