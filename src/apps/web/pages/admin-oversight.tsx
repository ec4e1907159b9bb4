import { useNavigate, useSearch } from '@tanstack/react-router';
import { Audit } from '../../../capabilities/oversight/ui/admin/audit.tsx';
import { Undelivered } from '../../../capabilities/oversight/ui/admin/undelivered.tsx';
import { KeptMailPart } from '../../../capabilities/site/ui/admin/kept-mail.tsx';

export function AdminAudit() {
  const filter = useSearch({ from: '/signed-in/admin/audit' });
  const navigate = useNavigate();
  return <Audit filter={filter} onFilter={(search) => void navigate({ to: '/admin/audit', search, replace: true })} />;
}

export const AdminUndelivered = () => <Undelivered more={<KeptMailPart />} />;
