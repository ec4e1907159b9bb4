import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorState } from '../../../ui-kit/states.tsx';

/** A page that could not be drawn: what happened, and the way to try again; what it is drawn from is loaded anew. */
export function Problem({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <ErrorState error={error} onRetry={() => void router.invalidate()} />;
}
