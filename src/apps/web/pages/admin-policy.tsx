import { useNavigate, useSearch } from '@tanstack/react-router';
import { Policy } from '../../../capabilities/policy/ui/admin/policy.tsx';

export function AdminPolicy() {
  const { part = 'reading', show = 'all' } = useSearch({ from: '/signed-in/admin/policy' });
  const navigate = useNavigate();
  return (
    <Policy
      part={part}
      show={show}
      onPart={(next) => void navigate({ to: '/admin/policy', search: { part: next } })}
      onShow={(next) => void navigate({ to: '/admin/policy', search: next === 'all' ? {} : { show: next }, replace: true })}
    />
  );
}
