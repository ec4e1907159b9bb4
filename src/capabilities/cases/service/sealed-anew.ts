import { type Call, keeper } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { newKey } from '../../../kernel/events/keys.ts';
import { contentOf, sealPayload } from '../../../kernel/events/payloads.ts';
import { replaceBox, type SealedUnderPerson, underPeople } from '../store-sealed-anew.ts';

/**
 * What was sealed in a case of nobody under the key of whoever sealed it gets a key of its own, so that it outlives them. Opened in memory for a moment by
 * nobody: it is shown to no reader, so no opening is noted.
 */
export const sealAnew = (tenantId: string): Promise<void> =>
  transact(keeper(tenantId, 'service'), async (call) => {
    for (const one of await underPeople(call.tx)) await anew(call, one);
  });

async function anew({ tx }: Call, { fieldId, box: was, wrapped: old }: SealedUnderPerson): Promise<void> {
  const { key, wrapped } = newKey();
  const { box } = sealPayload(key, { subjectId: '', content: contentOf(old, was) });
  await replaceBox(tx, { fieldId, was, box, wrapped });
}
