import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { keepRefusal } from '../../capabilities/consent/ui/visitor.ts';
import type { Session } from '../../kernel/web/session.tsx';
import { forgetDrafts, keepKeysHere } from '../../kernel/web/storage.ts';

/** What the shell needs of the server. */
export interface SessionCalls {
  /** Null if nobody is signed in. */
  get: () => Promise<Session | null>;
  /** False if address and password don't belong together. */
  signIn: (input: { email: string; password: string }) => Promise<boolean>;
  signOut: () => Promise<void>;
}

/** Asked once; sign-in and sign-out change it. */
export const sessionQuery = (calls: SessionCalls) =>
  queryOptions({ queryKey: ['session'], queryFn: () => calls.get().then(followed), staleTime: Number.POSITIVE_INFINITY });

/** Keys follow the person: what the server has goes before what somebody left in this browser. */
function followed(session: Session | null): Session | null {
  if (session !== null) keepKeysHere(session.keys);
  return session;
}

/** Signs out and forgets everything: the next person at this device finds nothing. */
export async function leave(calls: SessionCalls, queries: QueryClient): Promise<void> {
  await calls.signOut();
  await keepRefusal();
  forgetDrafts();
  keepKeysHere(undefined);
  queries.clear();
}
