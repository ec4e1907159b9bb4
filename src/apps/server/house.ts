import { approvalsRoutes, standInsRoutes } from '../../capabilities/approvals/routes.ts';
import { assignmentRoutes } from '../../capabilities/assignment/routes.ts';
import { agentRoutes } from '../../capabilities/assignment/routes-people.ts';
import { casesRawRoutes } from '../../capabilities/cases/raw-routes.ts';
import { reportRoutes } from '../../capabilities/cases/reports/routes.ts';
import { caseClassRoutes, caseSettingsRoutes, casesRoutes } from '../../capabilities/cases/routes.ts';
import { glassRoutes, sealedRoutes, unhandledRoutes } from '../../capabilities/cases/routes-sealed.ts';
import { catalogRoutes } from '../../capabilities/catalog/routes.ts';
import { changesRawRoutes } from '../../capabilities/changes/raw-routes.ts';
import { changeAfterRoutes, changeBoardsRoutes, changeCalendarRoutes, changesRoutes } from '../../capabilities/changes/routes.ts';
import { consentRawRoutes } from '../../capabilities/consent/raw-routes.ts';
import { choicesRoutes, consentFiguresRoutes, messagesRoutes } from '../../capabilities/consent/routes.ts';
import { honourSignal } from '../../capabilities/consent/signal.ts';
import { controlsRoutes } from '../../capabilities/controls/routes.ts';
import { directoryRawRoutes } from '../../capabilities/directory/raw-routes.ts';
import {
  brandingRoutes,
  costCentreRoutes,
  departmentRoutes,
  instructionRoutes,
  locationRoutes,
  meRoutes,
  peopleRoutes,
  roleRoutes,
  teamRoutes,
  workspaceRoutes,
} from '../../capabilities/directory/routes.ts';
import { exchangeRawRoutes } from '../../capabilities/exchange/raw-routes.ts';
import { importRoutes } from '../../capabilities/exchange/routes.ts';
import { knowledgeRawRoutes } from '../../capabilities/knowledge/raw-routes.ts';
import {
  articleRoutes,
  articleTextRoutes,
  besideRoutes,
  findingRoutes,
  knowledgeRoutes,
  knowledgeSettingsRoutes,
} from '../../capabilities/knowledge/routes.ts';
import { majorRawRoutes } from '../../capabilities/major-incidents/raw-routes.ts';
import { majorRoutes, reviewRoutes, statusRoutes } from '../../capabilities/major-incidents/routes.ts';
import { myDataRawRoutes } from '../../capabilities/my-data/raw-routes.ts';
import { myDataRoutes } from '../../capabilities/my-data/routes.ts';
import { auditRoutes, refusedRoutes, undeliveredRoutes } from '../../capabilities/oversight/routes.ts';
import { policyRawRoutes } from '../../capabilities/policy/raw-routes.ts';
import { campaignRoutes, noticeRoutes, policyRoutes, registerRoutes } from '../../capabilities/policy/routes.ts';
import { announcementRoutes, candidateRoutes, problemRoutes } from '../../capabilities/problems/routes.ts';
import { ownDataRoutes, rightsRoutes } from '../../capabilities/rights/routes.ts';
import { authenticate } from '../../capabilities/sign-in/public.ts';
import { passwordRoutes, sessionRoutes, signInLogRoutes, tokenRoutes } from '../../capabilities/sign-in/routes.ts';
import { keptMailRoutes } from '../../capabilities/site/routes.ts';
import { slaRawRoutes } from '../../capabilities/sla/raw-routes.ts';
import { breachRoutes } from '../../capabilities/sla/routes-breaches.ts';
import { calendarRoutes } from '../../capabilities/sla/routes-calendars.ts';
import { levelRoutes } from '../../capabilities/sla/routes-levels.ts';
import { subscriptionRoutes } from '../../capabilities/subscription/routes.ts';
import { ticketRawRoutes } from '../../capabilities/tickets/raw-routes.ts';
import { deliveryRoutes, draftRoutes, searchRoutes, ticketRoutes } from '../../capabilities/tickets/routes.ts';
import { cannedRoutes, queueRoutes, viewRoutes } from '../../capabilities/tickets/routes-views.ts';
import {
  bulkRoutes,
  machineRoutes,
  macroRoutes,
  mergeRoutes,
  numberingRoutes,
  planRoutes,
  presenceRoutes,
} from '../../capabilities/tickets/routes-work.ts';
import { usageRoutes } from '../../capabilities/usage/routes.ts';
import { allTenants } from '../../kernel/db/installation.ts';
import type { House } from '../../kernel/http/server.ts';
import { german } from './problem-words.ts';
import { registry } from './registry.ts';

