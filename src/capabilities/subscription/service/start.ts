import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { forgetContractEnd } from '../../../kernel/db/contract-end.ts';
import { documentsOf } from '../documents/documents.ts';
import { mayAgree } from '../policy.ts';
import { partiesOf } from '../queries.ts';
import { documentVersion, type PlanKey, trialDays } from '../shared/plans.ts';
import { daysAfter, type Subscription } from '../state.ts';
import { insertContracts, insertSubscription } from '../store.ts';
import { tellOwners } from './tell.ts';

type Wanted = {
  /** The tenant of the transaction: said again, so that nobody begins a trial of another by mistake. */
  readonly tenantId: string;
  readonly plan: PlanKey;
  /** Who accepted the documents; left out: the caller, where that is a person. */
  readonly acceptedBy?: string;
  /** The version of the documents that was accepted; left out: the one that is offered now. */
  readonly accepts?: string;
};

/** Begins the trial of a new tenant, with the agreement and the processing agreement in their present version. Refused where there is a subscription. */
export async function startTrial(call: Call, { tenantId, plan, acceptedBy, accepts }: Wanted): Promise<Subscription> {
  const { tx, actor } = call;
  if (tenantId !== tx.tenantId) throw new Error('A trial begins in a transaction of its own tenant');
  const endsAt = daysAfter(tx.now, trialDays);
  const never = { freezesAt: null, next: null, canceledAt: null, canceledBy: null };
  const trial: Subscription = { plan, period: 'month', state: 'trial', startedAt: tx.now, endsAt, ...never, version: 1 };
  if (!(await insertSubscription(tx, permitNew(trial, 'start', mayAgree(actor)))))
    throw new Refusal('conflict', 'There is a subscription already', { next: 'Look at Plan and contract.' });
  await accept(call, { endsAt, acceptedBy: acceptedBy ?? (actor.kind === 'person' ? actor.id : null), accepts });
  tx.emit({ type: 'subscription.trialStarted', objectId: tenantId, facts: { plan, endsAt: endsAt.toISOString() } });
  await tellOwners(call, trial, 'trialStarted');
  return trial;
}

type Acceptance = { readonly endsAt: Date | null; readonly acceptedBy: string | null; readonly accepts?: string | undefined };

/** Puts the two documents on file with their words, in the version that was accepted, between the tenant and whoever runs the installation. */
export async function accept({ tx, actor }: Call, { accepts = documentVersion, ...acceptance }: Acceptance): Promise<void> {
  const contract = { ...acceptance, ...(await partiesOf(tx)), startsAt: tx.now, documents: documentsOf(accepts) };
  await insertContracts(tx, permitNew(contract, 'accept', mayAgree(actor)));
  forgetContractEnd(tx.tenantId);
  tx.emit({ type: 'contract.accepted', objectId: tx.tenantId, facts: { documentVersion: accepts, acceptedBy: acceptance.acceptedBy } });
}
