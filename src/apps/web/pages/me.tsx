import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { standInsQuery } from '../../../capabilities/approvals/ui/stand-in-data.ts';
import { meQuery } from '../../../capabilities/directory/ui/me/data.ts';
import { PartPending } from '../layouts/portal-pending.tsx';
import { portalRoute } from './portal-route.ts';
import { ProblemInPage } from './problem.tsx';

const me = createRoute({
  getParentRoute: () => portalRoute,
  path: '/me',
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeLayout'),
});

const profile = createRoute({
  getParentRoute: () => me,
  path: '/',
  pendingComponent: PartPending,
  errorComponent: ProblemInPage,
  loader: ({ context: { queries } }) => queries.ensureQueryData(meQuery),
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeProfile'),
});

const security = createRoute({
  getParentRoute: () => me,
  path: '/security',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeSecurity'),
});

const tokens = createRoute({
  getParentRoute: () => me,
  path: '/tokens',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeTokens'),
});

const standIns = createRoute({
  getParentRoute: () => me,
  path: '/stand-ins',
  errorComponent: ProblemInPage,
  loader: ({ context: { queries } }) => void queries.prefetchQuery(standInsQuery(undefined)),
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeStandIns'),
});

const keys = createRoute({
  getParentRoute: () => me,
  path: '/keys',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./me-pages.tsx'), 'MeKeys'),
});

/** Everybody's own account. */
export const meTree = me.addChildren([profile, security, standIns, tokens, keys]);
