import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChangeCalendar } from '../../../capabilities/changes/ui/calendar.tsx';
import { DeskChange } from '../../../capabilities/changes/ui/change.tsx';
import { BoardMeeting } from '../../../capabilities/changes/ui/meeting.tsx';
import { BoardMeetings } from '../../../capabilities/changes/ui/meetings.tsx';
import { ChangeSuccess } from '../../../capabilities/changes/ui/success.tsx';

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

/** Meetings of the boards. */
export function DeskBoardMeetings() {
  const navigate = useNavigate();
  return <BoardMeetings onOpen={(id) => void navigate({ to: '/desk/changes/meetings/$id', params: { id } })} />;
}

/** One of them. */
export function DeskBoardMeeting() {
  const { id } = useParams({ from: '/signed-in/desk/changes/meetings/$id' });
  return <BoardMeeting key={id} id={id} />;
}

/** How changes end. */
export function DeskChangeSuccess() {
  const asked = useSearch({ from: '/signed-in/desk/changes/success' });
  const navigate = useNavigate();
  return <ChangeSuccess asked={asked} onAsk={(search) => void navigate({ to: '/desk/changes/success', search, replace: true })} />;
}
