import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { portalRoute } from './portal-route.ts';
import { ProblemInPage } from './problem.tsx';

const centre = createRoute({
  getParentRoute: () => portalRoute,
  path: '/me/privacy',
  component: lazyRouteComponent(() => import('../layouts/privacy.tsx'), 'PrivacyLayout'),
});

const hold = createRoute({
  getParentRoute: () => centre,
  path: '/',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'PrivacyHold'),
});

const copy = createRoute({
  getParentRoute: () => centre,
  path: '/copy',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'PrivacyCopy'),
});

const usage = createRoute({
  getParentRoute: () => centre,
  path: '/usage',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'PrivacyUsage'),
});

const choices = createRoute({
  getParentRoute: () => centre,
  path: '/choices',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'PrivacyChoicesPage'),
});

const rights = createRoute({
  getParentRoute: () => centre,
  path: '/rights',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'PrivacyRights'),
});

const devices = createRoute({
  getParentRoute: () => centre,
  path: '/devices',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'PrivacyDevices'),
});

const shown = createRoute({
  getParentRoute: () => centre,
  path: '/shown',
  errorComponent: ProblemInPage,
  component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'PrivacyShown'),
});

/** The privacy centre: a page a question. */
export const privacyTree = centre.addChildren([hold, copy, usage, choices, rights, devices, shown]);
