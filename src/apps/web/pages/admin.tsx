import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { draftQuery } from '../../../capabilities/catalog/ui/admin/data.ts';
import { open } from '../root-route.tsx';
import { companyRoutes } from './admin-company.ts';
import { adminRoute, adminsOnly, forDesk, officersOnly, tenantOnly } from './admin-route.ts';
import {
  readCalendar,
  readDesignerPart,
  readKnowledgePart,
  readLogFilter,
  readModel,
  readPart,
  readPolicyPart,
  readProofShow,
  readRegisterFilter,
  readRun,
} from './admin-search.ts';

const start = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./admin-start.tsx'), 'AdminStart'),
});

const workspace = createRoute({
  getParentRoute: () => adminRoute,
  path: '/w/$key',
  validateSearch: readPart,
  beforeLoad: adminsOnly,
  component: lazyRouteComponent(() => import('./admin-workspace.tsx'), 'AdminWorkspace'),
});

const requestType = createRoute({
  getParentRoute: () => adminRoute,
  path: '/w/$key/types/$id',
  validateSearch: readDesignerPart,
  beforeLoad: adminsOnly,
  loader: ({ context: { queries }, params: { id } }) => {
    void queries.prefetchQuery(draftQuery(id));
  },
  component: lazyRouteComponent(() => import('./admin-workspace.tsx'), 'AdminRequestType'),
});

const newWorkspace = createRoute({
  getParentRoute: () => adminRoute,
  path: '/new-workspace',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-workspace.tsx'), 'AdminNewWorkspace'),
});

const branding = createRoute({
  getParentRoute: () => adminRoute,
  path: '/branding',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-branding.tsx'), 'AdminBranding'),
});

const instructions = createRoute({
  getParentRoute: () => adminRoute,
  path: '/instructions',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-instructions.tsx'), 'AdminInstructions'),
});

const views = createRoute({
  getParentRoute: () => adminRoute,
  path: '/views',
  beforeLoad: forDesk,
  component: lazyRouteComponent(() => import('./admin-desk.tsx'), 'AdminViews'),
});

const canned = createRoute({
  getParentRoute: () => adminRoute,
  path: '/canned',
  beforeLoad: forDesk,
  component: lazyRouteComponent(() => import('./admin-desk.tsx'), 'AdminCanned'),
});

const macros = createRoute({
  getParentRoute: () => adminRoute,
  path: '/macros',
  beforeLoad: forDesk,
  component: lazyRouteComponent(() => import('./admin-desk.tsx'), 'AdminMacros'),
});

const confidential = createRoute({
  getParentRoute: () => adminRoute,
  path: '/confidential',
  beforeLoad: adminsOnly,
  component: lazyRouteComponent(() => import('./admin-confidential.tsx'), 'AdminConfidential'),
});

const causes = createRoute({
  getParentRoute: () => adminRoute,
  path: '/causes',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-desk.tsx'), 'AdminCauses'),
});

const statusPage = createRoute({
  getParentRoute: () => adminRoute,
  path: '/status-page',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-desk.tsx'), 'AdminStatusPage'),
});

const imports = createRoute({
  getParentRoute: () => adminRoute,
  path: '/imports',
  validateSearch: readRun,
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-imports.tsx'), 'AdminImports'),
});

const knowledge = createRoute({
  getParentRoute: () => adminRoute,
  path: '/knowledge',
  validateSearch: readKnowledgePart,
  beforeLoad: adminsOnly,
  component: lazyRouteComponent(() => import('./admin-knowledge.tsx'), 'AdminKnowledge'),
});

const calendars = createRoute({
  getParentRoute: () => adminRoute,
  path: '/calendars',
  validateSearch: readCalendar,
  beforeLoad: adminsOnly,
  component: lazyRouteComponent(() => import('./admin-calendars.tsx'), 'AdminCalendars'),
});

