import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { PolicyNotices } from '../../../capabilities/policy/ui/public.tsx';
import { later } from '../../../kernel/web/later.tsx';
import { useMedia } from '../../../kernel/web/media.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { useStored } from '../../../kernel/web/storage.ts';
import { useSurface } from '../../../kernel/web/surface.ts';
import { cx } from '../../../ui-kit/cx.ts';
import { Hidden } from '../../../ui-kit/hidden.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Rail } from '../../../ui-kit/rail.tsx';
import { AccountButton } from '../account-button.tsx';
import { TenantMark } from '../tenant-mark.tsx';
import { useShellWords } from '../words.ts';
import styles from './rail-layout.module.css';

interface RailLayoutProps {
  label: string;
  home: '/desk' | '/admin' | '/';
  /** RailFind and RailGroups. */
  children: ReactNode;
}

/** Desk and administration: the rail, and beside it what was chosen there. On a phone the rail is a drawer. */
export function RailLayout({ label, home, children }: RailLayoutProps) {
  useSurface('desk');
  const say = useShellWords();
  const [folded = false, fold] = useStored('railFolded');
  const isNarrow = useMedia('(max-width: 1199px)');
  const isPhone = useMedia('(max-width: 767px)');
  const isFolded = !isPhone && (folded || isNarrow);
  const foldButton = <IconButton icon="panel" label={say(folded ? 'unfoldRail' : 'foldRail')} onPress={() => fold(!folded)} />;
  const rail = (
    <Rail
      label={label}
      isFolded={isFolded}
      head={<Head home={home} end={isNarrow ? null : foldButton} />}
      foot={<AccountButton withName={!isFolded} />}
    >
      {children}
    </Rail>
  );
  return (
    <div className={cx(styles['shell'], isFolded && styles['folded'])}>
      <a className={styles['skip']} href="#main">
        {say('skip')}
      </a>
      {isPhone ? <PhoneHead rail={rail} label={label} /> : rail}
      <main id="main" className={styles['main']} tabIndex={-1}>
        <PolicyNotices />
        <Outlet />
      </main>
    </div>
  );
}

function Head({ home, end }: { home: '/desk' | '/admin' | '/'; end: ReactNode }) {
  const { tenant } = useSession();
  return (
    <>
      <Link to={home}>
        <span>
          <TenantMark small />
          <Hidden>{tenant.name}</Hidden>
        </span>
        <span aria-hidden>{tenant.name}</span>
      </Link>
      {end}
    </>
  );
}

const drawer = later(() => import('../../../ui-kit/dialog.tsx').then((parts) => parts.Drawer));

/** Keyed by the address: going somewhere closes the drawer. */
function PhoneHead({ rail, label }: { rail: ReactNode; label: string }) {
  const address = useRouterState({ select: ({ location }) => location.href });
  return <PhoneBar key={address} rail={rail} label={label} />;
}

function PhoneBar({ rail, label }: { rail: ReactNode; label: string }) {
  const say = useShellWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <header className={styles['phone']}>
      <IconButton icon="list" label={say('openRail')} onPress={() => setOpen(true)} />
      {label}
      <drawer.Part side="start" title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        {rail}
      </drawer.Part>
    </header>
  );
}
