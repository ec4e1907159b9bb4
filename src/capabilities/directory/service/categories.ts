import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { categoryChoices } from '../queries/categories.ts';
import { lockPerson } from '../queries/people.ts';
import type { OptionalCategory } from '../shared/categories.ts';
import type { PersonChange } from '../shared/person.ts';
import { insertCategoryChoice, lockCategories } from '../store/categories.ts';
import { changeMe } from './people.ts';

const emptied: Record<OptionalCategory, PersonChange> = { phone: { phone: null }, address: { address: null }, network: {} };

/** Allows or denies a kind of one’s own data. What is denied is removed at once, and the database lets nobody put it back. */
export async function chooseCategory(call: Call, category: OptionalCategory, isAllowed: boolean): Promise<void> {
  const { tx, actor } = call;
  await lockCategories(tx, actor.id);
  const last = (await categoryChoices(tx, actor.id)).find((choice) => choice.category === category);
  if ((last?.isAllowed ?? true) === isAllowed) return;
  const made = { personId: actor.id, category, number: (last?.number ?? 0) + 1, isAllowed };
  await insertCategoryChoice(tx, permitNew(made, 'choose', actor.kind === 'person'));
  tx.emit({ type: isAllowed ? 'category.allowed' : 'category.denied', objectId: actor.id, facts: { category } });
  if (!isAllowed) await empty(call, emptied[category]);
}

async function empty(call: Call, change: PersonChange): Promise<void> {
  const me = await lockPerson(call.tx, call.actor.id);
  if (me !== undefined && Object.keys(change).length > 0) await changeMe(call, change, { ifMatch: 'any' });
}
