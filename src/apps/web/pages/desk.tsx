import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { deskTicketQuery, rowsQuery } from '../../../capabilities/tickets/ui/desk/data.ts';
import { queueOf } from '../../../capabilities/tickets/ui/desk/queues.ts';
import { readView } from '../../../capabilities/tickets/ui/desk/use-view.ts';
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
  beforeLoad: () => {
    throw redirect({ to: '/desk/$queue', params: { queue: 'groups-open' } });
  },
});

const fresh = createRoute({
  getParentRoute: () => deskRoute,
  path: '/new',
  component: lazyRouteComponent(() => import('./desk-pages.tsx'), 'DeskNew'),
});

const queue = createRoute({
  getParentRoute: () => deskRoute,
  path: '/$queue',
  validateSearch: readView,
  loaderDeps: ({ search: { as: _, ...filters } }) => filters,
  loader: ({ context: { queries }, params, deps }) => {
    void queries.prefetchInfiniteQuery(rowsQuery({ ...queueOf(params.queue)?.query, ...deps }));
  },
  component: lazyRouteComponent(() => import('./desk-pages.tsx'), 'DeskQueue'),
});

const ticket = createRoute({
  getParentRoute: () => deskRoute,
  path: '/$queue/$number',
  validateSearch: readView,
  loader: ({ context: { queries }, params: { number } }) => {
    void queries.prefetchQuery(deskTicketQuery(number));
  },
  component: lazyRouteComponent(() => import('./desk-pages.tsx'), 'DeskQueueTicket'),
});

/** The stable address of a ticket: agents find it on the desk, everybody else among their requests. */
export const ticketLink = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/t/$number',
  beforeLoad: ({ context: { session }, params: { number } }) => {
    if (session.can.desk) throw redirect({ to: '/desk/$queue/$number', params: { queue: 'all', number } });
    throw redirect({ to: '/requests/$number', params: { number } });
  },
});

/** Every page of the desk; a new one is one route more here. */
export const deskTree = deskRoute.addChildren([start, fresh, queue, ticket]);
