import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { open, signedInRoute } from '../root-route.tsx';

const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin',
  beforeLoad: ({ context }) => open(context.session.can.admin),
  component: lazyRouteComponent(() => import('../layouts/admin.tsx'), 'AdminLayout'),
});

const start = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./admin-start.tsx'), 'AdminStart'),
});

/** Every page of the administration; a new one is one route more here. */
export const adminTree = adminRoute.addChildren([start]);
