import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { categoryChoices } from '../queries/categories.ts';
import type { PersonChange } from '../shared/person.ts';

/** Says so where somebody enters what a person has denied, instead of dropping it. */
export async function refuseDenied({ tx }: Pick<Call, 'tx'>, personId: string, { phone, address }: PersonChange): Promise<void> {
  const enters = { phone: Boolean(phone), address: address !== undefined && address !== null && Object.values(address).some(Boolean) };
  if (!enters.phone && !enters.address) return;
  const denied = (await categoryChoices(tx, personId)).filter(({ isAllowed }) => !isAllowed).map(({ category }) => category);
  const hit = denied.find((category) => category !== 'network' && enters[category]);
  if (hit === undefined) return;
  throw new Refusal('conflict', 'This person does not allow it to be kept', {
    errors: [{ pointer: `/${hit}`, reason: 'Denied by the person' }],
    next: 'Leave it out; the person can allow it under “Your privacy”.',
  });
}
