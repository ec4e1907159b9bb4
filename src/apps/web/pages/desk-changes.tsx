import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChangeCalendar } from '../../../capabilities/changes/ui/calendar.tsx';
import { DeskChange } from '../../../capabilities/changes/ui/change.tsx';

/** The calendar of changes. */
export function DeskChanges() {
  const asked = useSearch({ from: '/signed-in/desk/changes' });
  const navigate = useNavigate();
  return <ChangeCalendar asked={asked} onAsk={(search) => void navigate({ to: '/desk/changes', search, replace: true })} />;
}

/** One of them. */
export function DeskOneChange() {
  const { number } = useParams({ from: '/signed-in/desk/changes/$number' });
  return <DeskChange key={number} number={number} />;
}
