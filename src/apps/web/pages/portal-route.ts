import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../root-route.tsx';

/** Around every page of the portal. */
export const portalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'portal',
  component: lazyRouteComponent(() => import('../layouts/portal.tsx'), 'PortalLayout'),
});
