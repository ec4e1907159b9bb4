import { catalogRoutes } from '../../capabilities/catalog/routes.ts';
import { authenticate } from '../../capabilities/sign-in/public.ts';
import { sessionRoutes } from '../../capabilities/sign-in/routes.ts';
import type { House } from '../../kernel/http/server.ts';

/** All routes of all capabilities: what the API is. */
export const house: House = {
  router: { catalog: catalogRoutes, session: sessionRoutes },
  rawRoutes: [],
  authenticate,
};
