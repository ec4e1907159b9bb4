import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { open, signedInRoute } from '../root-route.tsx';

const deskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/desk',
  beforeLoad: ({ context }) => open(context.session.can.desk),
  component: lazyRouteComponent(() => import('../layouts/desk.tsx'), 'DeskLayout'),
});

const start = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./desk-start.tsx'), 'DeskStart'),
});

/** Every page of the desk; a new one is one route more here. */
export const deskTree = deskRoute.addChildren([start]);
