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

type Entering = { context: { session: { can: Readonly<Record<'admin' | 'privacy' | 'tenant', boolean>> } } };

/** Only for those who run the tenant. */
export const tenantOnly = ({ context: { session } }: Entering): void => open(session.can.tenant);

/** For those who run the tenant or a department: whoever only answers for privacy has no request types, no log and no lost mail. */
export const adminsOnly = ({ context: { session } }: Entering): void => open(session.can.admin);

/** For who answers for privacy, and nobody else. */
export const officersOnly = ({ context: { session } }: Entering): void => open(session.can.privacy);

/** For both: whoever comes in for the subscription alone is told of nobody. */
export const peoplesOnly = ({ context: { session } }: Entering): void => open(session.can.admin || session.can.privacy);

/** Views and canned responses belong to those who work at the desk; for all agents who runs the tenant makes them. */
export const forDesk = ({ context }: { context: { session: { can: { desk: boolean; tenant: boolean } } } }): void =>
  open(context.session.can.desk || context.session.can.tenant);
