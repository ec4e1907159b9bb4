import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { isUnreached } from '../../../kernel/web/problem.ts';
import { whenBack } from '../../../kernel/web/recovery.ts';
import { WordsMissing } from '../../../kernel/web/words.ts';
import { ErrorState } from '../../../ui-kit/states.tsx';

/** Fetches anew what the page is drawn from. A part of the app that did not arrive is remembered as missing until all is loaded anew. */
function useAgain(error: unknown): () => void {
  const router = useRouter();
  const again = useCallback(() => (isMissing(error) ? location.reload() : void router.invalidate()), [error, router]);
  // Nothing was written into a page that is not there.
  useEffect(() => (isUnreached(error) ? whenBack(again) : undefined), [error, again]);
  return again;
}

/** Each browser says it in its own words. */
const isMissing = (error: unknown): boolean =>
  error instanceof WordsMissing ||
  (error instanceof Error && /dynamically imported module|importing a module script|preload CSS/i.test(error.message));

/** The same within a page that has its heading already. */
export function ProblemInPage({ error }: ErrorComponentProps) {
  return <ErrorState error={error} onRetry={useAgain(error)} />;
}

/** A page that could not be drawn: what happened, and the way to try again; what it is drawn from is loaded anew. */
export function Problem({ error }: ErrorComponentProps) {
  return <ErrorState error={error} onRetry={useAgain(error)} look="page" />;
}
