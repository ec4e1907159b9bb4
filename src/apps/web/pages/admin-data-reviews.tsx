import { useNavigate, useSearch } from '@tanstack/react-router';
import { Reviews } from '../../../capabilities/my-data/ui/review/reviews.tsx';

export function AdminDataReviews() {
  const { copy } = useSearch({ from: '/signed-in/admin/data-reviews' });
  const navigate = useNavigate();
  return (
    <Reviews
      copy={copy}
      onOpen={(next) => void navigate({ to: '/admin/data-reviews', search: next === undefined ? {} : { copy: next } })}
    />
  );
}
