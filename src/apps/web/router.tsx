import { createRouter } from '@tanstack/react-router';
import { adminTree } from './pages/admin.tsx';
import { deskTree, ticketLink } from './pages/desk.tsx';
import { NotFound } from './pages/not-found.tsx';
import { portalTree } from './pages/portal.tsx';
import { Problem } from './pages/problem.tsx';
import { publicPages } from './pages/sign-in-route.tsx';
import { rootRoute, type ShellContext, signedInRoute } from './root-route.tsx';

const routeTree = rootRoute.addChildren([...publicPages, signedInRoute.addChildren([portalTree, deskTree, ticketLink, adminTree])]);

/** Prefetches what one points at, and keeps the last lists in memory. */
export const routerWith = (context: ShellContext) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPreloadDelay: 30,
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultErrorComponent: Problem,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
