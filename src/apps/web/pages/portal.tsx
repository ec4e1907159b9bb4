import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { approvalQuery, checksApprovals, evidenceQuery, queueQuery, waitingQuery } from '../../../capabilities/approvals/ui/data.ts';
import { catalogQuery, requestTypeQuery } from '../../../capabilities/catalog/ui/data.ts';
import { noticeAhead } from '../../../capabilities/consent/ui/public.tsx';
import { myOpenQuery, myRecentQuery, ticketQuery } from '../../../capabilities/tickets/ui/portal/data.ts';
import { draftAhead } from '../../../capabilities/tickets/ui/portal/drafts.ts';
import { PortalPending } from '../layouts/portal-pending.tsx';
import { readLanguage, readShelf } from './knowledge-search.ts';
import { meTree } from './me.tsx';
import { portalRoute } from './portal-route.ts';
import { privacyTree } from './privacy.tsx';

/** A page that takes longer than a moment shows its shape meanwhile. */
const pending = { pendingComponent: PortalPending };

const home = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/',
  // All start at once, and the page is drawn whole: nothing moves under the pointer later. A failure of the reader's own
  // requests is told in their place.
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(catalogQuery),
      queries.prefetchQuery(myOpenQuery),
      queries.prefetchQuery(myRecentQuery),
      queries.prefetchQuery(waitingQuery),
      noticeAhead(queries),
    ]),
  component: lazyRouteComponent(() => import('./portal-home.tsx'), 'PortalHome'),
});

const department = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/departments/$key',
  loader: ({ context: { queries } }) => queries.ensureQueryData(catalogQuery),
  component: lazyRouteComponent(() => import('./portal-ask.tsx'), 'PortalDepartment'),
});

const ask = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/ask/$key',
  validateSearch: ({ article }): { article?: string } => (typeof article === 'string' ? { article } : {}),
  loader: ({ context: { queries }, params: { key } }) =>
    Promise.all([queries.ensureQueryData(requestTypeQuery(key)), queries.prefetchQuery(draftAhead(`new:${key}`))]),
  component: lazyRouteComponent(() => import('./portal-ask.tsx'), 'PortalAsk'),
});

const askPerson = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/ask',
  loader: ({ context: { queries } }) => queries.ensureQueryData(catalogQuery),
  component: lazyRouteComponent(() => import('./portal-ask-person.tsx'), 'PortalAskPerson'),
});

const requests = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/requests',
  validateSearch: (search: Record<string, unknown>): { which?: 'all' } => (search['which'] === 'all' ? { which: 'all' } : {}),
  component: lazyRouteComponent(() => import('./portal-requests.tsx'), 'PortalRequests'),
});

const request = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/requests/$number',
  loader: ({ context: { queries }, params: { number } }) => queries.prefetchQuery(ticketQuery(number)),
  component: lazyRouteComponent(() => import('./portal-requests.tsx'), 'PortalRequest'),
});

const cases = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/cases',
  component: lazyRouteComponent(() => import('./portal-cases.tsx'), 'PortalCases'),
});

const newCase = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/cases/new',
  validateSearch: ({ class: kind }: Record<string, unknown>): { class?: string } => (typeof kind === 'string' ? { class: kind } : {}),
  component: lazyRouteComponent(() => import('./portal-cases.tsx'), 'PortalNewCase'),
});

/** Nothing is fetched ahead: that a case was asked for is noted as an opening. */
const oneCase = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/cases/$reference',
  component: lazyRouteComponent(() => import('./portal-cases.tsx'), 'PortalCase'),
});

/** What is sealed for somebody, and the glass they hear of. */
const sealed = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/sealed',
  component: lazyRouteComponent(() => import('./portal-sealed.tsx'), 'PortalSealed'),
});

const approvals = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/approvals',
  loader: ({ context: { queries } }) => queries.prefetchInfiniteQuery(queueQuery),
  component: lazyRouteComponent(() => import('./portal-approval.tsx'), 'PortalApprovals'),
});

const approval = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/approvals/$id',
  // Who checks approvals is told first whether they may read what was asked.
  loader: ({ context: { queries, session }, params: { id } }): Promise<void> =>
    checksApprovals(session) ? queries.prefetchQuery(evidenceQuery(id)) : queries.prefetchQuery(approvalQuery(id)),
  component: lazyRouteComponent(() => import('./portal-approval.tsx'), 'PortalApproval'),
});

const knowledge = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/knowledge',
  validateSearch: readShelf,
  component: lazyRouteComponent(() => import('./portal-knowledge.tsx'), 'PortalKnowledge'),
});

const article = createRoute({
  ...pending,
  getParentRoute: () => portalRoute,
  path: '/knowledge/$number',
  validateSearch: readLanguage,
  component: lazyRouteComponent(() => import('./portal-knowledge.tsx'), 'PortalArticle'),
});

/** Every page of the portal; a new one is one route more here. */
export const portalTree = portalRoute.addChildren([
  home,
  department,
  ask,
  askPerson,
  requests,
  request,
  cases,
  newCase,
  oneCase,
  sealed,
  approval,
  knowledge,
  article,
  approvals,
  meTree,
  privacyTree,
]);
