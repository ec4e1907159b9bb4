import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MajorList } from '../../../capabilities/major-incidents/ui/desk/list.tsx';
import { MajorRoom } from '../../../capabilities/major-incidents/ui/desk/room.tsx';

/** Those that run, that are still to be learnt from, and that ended. */
export function DeskMajors() {
  const { shelf = 'toReview' } = useSearch({ from: '/signed-in/desk/major' });
  const navigate = useNavigate();
  return <MajorList shelf={shelf} onShelf={(next) => void navigate({ to: '/desk/major', search: { shelf: next }, replace: true })} />;
}

/** One major incident. */
export function DeskMajor() {
  const { id } = useParams({ from: '/signed-in/desk/major/$id' });
  return <MajorRoom key={id} id={id} />;
}
