import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { VisitorBanner } from '../../../capabilities/consent/ui/visitor-banner.tsx';
import { brandingQuery } from '../../../capabilities/directory/ui/branding.ts';
import { showAccent } from '../../../kernel/web/accent.ts';
import { useSurface } from '../../../kernel/web/surface.ts';
import { PortalFoot } from '../layouts/portal-foot.tsx';
import styles from './sign-in.module.css';

/** Around the few pages that everybody may open: whose house it is, one thing to do, and the languages. */
export function PublicPage({ title, children }: { title: string; children: ReactNode }) {
  useSurface('portal');
  const { data } = useQuery(brandingQuery);
  useEffect(() => {
    document.title = data === undefined ? title : `${title} · ${data.name}`;
    showAccent(data?.accent ?? null);
  }, [title, data]);
  return (
    <>
      <main id="main" className={styles['page']}>
        <p className={styles['tenant']}>
          {data?.logo && <img src={data.logo} alt="" />}
          {data?.name ?? '\u00a0'}
        </p>
        {children}
        <VisitorBanner />
      </main>
      <PortalFoot />
    </>
  );
}
