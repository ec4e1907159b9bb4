import { approvalPhrases } from '../../capabilities/approvals/problems.de.ts';
import { assignmentPhrases } from '../../capabilities/assignment/problems.de.ts';
import { casesPhrases } from '../../capabilities/cases/problems.de.ts';
import { reportPhrases } from '../../capabilities/cases/reports/problems.de.ts';
import { catalogPhrases } from '../../capabilities/catalog/problems.de.ts';
import { changesPhrases } from '../../capabilities/changes/problems.de.ts';
import { consentPhrases } from '../../capabilities/consent/problems.de.ts';
import { controlsPhrases } from '../../capabilities/controls/problems.de.ts';
import { directoryPhrases } from '../../capabilities/directory/problems.de.ts';
import { exchangePhrases } from '../../capabilities/exchange/problems.de.ts';
import { knowledgePhrases } from '../../capabilities/knowledge/problems.de.ts';
import { majorPhrases } from '../../capabilities/major-incidents/problems.de.ts';
import { myDataPhrases } from '../../capabilities/my-data/problems.de.ts';
import { policyPhrases } from '../../capabilities/policy/problems.de.ts';
import { problemPhrases } from '../../capabilities/problems/problems.de.ts';
import { rightsPhrases } from '../../capabilities/rights/problems.de.ts';
import { signInPhrases } from '../../capabilities/sign-in/problems.de.ts';
import { sitePhrases } from '../../capabilities/site/problems.de.ts';
import { slaPhrases } from '../../capabilities/sla/problems.de.ts';
import { subscriptionPhrases } from '../../capabilities/subscription/problems.de.ts';
import { ticketPhrases } from '../../capabilities/tickets/problems.de.ts';
import { usagePhrases } from '../../capabilities/usage/problems.de.ts';
import type { Phrases } from '../../kernel/i18n/problem-words.ts';
import { kernelPhrases } from '../../kernel/i18n/problems.de.ts';

/** All that the house may refuse, in German. What only this composition root says stands here. */
export const german: Phrases = {
  ...kernelPhrases,
  ...approvalPhrases,
  ...changesPhrases,
  ...assignmentPhrases,
  ...knowledgePhrases,
  ...majorPhrases,
  ...casesPhrases,
  ...reportPhrases,
  ...catalogPhrases,
  ...slaPhrases,
  ...consentPhrases,
  ...controlsPhrases,
  ...directoryPhrases,
  ...exchangePhrases,
  ...policyPhrases,
  ...problemPhrases,
  ...rightsPhrases,
  ...signInPhrases,
  ...sitePhrases,
  ...subscriptionPhrases,
  ...ticketPhrases,
  ...usagePhrases,
  ...myDataPhrases,
  'The shift is neither milliseconds nor an ISO 8601 duration': 'Die Verschiebung ist weder Millisekunden noch eine Dauer nach ISO 8601',
  'Send for instance {"shift": "P3D"}.': 'Senden Sie zum Beispiel {"shift": "P3D"}.',
  'There is no such letter': 'Diesen Brief gibt es nicht',
  'No policy has been published yet': 'Es ist noch keine Erklärung veröffentlicht',
};
