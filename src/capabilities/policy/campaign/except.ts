import { type Call, permit, Refusal } from '../../../kernel/access/access.ts';
import { tenantObject } from '../events.ts';
import { mayAnswerForPolicy } from '../policy.ts';
import { coverageOf, isOf } from './coverage.ts';
import { insertException, type Which } from './store.ts';

type Exception = Which & { readonly tenantId: string; readonly uncovered: number; readonly reason: string };

/** Signs for people who were not reached: as many as were counted, so that nobody signs for more than they saw. */
export async function signException({ tx, actor }: Call, { series, number, tenantId, uncovered, reason }: Exception): Promise<void> {
  const of = { series, number, ofTenant: tenantId };
  const found = (await coverageOf(tx)).find((row) => isOf(row, of));
  const counted = permit(found, 'except', () => mayAnswerForPolicy(actor));
  const now = counted.people - counted.covered;
  if (now > uncovered)
    throw new Refusal('conflict', `By now ${now} people are not reached`, { next: 'Look at who they are, then sign for that number.' });
  await insertException(tx, { ...counted, ...of, uncovered, reason, by: actor.id });
  tx.emit({ type: 'policy.exceptionSigned', objectId: tenantObject(tx), facts: { series, number, ofTenant: tenantId, uncovered } });
}
