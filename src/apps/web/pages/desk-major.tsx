import { useParams } from '@tanstack/react-router';
import { MajorRoom } from '../../../capabilities/major-incidents/ui/desk/room.tsx';

/** One major incident. */
export function DeskMajor() {
  const { id } = useParams({ from: '/signed-in/desk/major/$id' });
  return <MajorRoom key={id} id={id} />;
}
