import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Session } from '../../kernel/web/session.tsx';
import { forgetDrafts } from '../../kernel/web/storage.ts';

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
  queryOptions({ queryKey: ['session'], queryFn: calls.get, staleTime: Number.POSITIVE_INFINITY });

/** Signs out and forgets everything: the next person at this device finds nothing. */
export async function leave(calls: SessionCalls, queries: QueryClient): Promise<void> {
  await calls.signOut();
  forgetDrafts();
  queries.clear();
}
