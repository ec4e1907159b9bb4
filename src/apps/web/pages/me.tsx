import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { meQuery } from '../../../capabilities/directory/ui/me/data.ts';
import { portalRoute } from './portal-route.ts';

const me = createRoute({
  getParentRoute: () => portalRoute,
  path: '/me',
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeLayout'),
});

const profile = createRoute({
  getParentRoute: () => me,
  path: '/',
  loader: ({ context: { queries } }) => queries.ensureQueryData(meQuery),
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeProfile'),
});

const security = createRoute({
  getParentRoute: () => me,
  path: '/security',
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeSecurity'),
});

const tokens = createRoute({
  getParentRoute: () => me,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeTokens'),
});

const keys = createRoute({
  getParentRoute: () => me,
  path: '/keys',
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeKeys'),
});

/** Everybody's own account. */
export const meTree = me.addChildren([profile, security, tokens, keys]);
