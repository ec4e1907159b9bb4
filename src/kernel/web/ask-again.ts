import { QueryClientContext } from '@tanstack/react-query';
import { use } from 'react';

/** Does `what` again, and asks again for all else that failed on this screen: it mostly broke together, so one press should mend it. */
export function useAskAgain(): (what: () => void) => void {
  const queries = use(QueryClientContext);
  return (what) => {
    what();
    const failed = { type: 'active', predicate: ({ state }: { state: { status: string } }) => state.status === 'error' } as const;
    void queries?.refetchQueries(failed, { cancelRefetch: false });
  };
}
