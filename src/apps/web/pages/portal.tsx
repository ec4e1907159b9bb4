import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { catalogQuery, requestTypeQuery } from '../../../capabilities/catalog/ui/data.ts';
import { myOpenQuery, ticketQuery } from '../../../capabilities/tickets/ui/portal/data.ts';
import { signedInRoute } from '../root-route.tsx';

const portalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'portal',
  component: lazyRouteComponent(() => import('../layouts/portal.tsx'), 'PortalLayout'),
});

const home = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  // Both start at once; the page needs the catalog, the reader's own requests draw themselves when they come.
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(myOpenQuery);
    return queries.ensureQueryData(catalogQuery);
  },
  component: lazyRouteComponent(() => import('./portal-home.tsx'), 'PortalHome'),
});

const department = createRoute({
  getParentRoute: () => portalRoute,
  path: '/departments/$key',
  loader: ({ context: { queries } }) => queries.ensureQueryData(catalogQuery),
  component: lazyRouteComponent(() => import('./portal-ask.tsx'), 'PortalDepartment'),
});

const ask = createRoute({
  getParentRoute: () => portalRoute,
  path: '/ask/$key',
  loader: ({ context: { queries }, params: { key } }) => queries.ensureQueryData(requestTypeQuery(key)),
  component: lazyRouteComponent(() => import('./portal-ask.tsx'), 'PortalAsk'),
});

const requests = createRoute({
  getParentRoute: () => portalRoute,
  path: '/requests',
  validateSearch: (search: Record<string, unknown>): { which?: 'all' } => (search['which'] === 'all' ? { which: 'all' } : {}),
  component: lazyRouteComponent(() => import('./portal-requests.tsx'), 'PortalRequests'),
});

const request = createRoute({
  getParentRoute: () => portalRoute,
  path: '/requests/$number',
  loader: ({ context: { queries }, params: { number } }) => queries.prefetchQuery(ticketQuery(number)),
  component: lazyRouteComponent(() => import('./portal-requests.tsx'), 'PortalRequest'),
});

/** Every page of the portal; a new one is one route more here. */
export const portalTree = portalRoute.addChildren([home, department, ask, requests, request]);
