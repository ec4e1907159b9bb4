import type { Catalogue } from '../../../kernel/shared/conditions/catalogue.ts';
import { catalogueOf } from './forms/catalogue-of.ts';
import { priceFor } from './price.ts';

type Priced = Parameters<typeof priceFor>[0];
type Answers = Parameters<typeof priceFor>[1];

/** What it costs with the answers, as conditions of a plan name it: no question has such a key. */
export const priceField = '$price';

/** What steps of a plan may ask: the answers, and what is to be paid where there is a price. */
export const planCatalogue = (definition: Priced): Catalogue => ({
  ...catalogueOf(definition.form),
  ...(definition.price === null ? {} : { [priceField]: { type: 'money', nullable: false } }),
});

export function planFacts(definition: Priced, answers: Answers): Answers {
  const price = priceFor(definition, answers);
  return price === null ? answers : { ...answers, [priceField]: price.amount };
}
