import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { approvalQuery, queueQuery } from '../../../capabilities/approvals/ui/data.ts';
import { readCalendar } from '../../../capabilities/changes/ui/search.ts';
import { readSuccess } from '../../../capabilities/changes/ui/success-search.ts';
import { type Shelf, shelves } from '../../../capabilities/major-incidents/shared/words.ts';
import { majorQuery } from '../../../capabilities/major-incidents/ui/data.ts';
import { problemQuery } from '../../../capabilities/problems/ui/data.ts';
import { readBreaches } from '../../../capabilities/sla/ui/lead/search.ts';
import { deskTicketQuery } from '../../../capabilities/tickets/ui/desk/data.ts';
import { fetchAhead } from '../../../capabilities/tickets/ui/desk/fetch-ahead.ts';
import { readView } from '../../../capabilities/tickets/ui/desk/use-view.ts';
import { open, signedInRoute } from '../root-route.tsx';
import { readAsked, readIssues, readPart } from './knowledge-search.ts';
import { readProblems } from './problem-search.ts';

/** For who leads a team. */
const leadsOnly = ({ context: { session } }: { context: { session: { can: { lead: boolean } } } }): void => open(session.can.lead);

/** Into cases people are let one by one, whether or not they work at a desk, and letters lead there. */
async function isInCases({ queries }: { queries: QueryClient }): Promise<boolean> {
  const { reachQuery } = await import('../../../capabilities/cases/ui/reach.ts');
  return await queries.fetchQuery({ ...reachQuery, staleTime: 0 });
}

const deskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/desk',
  beforeLoad: async ({ context, location }) =>
    open(context.session.can.desk || (/^\/desk\/cases(\/|$)/.test(location.pathname) && (await isInCases(context)))),
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
  validateSearch: ({ like }): { like?: string } => (typeof like === 'string' ? { like } : {}),
  component: lazyRouteComponent(() => import('./desk-new.tsx'), 'DeskNew'),
});

const approvals = createRoute({
  getParentRoute: () => deskRoute,
  path: '/approvals',
  loader: ({ context: { queries } }) => void queries.prefetchInfiniteQuery(queueQuery),
  component: lazyRouteComponent(() => import('./desk-approvals.tsx'), 'DeskApprovals'),
});

const approval = createRoute({
  getParentRoute: () => deskRoute,
  path: '/approvals/$id',
  loader: ({ context: { queries }, params: { id } }) => void queries.prefetchQuery(approvalQuery(id)),
  component: lazyRouteComponent(() => import('./desk-approvals.tsx'), 'DeskOneApproval'),
});

const majorShelves = createRoute({
  getParentRoute: () => deskRoute,
  path: '/major',
  validateSearch: ({ shelf }): { shelf?: Shelf } => {
    const known = shelves.find((one) => one === shelf);
    return known === undefined ? {} : { shelf: known };
  },
  component: lazyRouteComponent(() => import('./desk-major.tsx'), 'DeskMajors'),
});

const major = createRoute({
  getParentRoute: () => deskRoute,
  path: '/major/$id',
  loader: ({ context: { queries }, params: { id } }) => void queries.prefetchQuery(majorQuery(id)),
  component: lazyRouteComponent(() => import('./desk-major.tsx'), 'DeskMajor'),
});

const macros = createRoute({
  getParentRoute: () => deskRoute,
  path: '/macros',
  beforeLoad: leadsOnly,
  component: lazyRouteComponent(() => import('./desk-lead.tsx'), 'DeskMacros'),
});

const breaches = createRoute({
  getParentRoute: () => deskRoute,
  path: '/breaches',
  beforeLoad: leadsOnly,
  validateSearch: readBreaches,
  component: lazyRouteComponent(() => import('./desk-lead.tsx'), 'DeskBreaches'),
});

const knowledge = createRoute({
  getParentRoute: () => deskRoute,
  path: '/knowledge',
  validateSearch: readAsked,
  component: lazyRouteComponent(() => import('./desk-knowledge.tsx'), 'DeskKnowledge'),
});

