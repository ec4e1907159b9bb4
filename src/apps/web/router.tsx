import { type AnyRoute, createRouter } from '@tanstack/react-router';
import { adminTree } from './pages/admin.tsx';
import { deskTree, ticketLink } from './pages/desk.tsx';
import { NotFound } from './pages/not-found.tsx';
import { portalTree } from './pages/portal.tsx';
import { Problem } from './pages/problem.tsx';
import { publicPages } from './pages/sign-in-route.tsx';
import { rootRoute, type ShellContext, signedInRoute } from './root-route.tsx';

const routeTree = rootRoute.addChildren([...publicPages, signedInRoute.addChildren([portalTree, deskTree, ticketLink, adminTree])]);

type Search = Record<string, unknown>;
type Read = (search: Search) => Search;

/**
 * What a screen's reader leaves out of the address is not there. By itself the router shows a screen everything that stands in the address, read or
 * not: a day that is none went past the reader who left it out.
 */
function heedReaders(route: AnyRoute): void {
  const read = route.options.validateSearch as Read | undefined;
  const none = (search: Search): Search => Object.fromEntries(Object.keys(search).map((key) => [key, undefined]));
  if (read !== undefined) route.options.validateSearch = (search: Search) => ({ ...none(search), ...read(search) });
}

/** Prefetches what one points at, and keeps the last lists in memory. */
export function routerWith(context: ShellContext) {
  const router = createRouter({
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
  for (const route of Object.values<AnyRoute>(router.routesById)) heedReaders(route);
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
