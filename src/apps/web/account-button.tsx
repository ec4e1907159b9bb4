import { lazy, Suspense, useState } from 'react';
import { type AccountButtonProps, AccountFace } from './account-face.tsx';
import styles from './account-menu.module.css';

const load = () => import('./account-menu.tsx');
const AccountMenu = lazy(() => load().then((module) => ({ default: module.AccountMenu })));

/** Opens the account menu, which is fetched when one points at the button: no first view needs it. */
export function AccountButton({ withName }: AccountButtonProps) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={styles['trigger']}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <AccountFace withName={withName} />
    </button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu withName={withName} />
    </Suspense>
  );
}

/** If it fails, the press fetches again and shows what went wrong. */
function prefetch(): void {
  load().catch(() => undefined);
}