const changes = createRoute({
  getParentRoute: () => adminRoute,
  path: '/changes',
  validateSearch: readModel,
  beforeLoad: adminsOnly,
  component: lazyRouteComponent(() => import('./admin-changes.tsx'), 'AdminChanges'),
});

const undelivered = createRoute({
  getParentRoute: () => adminRoute,
  path: '/undelivered',
  beforeLoad: adminsOnly,
  component: lazyRouteComponent(() => import('./admin-oversight.tsx'), 'AdminUndelivered'),
});

const audit = createRoute({
  getParentRoute: () => adminRoute,
  path: '/audit',
  validateSearch: readLogFilter,
  beforeLoad: adminsOnly,
  component: lazyRouteComponent(() => import('./admin-oversight.tsx'), 'AdminAudit'),
});

const policy = createRoute({
  getParentRoute: () => adminRoute,
  path: '/policy',
  validateSearch: readPolicyPart,
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-policy.tsx'), 'AdminPolicy'),
});

const privacy = createRoute({
  getParentRoute: () => adminRoute,
  path: '/privacy',
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-privacy.tsx'), 'AdminPrivacy'),
});

const proofs = createRoute({
  getParentRoute: () => adminRoute,
  path: '/proofs',
  validateSearch: readProofShow,
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-privacy.tsx'), 'AdminProofs'),
});

const inventory = createRoute({
  getParentRoute: () => adminRoute,
  path: '/inventory',
  validateSearch: readRegisterFilter,
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-privacy.tsx'), 'AdminInventory'),
});

const record = createRoute({
  getParentRoute: () => adminRoute,
  path: '/record',
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-privacy.tsx'), 'AdminRecord'),
});

const controls = createRoute({
  getParentRoute: () => adminRoute,
  path: '/controls',
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-privacy.tsx'), 'AdminControls'),
});

const dataReviews = createRoute({
  getParentRoute: () => adminRoute,
  path: '/data-reviews',
  validateSearch: (search: Record<string, unknown>): { copy?: string } =>
    typeof search['copy'] === 'string' ? { copy: search['copy'] } : {},
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-data-reviews.tsx'), 'AdminDataReviews'),
});

const privacyRequests = createRoute({
  getParentRoute: () => adminRoute,
  path: '/privacy-requests',
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-requests.tsx'), 'AdminRequests'),
});

const rights = createRoute({
  getParentRoute: () => adminRoute,
  path: '/rights',
  beforeLoad: officersOnly,
  component: lazyRouteComponent(() => import('./admin-rights.tsx'), 'AdminRights'),
});

const usage = createRoute({
  getParentRoute: () => adminRoute,
  path: '/usage',
  beforeLoad: ({ context: { session } }) => open(session.can.tenant || session.can.privacy),
  component: lazyRouteComponent(() => import('./admin-usage.tsx'), 'AdminUsage'),
});

const news = createRoute({
  getParentRoute: () => adminRoute,
  path: '/news',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-news.tsx'), 'AdminNews'),
});

const plan = createRoute({
  getParentRoute: () => adminRoute,
  path: '/plan',
  beforeLoad: ({ context: { session } }) => open(session.can.account),
  component: lazyRouteComponent(() => import('./admin-plan.tsx'), 'AdminPlan'),
});

const tokens = createRoute({
  getParentRoute: () => adminRoute,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./admin-desk.tsx'), 'AdminTokens'),
});

/** Every page of the administration; a new one is one route more here. */
export const adminTree = adminRoute.addChildren([
  start,
  plan,
  ...companyRoutes,
  workspace,
  requestType,
  newWorkspace,
  branding,
  instructions,
  views,
  canned,
  macros,
  confidential,
  causes,
  statusPage,
  imports,
  news,
  knowledge,
  calendars,
  changes,
  undelivered,
  audit,
  privacy,
  proofs,
  inventory,
  record,
  controls,
  policy,
  dataReviews,
  privacyRequests,
  rights,
  usage,
  tokens,
]);
