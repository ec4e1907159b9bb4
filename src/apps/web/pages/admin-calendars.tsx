import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { workspacesQuery } from '../../../capabilities/directory/ui/admin/data.ts';
import { useLocalised } from '../../../capabilities/directory/ui/admin/localised.ts';
import { Calendar } from '../../../capabilities/sla/ui/admin/calendar.tsx';
import { Calendars } from '../../../capabilities/sla/ui/admin/calendars.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';

export function AdminCalendars() {
  const { calendar } = useSearch({ from: '/signed-in/admin/calendars' });
  const { can } = useSession();
  const localised = useLocalised();
  const navigate = useNavigate();
  const asking = useQuery(workspacesQuery);
  if (calendar !== undefined) return <Calendar id={calendar} />;
  return (
    <Loaded asking={asking} look="page">
      {({ items }) => (
        <Calendars
          workspaces={items.filter((one) => one.can.edit).map(({ id, name }) => ({ id, name: localised(name) }))}
          mayShare={can.tenant}
          onOpen={(id) => void navigate({ to: '/admin/calendars', search: { calendar: id } })}
        />
      )}
    </Loaded>
  );
}
