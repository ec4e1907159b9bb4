import { useParams } from '@tanstack/react-router';
import { ApprovalPage } from '../../../capabilities/approvals/ui/approval-page.tsx';

/** One approval. */
export function PortalApproval() {
  const { id } = useParams({ from: '/signed-in/portal/approvals/$id' });
  return <ApprovalPage key={id} id={id} />;
}
