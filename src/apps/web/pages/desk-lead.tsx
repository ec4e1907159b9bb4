import { useNavigate, useSearch } from '@tanstack/react-router';
import { Breaches } from '../../../capabilities/sla/ui/lead/breaches.tsx';
import { Macros } from '../../../capabilities/tickets/ui/macros/macros.tsx';

export const DeskMacros = () => <Macros />;

export function DeskBreaches() {
  const search = useSearch({ from: '/signed-in/desk/breaches' });
  const navigate = useNavigate();
  return <Breaches search={search} onSearch={(next) => void navigate({ to: '/desk/breaches', search: next, replace: true })} />;
}
