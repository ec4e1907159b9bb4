import { approvalLetters, approversWhoLeft, requestsToApprove, sweepSilence } from '../../capabilities/approvals/jobs.ts';
import {
  sweepCaseBytes,
  sweepCaseStorage,
  sweepCases,
  sweepReports,
  sweepSealedAnew,
  sweepUnhandled,
} from '../../capabilities/cases/jobs.ts';
import { popularity } from '../../capabilities/catalog/jobs.ts';
import { changeAssignees, sweepMeetings } from '../../capabilities/changes/jobs.ts';
import { sweepNews } from '../../capabilities/consent/messages/send.ts';
import { sweepControlDays, sweepControls } from '../../capabilities/controls/jobs.ts';
import { logoFiles, sweepEarlier } from '../../capabilities/directory/jobs.ts';
import { serviceNowImport } from '../../capabilities/exchange/jobs.ts';
import { articleFileUse, reviewLetters, sweepArticleEnds } from '../../capabilities/knowledge/jobs.ts';
import { sweepCounts } from '../../capabilities/knowledge/service/counts.ts';
import { majorEnds, majorLetters, sweepUpdates } from '../../capabilities/major-incidents/jobs.ts';
import { copiesByRight, copyFiles, copyJob, sweepCopies } from '../../capabilities/my-data/jobs.ts';
import { logCheck } from '../../capabilities/oversight/jobs.ts';
import { sweepCampaigns, sweepDrills, sweepProofs } from '../../capabilities/policy/jobs.ts';
import { sweepCandidates } from '../../capabilities/problems/jobs.ts';
import { rightReceipts, sweepFirstContacts, sweepRights, sweepWarnings } from '../../capabilities/rights/jobs.ts';
import { sweepSessions } from '../../capabilities/sign-in/jobs.ts';
import { sweepMail, sweepSignUps } from '../../capabilities/site/jobs.ts';
import { calendarYears, clockRepair, dueClocks, escalations, keptClocks } from '../../capabilities/sla/jobs.ts';
import { sweepSubscriptions } from '../../capabilities/subscription/jobs.ts';
import {
  mentionLetters,
  olderWords,
  planLetters,
  renamedChoices,
  rewording,
  sweepResting,
  sweepTraces,
  ticketFiles,
} from '../../capabilities/tickets/jobs.ts';
import { forgetRefused, sweepUsage } from '../../capabilities/usage/jobs.ts';
import { now } from '../../kernel/clock/clock.ts';
import { allTenants, saveSetting, setting, tenantsWithDueClocks } from '../../kernel/db/installation.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';
import { type FileUse, sweepOrphans } from '../../kernel/files/orphans.ts';
import { sweepIdempotency } from '../../kernel/http/idempotency.ts';
import type { Job, Sweep, Watch } from '../../kernel/jobs/jobs.ts';
import { drills } from '../server/drills.ts';
import { registry } from '../server/registry.ts';

export type WorkerHouse = {
  readonly subscribers: readonly Subscriber[];
  readonly sweeps: readonly Sweep[];
  readonly jobs: readonly Job[];
  readonly watches: readonly Watch[];
};

/** Who uses files: what none of them names is an orphan. */
export const fileUses: readonly FileUse[] = [ticketFiles, logoFiles, copyFiles, articleFileUse];

/** All that happens behind the scenes: who hears of events, what comes round, what is queued. */
export const house: WorkerHouse = {
  subscribers: [
    popularity,
    mentionLetters,
    planLetters,
    renamedChoices,
    forgetRefused,
    rightReceipts,
    copiesByRight,
    requestsToApprove,
    approversWhoLeft,
    approvalLetters,
    keptClocks,
    escalations,
    reviewLetters,
    majorEnds,
    majorLetters,
    changeAssignees,
  ],
  sweeps: [
    sweepIdempotency,
    sweepCases,
    sweepCaseBytes,
    sweepCaseStorage,
    sweepSealedAnew,
    sweepReports,
    sweepUnhandled,
    sweepSessions,
    sweepEarlier,
    sweepTraces,
    sweepResting,
    olderWords({ read: setting, write: saveSetting }),
    sweepOrphans(fileUses),
    sweepControls(allTenants),
    sweepControlDays,
    sweepProofs(registry, allTenants),
    sweepCampaigns(allTenants),
    sweepUsage,
    sweepSubscriptions,
    sweepNews,
    sweepSignUps,
    sweepRights,
    sweepWarnings,
    sweepFirstContacts(allTenants),
    sweepCopies,
    sweepMail,
    sweepSilence,
    sweepUpdates,
    sweepMeetings,
    sweepDrills(drills),
    calendarYears,
    sweepArticleEnds,
    sweepCounts,
    sweepCandidates,
    clockRepair,
  ],
  jobs: [serviceNowImport, logCheck, copyJob(registry), rewording],
  watches: [dueClocks(() => tenantsWithDueClocks(now()))],
};
