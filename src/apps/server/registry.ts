import { approvalsRegistry } from '../../capabilities/approvals/registry.ts';
import { assignmentRegistry } from '../../capabilities/assignment/registry.ts';
import { casesRegistry } from '../../capabilities/cases/registry.ts';
import { sealedRegistry } from '../../capabilities/cases/registry-sealed.ts';
import { reportsRegistry } from '../../capabilities/cases/reports/registry.ts';
import { catalogRegistry } from '../../capabilities/catalog/registry.ts';
import { changesRegistry } from '../../capabilities/changes/registry.ts';
import { choicesRegistry } from '../../capabilities/consent/choices.ts';
import { consentRegistry } from '../../capabilities/consent/registry.ts';
import { controlsRegistry } from '../../capabilities/controls/registry.ts';
import { directoryRegistry } from '../../capabilities/directory/registry.ts';
import { exchangeRegistry } from '../../capabilities/exchange/registry.ts';
import { knowledgeRegistry } from '../../capabilities/knowledge/registry.ts';
import { majorRegistry } from '../../capabilities/major-incidents/registry.ts';
import { myDataRegistry } from '../../capabilities/my-data/registry.ts';
import { oversightRegistry } from '../../capabilities/oversight/registry.ts';
import { policyRegistry } from '../../capabilities/policy/registry.ts';
import { problemsRegistry } from '../../capabilities/problems/registry.ts';
import { rightsRegistry } from '../../capabilities/rights/registry.ts';
import { signInRegistry } from '../../capabilities/sign-in/registry.ts';
import { siteRegistry } from '../../capabilities/site/registry.ts';
import { slaRegistry } from '../../capabilities/sla/registry.ts';
import { subscriptionRegistry } from '../../capabilities/subscription/registry.ts';
import { ticketRegistry } from '../../capabilities/tickets/registry.ts';
import { deskRegistry } from '../../capabilities/tickets/registry-desk.ts';
import { usageRegistry } from '../../capabilities/usage/registry.ts';
import { compose } from '../../kernel/privacy/compose.ts';
import { jobsRegistry } from '../../kernel/privacy/jobs-registry.ts';
import { kernelRegistry } from '../../kernel/privacy/kernel-registry.ts';
import { storesRegistry } from '../../kernel/privacy/stores-registry.ts';

/** What the whole installation knows about people, each column and store judged by the capability that keeps it. */
export const registry = compose([
  casesRegistry,
  reportsRegistry,
  sealedRegistry,
  knowledgeRegistry,
  problemsRegistry,
  assignmentRegistry,
  rightsRegistry,
  kernelRegistry,
  jobsRegistry,
  storesRegistry,
  directoryRegistry,
  signInRegistry,
  catalogRegistry,
  ticketRegistry,
  approvalsRegistry,
  changesRegistry,
  deskRegistry,
  exchangeRegistry,
  oversightRegistry,
  controlsRegistry,
  policyRegistry,
  siteRegistry,
  consentRegistry,
  choicesRegistry,
  usageRegistry,
  subscriptionRegistry,
  myDataRegistry,
  majorRegistry,
  slaRegistry,
]);
