import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../root-route.tsx';

const portalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'portal',
  component: lazyRouteComponent(() => import('../layouts/portal.tsx'), 'PortalLayout'),
});

const home = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./portal-home.tsx'), 'PortalHome'),
});

const requests = createRoute({
  getParentRoute: () => portalRoute,
  path: '/requests',
  component: lazyRouteComponent(() => import('./portal-requests.tsx'), 'PortalRequests'),
});

/** Every page of the portal; a new one is one route more here. */
export const portalTree = portalRoute.addChildren([home, requests]);
