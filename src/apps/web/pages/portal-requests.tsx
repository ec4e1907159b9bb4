import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MyRequest } from '../../../capabilities/tickets/ui/portal/my-request.tsx';
import { MyRequests } from '../../../capabilities/tickets/ui/portal/my-requests.tsx';

/** All requests of the reader; which of them stands in the address. */
export function PortalRequests() {
  const { which } = useSearch({ from: '/signed-in/portal/requests' });
  const navigate = useNavigate();
  return (
    <MyRequests which={which ?? 'open'} onWhich={(next) => navigate({ to: '/requests', search: next === 'open' ? {} : { which: next } })} />
  );
}

export function PortalRequest() {
  const { number } = useParams({ from: '/signed-in/portal/requests/$number' });
  return <MyRequest number={number} />;
}
