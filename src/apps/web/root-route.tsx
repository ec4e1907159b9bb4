import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, notFound, Outlet, redirect, useRouter, useRouterState } from '@tanstack/react-router';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { Counting } from '../../capabilities/usage/ui/public.tsx';
import { showAccent } from '../../kernel/web/accent.ts';
import { ReaderProvider } from '../../kernel/web/reader.tsx';
import { SessionContext } from '../../kernel/web/session.tsx';
import type { SessionCalls } from './session.ts';
import { sessionQuery } from './session.ts';

export interface ShellContext {
  readonly queries: QueryClient;
  readonly calls: SessionCalls;
}

export const rootRoute = createRootRouteWithContext<ShellContext>()({ component: Root });

/** React Aria's menus and tabs lead through the router too, without loading the page anew. */
function Root() {
  const router = useRouter();
  return (
    <AriaRouterProvider navigate={(href) => router.history.push(href)}>
      <Outlet />
    </AriaRouterProvider>
  );
}

/** Around every page for which somebody has to be signed in. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context: { queries, calls }, location }) => {
    const session = await queries.ensureQueryData(sessionQuery(calls));
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    showAccent(session.tenant.accent);
    return { session };
  },
  component: SignedIn,
});

function SignedIn() {
  const { session } = signedInRoute.useRouteContext();
  const page = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? '/' });
  return (
    <SessionContext value={session}>
      <ReaderProvider reader={session.person}>
        <Outlet />
        <Counting page={page} />
      </ReaderProvider>
    </SessionContext>
  );
}

/** A surface one may not enter looks as if it weren't there. */
export function open(isOpen: boolean): void {
  if (!isOpen) throw notFound();
}