const mend = createRoute({
  getParentRoute: () => deskRoute,
  path: '/knowledge/mend',
  validateSearch: readIssues,
  component: lazyRouteComponent(() => import('./desk-knowledge.tsx'), 'DeskMend'),
});

const article = createRoute({
  getParentRoute: () => deskRoute,
  path: '/knowledge/$number',
  validateSearch: readPart,
  component: lazyRouteComponent(() => import('./desk-knowledge.tsx'), 'DeskOneArticle'),
});

const problems = createRoute({
  getParentRoute: () => deskRoute,
  path: '/problems',
  validateSearch: readProblems,
  component: lazyRouteComponent(() => import('./desk-problems.tsx'), 'DeskProblems'),
});

const problem = createRoute({
  getParentRoute: () => deskRoute,
  path: '/problems/$number',
  loader: ({ context: { queries }, params: { number } }) => {
    void queries.prefetchQuery(deskTicketQuery(number));
    void queries.prefetchQuery(problemQuery(number));
  },
  component: lazyRouteComponent(() => import('./desk-problems.tsx'), 'DeskOneProblem'),
});

const changes = createRoute({
  getParentRoute: () => deskRoute,
  path: '/changes',
  validateSearch: readCalendar,
  component: lazyRouteComponent(() => import('./desk-changes.tsx'), 'DeskChanges'),
});

const change = createRoute({
  getParentRoute: () => deskRoute,
  path: '/changes/$number',
  component: lazyRouteComponent(() => import('./desk-changes.tsx'), 'DeskOneChange'),
});

const boardMeetings = createRoute({
  getParentRoute: () => deskRoute,
  path: '/changes/meetings',
  component: lazyRouteComponent(() => import('./desk-changes.tsx'), 'DeskBoardMeetings'),
});

const boardMeeting = createRoute({
  getParentRoute: () => deskRoute,
  path: '/changes/meetings/$id',
  component: lazyRouteComponent(() => import('./desk-changes.tsx'), 'DeskBoardMeeting'),
});

const changeSuccess = createRoute({
  getParentRoute: () => deskRoute,
  path: '/changes/success',
  validateSearch: readSuccess,
  component: lazyRouteComponent(() => import('./desk-changes.tsx'), 'DeskChangeSuccess'),
});

/** What is open in it stands beside the list. Nothing is fetched ahead: that a case was asked for is noted as an opening. */
const cases = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases',
  component: lazyRouteComponent(() => import('./desk-cases.tsx'), 'DeskCases'),
});

/** Draws nothing of its own: the page of the list shows the case. */
const oneCase = createRoute({ getParentRoute: () => cases, path: '/$reference' });

const team = createRoute({
  getParentRoute: () => deskRoute,
  path: '/team',
  component: lazyRouteComponent(() => import('./desk-team.tsx'), 'DeskTeam'),
});

const queue = createRoute({
  getParentRoute: () => deskRoute,
  path: '/$queue',
  validateSearch: readView,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, params, deps }) => void fetchAhead(queries, params.queue, deps),
  component: lazyRouteComponent(() => import('./desk-pages.tsx'), 'DeskQueue'),
});

/** Draws nothing of its own: the page of the queue shows the ticket. */
const ticket = createRoute({
  getParentRoute: () => queue,
  path: '/$number',
  loader: ({ context: { queries }, params: { number } }) => {
    void queries.prefetchQuery(deskTicketQuery(number));
  },
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
export const deskTree = deskRoute.addChildren([
  start,
  fresh,
  approvals,
  approval,
  majorShelves,
  major,
  macros,
  breaches,
  knowledge,
  mend,
  article,
  problems,
  problem,
  changes,
  change,
  boardMeetings,
  boardMeeting,
  changeSuccess,
  cases.addChildren([oneCase]),
  team,
  queue.addChildren([ticket]),
]);
