import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { NewAttestation } from '../contract.ts';
import { mayAttest } from '../policy.ts';
import { insertAttestation } from '../store.ts';

/** Somebody answers for a measure that no probe can see, until a day; a later word takes its place. */
export async function attest(call: Call, { control, doneOn, validUntil, says }: NewAttestation): Promise<void> {
  const { tx, actor } = call;
  if ((await operatorTenant()) !== tx.tenantId) throw new Refusal('forbidden', 'Only the operator answers for the installation');
  refuseDays(tx.now.toISOString().slice(0, 10), doneOn, validUntil);
  const word = { id: newId(tx.now.getTime()), control, doneOn, validUntil, says, by: actor.id };

  await insertAttestation(tx, permitNew(word, 'attest', mayAttest(actor)));
  const payloads = [{ subjectId: actor.id, content: { says } }];
  tx.emit({ type: 'control.attested', objectId: tx.tenantId, facts: { control, doneOn, validUntil }, payloads });
}

/** A year and a month at most: what is older has to be looked at again. */
const longest = 400 * 86_400_000;

function refuseDays(today: string, doneOn: string, validUntil: string): void {
  if (doneOn > today) throw notThen('This day has not come yet', { pointer: '/doneOn' });
  if (validUntil <= today || Date.parse(validUntil) - Date.parse(doneOn) > longest)
    throw notThen('It has to end later than today, and at most 400 days after it was done', { pointer: '/validUntil' });
}

const notThen = (reason: string, place: { pointer: string }): Refusal =>
  new Refusal('wrong_input', reason, {
    errors: [{ ...place, reason, fix: 'Choose another day.' }],
    next: 'Choose another day.',
  });
