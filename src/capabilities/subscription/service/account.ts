import { type Actor, type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import type { PlanChoice, SubscriptionReply } from '../contract.ts';
import { mayManageAccount, maySeeAll } from '../policy.ts';
import { contractsOf, subscriptionOf, usedIn } from '../queries.ts';
import { replyOf } from '../reply.ts';
import { documentVersion, plans } from '../shared/plans.ts';
import { asOfNow, beginsNow, canceled, chosen, goesOn, mayComeBack, type Subscription } from '../state.ts';
import { endContracts } from '../store.ts';
import { caughtUp, save, tell } from './keep-time.ts';
import { accept } from './start.ts';
import { tellOwners } from './tell.ts';

/** Plan, use and documents, as they are at this moment whether or not the sweep came by. */
export async function seeSubscription(call: Call): Promise<SubscriptionReply> {
  const { tx, actor } = call;
  refuseOthers(actor);
  const [found, contracts, used, operator] = await Promise.all([subscriptionOf(tx), contractsOf(tx), usedIn(tx), operatorTenant()]);
  const one = permit(found, 'see', () => true);
  return replyOf({ one: asOfNow(one, tx.now), contracts, used, now: tx.now, seesAll: maySeeAll(actor, operator) });
}

/** More begins now, less when what was paid for is over; new documents have to be accepted with it. */
export async function choosePlan(call: Call, choice: PlanChoice, edge: Edge): Promise<SubscriptionReply> {
  const { tx, actor } = call;
  const one = await held(call);
  const before = { ...(await seeSubscription(call)), version: one.version };
  refuseStale(edge, before, choice);
  refuseChoice(one, choice, tx.now);
  const isNew = before.documents.needed && beginsNow(one, choice);
  if (isNew && choice.accepts !== documentVersion) throw unaccepted();

  const next = permitNew(chosen(one, choice, tx.now), 'change', mayManageAccount(actor));
  if (isNew) await endContracts(tx, permitNew({ endsAt: tx.now }, 'change', mayManageAccount(actor)));
  await save(call, next);
  if (isNew) await accept(call, { endsAt: null, acceptedBy: actor.id });
  const what = next.next === null ? 'chosen' : 'planned';
  tell(call, `subscription.${what}`, next);
  await tellOwners(call, next, what);
  return await seeSubscription(call);
}

function refuseChoice(one: Subscription, { plan }: PlanChoice, now: Date): void {
  if (!plans[plan].isOnline && plan !== one.plan)
    throw new Refusal('wrong_input', 'This plan is agreed with the operator, and not chosen here', {
      errors: [{ pointer: '/plan', reason: 'Not sold here' }],
      next: 'Write to the operator.',
    });
  if (one.state !== 'ended' && one.freezesAt !== null)
    throw new Refusal('conflict', 'The subscription is canceled', { next: 'Take the cancellation back first.' });
  if (!mayComeBack(one, now)) throw new Refusal('conflict', 'The data of your organisation is being erased', { next: 'Sign up anew.' });
}

const unaccepted = () =>
  new Refusal('wrong_input', 'The agreement and the processing agreement have to be accepted', {
    errors: [{ pointer: '/accepts', reason: `Must be ${documentVersion}` }],
    next: 'Read both documents and accept them.',
  });

/** Pressed again it says the same and changes nothing. */
export async function cancel(call: Call): Promise<SubscriptionReply> {
  const { tx, actor } = call;
  const one = await held(call);
  if (one.state === 'ended' || one.freezesAt !== null) return await seeSubscription(call);
  if ((await operatorTenant()) === tx.tenantId && one.endsAt === null)
    throw new Refusal('conflict', 'This organisation runs the installation', { next: 'There is nobody to cancel with.' });
  const next = permitNew(canceled(one, actor.id, tx.now), 'change', mayManageAccount(actor));
  await changed(call, next, 'canceled');
  return await seeSubscription(call);
}

/** Until the freeze everything is as it was before. */
export async function takeBack(call: Call): Promise<SubscriptionReply> {
  const one = await held(call);
  if (one.state === 'ended')
    throw new Refusal('conflict', 'The contract has ended', { next: 'Choose a plan: until live data is erased it begins anew.' });
  if (one.freezesAt === null) return await seeSubscription(call);
  await changed(call, permitNew(goesOn(one), 'change', mayManageAccount(call.actor)), 'goesOn');
  return await seeSubscription(call);
}

async function changed(call: Call, next: Permitted<Subscription, 'change'>, what: 'canceled' | 'goesOn'): Promise<void> {
  await save(call, next);
  tell(call, `subscription.${what}`, next);
  await tellOwners(call, next, what);
}

async function held(call: Call): Promise<Subscription> {
  refuseOthers(call.actor);
  return permit(await caughtUp(call), 'change', () => true);
}

function refuseOthers(actor: Actor): void {
  if (!mayManageAccount(actor)) throw new Refusal('forbidden', 'This is not open to you');
}
