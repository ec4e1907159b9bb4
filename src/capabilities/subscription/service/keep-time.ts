import { type Call, type Permitted, permitNew } from '../../../kernel/access/access.ts';
import { forgetContractEnd } from '../../../kernel/db/contract-end.ts';
import type { Occasion } from '../letters.ts';
import { mayAgree, mayKeepTime } from '../policy.ts';
import { contractEnd, noticeDue, type Subscription, turnsUntil } from '../state.ts';
import { endContracts, insertNotice, lockSubscription, updateSubscription } from '../store.ts';
import { tellOwners } from './tell.ts';

/** Carries out what time alone did since somebody last looked, and tells of each; the row is held until the end of the transaction. */
export async function caughtUp(call: Call): Promise<Subscription | undefined> {
  const found = await lockSubscription(call.tx);
  if (found === undefined) return undefined;
  const turns = turnsUntil(found, call.tx.now);
  for (const { what, after } of turns) {
    tell(call, `subscription.${what}`, after);
    await tellOwners(call, after, what);
  }
  const last = turns.at(-1)?.after;
  if (last !== undefined) await save(call, permitNew(last, 'change', mayAgree(call.actor)));
  // Whoever looked at it saw what time did, under the version that the row still had.
  return last ?? found;
}

/** Keeps the row and, with it, the end of the documents in force. */
export async function save({ tx, actor }: Call, one: Permitted<Subscription, 'change'>): Promise<void> {
  await updateSubscription(tx, one);
  await endContracts(tx, permitNew({ endsAt: contractEnd(one) }, 'change', mayAgree(actor)));
  forgetContractEnd(tx.tenantId);
}

export const tell = ({ tx }: Call, type: string, { plan, period, endsAt, freezesAt }: Subscription): void =>
  tx.emit({
    type,
    objectId: tx.tenantId,
    facts: { plan, period, endsAt: endsAt?.toISOString() ?? null, freezesAt: freezesAt?.toISOString() ?? null },
  });

/** Once an hour: what fell due, then the notice of what will. */
export async function keepTime(call: Call): Promise<void> {
  if (!mayKeepTime(call.actor)) return;
  const one = await caughtUp(call);
  const due = one && noticeDue(one, call.tx.now);
  if (one === undefined || due === undefined || !(await insertNotice(call.tx, due))) return;
  tell(call, 'subscription.noticed', one);
  await tellOwners(call, one, noticeOf(one));
}

function noticeOf({ state, freezesAt }: Subscription): Occasion {
  if (freezesAt !== null) return 'freezes';
  return state === 'trial' ? 'trialEnds' : 'renews';
}
