import { useSession } from '../../kernel/web/session.tsx';
import { cx } from '../../ui-kit/cx.ts';
import styles from './tenant-mark.module.css';

/** The tenant's logo, or the first letter of its name in a square. */
export function TenantMark({ small }: { small?: boolean }) {
  const { tenant } = useSession();
  const className = cx(styles['mark'], small && styles['small'], tenant.logo !== null && styles['picture']);
  if (tenant.logo !== null) return <img src={tenant.logo} alt="" className={className} />;
  return (
    <span className={className} aria-hidden>
      {[...tenant.name][0]}
    </span>
  );
}
