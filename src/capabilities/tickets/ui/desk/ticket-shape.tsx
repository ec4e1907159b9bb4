import { Skeleton } from '../../../../ui-kit/states.tsx';
import styles from './desk.module.css';

/** The shape of a ticket that is coming. */
export function TicketShape() {
  return (
    <div className={styles['shape']} role="status">
      <Skeleton width="40%" />
      <Skeleton width="70%" height="28px" />
      <Skeleton width="50%" />
      <Skeleton height="64px" />
      <Skeleton width="80%" height="64px" />
    </div>
  );
}
