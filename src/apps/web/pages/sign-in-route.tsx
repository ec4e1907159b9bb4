import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.tsx';
import { readLanguage, readShelf } from './knowledge-search.ts';

/** Where to go afterwards: an address of our own only, so that no link can send somebody elsewhere. */
const ownAddress = (next: unknown): string => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/');

const signInPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next: string } => ({ next: ownAddress(search['next']) }),
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
});

const forgot = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot',
  component: lazyRouteComponent(() => import('./password-pages.tsx'), 'ForgotPage'),
});

const setPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(() => import('./password-pages.tsx'), 'SetPasswordPage'),
});

const knowledge = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kb',
  validateSearch: readShelf,
  component: lazyRouteComponent(() => import('./public-knowledge.tsx'), 'OpenKnowledge'),
});

const article = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kb/$number',
  validateSearch: readLanguage,
  component: lazyRouteComponent(() => import('./public-knowledge.tsx'), 'OpenArticle'),
});

/** What everybody may open. */
export const publicPages = [signInPage, forgot, setPassword, knowledge, article];
