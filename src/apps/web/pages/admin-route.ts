import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspacesQuery } from '../../../capabilities/directory/ui/admin/data.ts';
import { open, signedInRoute } from '../root-route.tsx';

/** The administration: for who runs the tenant or a workspace, answers for privacy, or for the subscription. */
export const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin',
  beforeLoad: ({ context }) => open(context.session.can.admin || context.session.can.privacy || context.session.can.account),
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(workspacesQuery);
  },
  component: lazyRouteComponent(() => import('../layouts/admin.tsx'), 'AdminLayout'),
});
