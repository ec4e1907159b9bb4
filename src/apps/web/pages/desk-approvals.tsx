import { useParams } from '@tanstack/react-router';
import { DeskApproval } from '../../../capabilities/approvals/ui/desk-approval.tsx';
import { ApprovalQueue } from '../../../capabilities/approvals/ui/queue.tsx';

export const DeskApprovals = () => <ApprovalQueue at="desk" />;

/** One of them. */
export function DeskOneApproval() {
  const { id } = useParams({ from: '/signed-in/desk/approvals/$id' });
  return <DeskApproval key={id} id={id} />;
}