/** All routes of all capabilities: what the API is. */
export const house: House = {
  router: {
    cases: casesRoutes,
    caseClasses: caseClassRoutes,
    caseReports: reportRoutes,
    caseSettings: caseSettingsRoutes,
    sealed: sealedRoutes,
    glass: glassRoutes,
    unhandledCases: unhandledRoutes,
    articles: articleRoutes,
    articleTexts: articleTextRoutes,
    knowledge: knowledgeRoutes,
    knowledgeFinding: findingRoutes,
    knowledgeBeside: besideRoutes,
    knowledgeSettings: knowledgeSettingsRoutes,
    problems: problemRoutes,
    problemAnnouncements: announcementRoutes,
    problemCandidates: candidateRoutes,
    assignment: assignmentRoutes,
    agentsAtWork: agentRoutes,
    majorIncidents: majorRoutes,
    majorReviews: reviewRoutes,
    statusPage: statusRoutes,
    rights: rightsRoutes,
    ownData: ownDataRoutes,
    approvals: approvalsRoutes,
    standIns: standInsRoutes,
    changes: changesRoutes,
    changeCalendar: changeCalendarRoutes,
    changeAfter: changeAfterRoutes,
    changeBoards: changeBoardsRoutes,
    catalog: catalogRoutes,
    imports: importRoutes,
    controls: controlsRoutes,
    policy: policyRoutes(registry),
    policyRegister: registerRoutes(registry, allTenants),
    policyCampaigns: campaignRoutes(allTenants),
    policyNotices: noticeRoutes,
    session: sessionRoutes,
    password: passwordRoutes,
    tokens: tokenRoutes,
    signIns: signInLogRoutes,
    people: peopleRoutes,
    me: meRoutes,
    choices: choicesRoutes,
    consentFigures: consentFiguresRoutes,
    messages: messagesRoutes,
    usage: usageRoutes,
    myData: myDataRoutes(registry),
    subscription: subscriptionRoutes,
    departments: departmentRoutes,
    costCentres: costCentreRoutes,
    locations: locationRoutes,
    workspaces: workspaceRoutes,
    teams: teamRoutes,
    roles: roleRoutes,
    branding: brandingRoutes,
    instructions: instructionRoutes,
    tickets: ticketRoutes,
    deliveries: deliveryRoutes,
    plans: planRoutes,
    search: searchRoutes,
    drafts: draftRoutes,
    queues: queueRoutes,
    views: viewRoutes,
    bulk: bulkRoutes,
    macros: macroRoutes,
    merges: mergeRoutes,
    machines: machineRoutes,
    numbering: numberingRoutes,
    audit: auditRoutes,
    refused: refusedRoutes,
    undelivered: undeliveredRoutes,
    keptMail: keptMailRoutes,
    calendars: calendarRoutes,
    serviceLevels: levelRoutes,
    breaches: breachRoutes,
    canned: cannedRoutes,
    presence: presenceRoutes,
  },
  rawRoutes: [
    ...casesRawRoutes,
    ...changesRawRoutes,
    ...consentRawRoutes,
    ...directoryRawRoutes,
    ...exchangeRawRoutes,
    ...knowledgeRawRoutes,
    ...majorRawRoutes,
    ...myDataRawRoutes,
    ...policyRawRoutes(registry, allTenants),
    ...slaRawRoutes,
    ...ticketRawRoutes,
  ],
  authenticate,
  honourSignal,
  german,
};
