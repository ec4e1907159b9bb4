import type { Actor, Call } from '../../kernel/access/access.ts';
import { documentsOf, documentVersions, type KeptDocument } from './documents/documents.ts';
import { mayManageAccount } from './policy.ts';
import { refuseAgent, refuseFile, refuseReturn, refuseWithout, refuseWorkspace } from './service/entitlement.ts';
import { startTrial as start } from './service/start.ts';
import { documentVersion, type FeatureKey, type Plan, type PlanKey, planKeys, plans, trialDays } from './shared/plans.ts';
import type { Subscription } from './state.ts';

/** The price list, from small to large. */
export const priceList = (): readonly Plan[] => planKeys.map((key) => plans[key]);

/** Begins the trial of a new tenant, in a transaction of that tenant and by a machine or its administrator; `acceptedBy` names the person who accepted which version. */
export const startTrial = (
  call: Call,
  wanted: { tenantId: string; plan: PlanKey; acceptedBy?: string; accepts?: string },
): Promise<Subscription> => start(call, wanted);

export type PricedPlan = Plan;

/** How long one may try before anything is owed, in days. */
export const trialLength = (): number => trialDays;

/** The version of the agreement and of the processing agreement that is offered now, by year and month. */
export const offeredVersion = (): string => documentVersion;

export type OfferedDocument = KeptDocument;

/** Both documents of a version with their words and fingerprints; undefined where it was never offered. */
export const documentsOfVersion = (version: string): readonly OfferedDocument[] | undefined =>
  documentVersions().includes(version) ? documentsOf(version) : undefined;

/** Every version that was ever offered, newest first. */
export const versionsOffered = (): readonly string[] => documentVersions();

/** Whoever answers or pays for the tenant. */
export const managesAccount = (actor: Actor): boolean => mayManageAccount(actor);

/** Refuses at the moment of use what the plan has not; asked of the plan alone. */
export const needsFeature = (call: Call, feature: FeatureKey): Promise<void> => refuseWithout(call, feature);
export const needsAgentPlace = (call: Call, personId: string): Promise<void> => refuseAgent(call, personId);
export const needsPlaceAgain = (call: Call, personId: string): Promise<void> => refuseReturn(call, personId);
export const needsWorkspacePlace = (call: Call): Promise<void> => refuseWorkspace(call);
export const needsStorage = (call: Call): Promise<void> => refuseFile(call);
