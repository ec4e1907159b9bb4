import { useParams } from '@tanstack/react-router';
import { ApprovalPage } from '../../../capabilities/approvals/ui/approval-page.tsx';
import { ApprovalQueue } from '../../../capabilities/approvals/ui/queue.tsx';
import styles from './portal-pages.module.css';

/** All that waits for the reader's answer. */
export const PortalApprovals = () => (
  <div className={styles['sheet']}>
    <ApprovalQueue at="portal" />
  </div>
);

/** One approval. */
export function PortalApproval() {
  const { id } = useParams({ from: '/signed-in/portal/approvals/$id' });
  return <ApprovalPage key={id} id={id} />;
}
