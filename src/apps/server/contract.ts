import { approvalsContract } from '../../capabilities/approvals/contract.ts';
import { standInsContract } from '../../capabilities/approvals/contract-stand-ins.ts';
import { assignmentContract } from '../../capabilities/assignment/contract.ts';
import { agentsContract } from '../../capabilities/assignment/contract-people.ts';
import { casesContract } from '../../capabilities/cases/contract.ts';
import { caseClassContract } from '../../capabilities/cases/contract-classes.ts';
import { reportsContract } from '../../capabilities/cases/contract-reports.ts';
import { glassContract, sealedContract } from '../../capabilities/cases/contract-sealed.ts';
import { caseSettingsContract } from '../../capabilities/cases/contract-settings.ts';
import { unhandledContract } from '../../capabilities/cases/contract-unhandled.ts';
import { catalogContract } from '../../capabilities/catalog/contract.ts';
import { changesContract } from '../../capabilities/changes/contract.ts';
import { changeAfterContract } from '../../capabilities/changes/contract-after.ts';
import { changeBoardsContract } from '../../capabilities/changes/contract-board.ts';
import { changeCalendarContract } from '../../capabilities/changes/contract-calendar.ts';
import { choicesContract } from '../../capabilities/consent/contract.ts';
import { figuresContract } from '../../capabilities/consent/contract-figures.ts';
import { messagesContract } from '../../capabilities/consent/contract-messages.ts';
import { controlsContract } from '../../capabilities/controls/contract.ts';
import {
  brandingContract,
  costCentresContract,
  departmentsContract,
  locationsContract,
  meContract,
  peopleContract,
  rolesContract,
  teamsContract,
  workspacesContract,
} from '../../capabilities/directory/contract.ts';
import { instructionsContract } from '../../capabilities/directory/contract-instructions.ts';
import { importsContract } from '../../capabilities/exchange/contract.ts';
import { articlesContract } from '../../capabilities/knowledge/contract.ts';
import { besideContract } from '../../capabilities/knowledge/contract-beside.ts';
import { findingContract } from '../../capabilities/knowledge/contract-finding.ts';
import { knowledgeContract } from '../../capabilities/knowledge/contract-reading.ts';
import { knowledgeSettingsContract } from '../../capabilities/knowledge/contract-settings.ts';
import { articleTextsContract } from '../../capabilities/knowledge/contract-texts.ts';
import { majorContract } from '../../capabilities/major-incidents/contract.ts';
import { reviewContract } from '../../capabilities/major-incidents/contract-review.ts';
import { statusContract } from '../../capabilities/major-incidents/contract-status.ts';
import { myDataContract } from '../../capabilities/my-data/contract.ts';
import { auditContract, refusedContract, undeliveredContract } from '../../capabilities/oversight/contract.ts';
import { policyContract } from '../../capabilities/policy/contract.ts';
import { campaignContract, noticesContract } from '../../capabilities/policy/contract-campaign.ts';
import { registerContract } from '../../capabilities/policy/contract-inventory.ts';
import { problemsContract } from '../../capabilities/problems/contract.ts';
import { announcementsContract } from '../../capabilities/problems/contract-announcements.ts';
import { candidatesContract } from '../../capabilities/problems/contract-candidates.ts';
import { rightsContract } from '../../capabilities/rights/contract.ts';
import { ownDataContract } from '../../capabilities/rights/contract-own.ts';
import { passwordContract, sessionContract, signInLogContract, tokensContract } from '../../capabilities/sign-in/contract.ts';
import { keptMailContract } from '../../capabilities/site/contract.ts';
import { breachesContract } from '../../capabilities/sla/contract-breaches.ts';
import { calendarsContract } from '../../capabilities/sla/contract-calendars.ts';
import { levelsContract } from '../../capabilities/sla/contract-levels.ts';
import { subscriptionContract } from '../../capabilities/subscription/contract.ts';
import { draftsContract, searchContract, ticketsContract } from '../../capabilities/tickets/contract.ts';
import { bulkContract, macrosContract } from '../../capabilities/tickets/contract-bulk.ts';
import { deliveryContract } from '../../capabilities/tickets/contract-delivery.ts';
import { plansContract } from '../../capabilities/tickets/contract-plans.ts';
import { cannedContract, queuesContract, viewsContract } from '../../capabilities/tickets/contract-views.ts';
import { machinesContract, mergeContract, numberingContract, presenceContract } from '../../capabilities/tickets/contract-work.ts';
import { usageContract } from '../../capabilities/usage/contract.ts';

/** The whole API as a contract: what the browser's client, the OpenAPI document and the generated tests read. */
export const contract = {
  cases: casesContract,
  caseClasses: caseClassContract,
  caseReports: reportsContract,
  caseSettings: caseSettingsContract,
  sealed: sealedContract,
  glass: glassContract,
  unhandledCases: unhandledContract,
  majorIncidents: majorContract,
  majorReviews: reviewContract,
  statusPage: statusContract,
  articles: articlesContract,
  articleTexts: articleTextsContract,
  knowledge: knowledgeContract,
  knowledgeFinding: findingContract,
  knowledgeBeside: besideContract,
  knowledgeSettings: knowledgeSettingsContract,
  problems: problemsContract,
  problemAnnouncements: announcementsContract,
  problemCandidates: candidatesContract,
  assignment: assignmentContract,
  agentsAtWork: agentsContract,
  rights: rightsContract,
  ownData: ownDataContract,
  session: sessionContract,
  password: passwordContract,
  tokens: tokensContract,
  signIns: signInLogContract,
  people: peopleContract,
  me: meContract,
  choices: choicesContract,
  consentFigures: figuresContract,
  messages: messagesContract,
  usage: usageContract,
  myData: myDataContract,
  subscription: subscriptionContract,
  departments: departmentsContract,
  costCentres: costCentresContract,
  locations: locationsContract,
  workspaces: workspacesContract,
  teams: teamsContract,
  roles: rolesContract,
  branding: brandingContract,
  instructions: instructionsContract,
  approvals: approvalsContract,
  standIns: standInsContract,
  changes: changesContract,
  changeCalendar: changeCalendarContract,
  changeAfter: changeAfterContract,
  changeBoards: changeBoardsContract,
  catalog: catalogContract,
  imports: importsContract,
  controls: controlsContract,
  policy: policyContract,
  policyRegister: registerContract,
  policyCampaigns: campaignContract,
  policyNotices: noticesContract,
  tickets: ticketsContract,
  deliveries: deliveryContract,
  plans: plansContract,
  search: searchContract,
  drafts: draftsContract,
  queues: queuesContract,
  views: viewsContract,
  canned: cannedContract,
  bulk: bulkContract,
  macros: macrosContract,
  merges: mergeContract,
  presence: presenceContract,
  machines: machinesContract,
  numbering: numberingContract,
  audit: auditContract,
  refused: refusedContract,
  undelivered: undeliveredContract,
  keptMail: keptMailContract,
  calendars: calendarsContract,
  serviceLevels: levelsContract,
  breaches: breachesContract,
};
