import { type FormDefinition, isAsked } from './forms/definition.ts';
import type { RequestTypeDefinition } from './request-type.ts';

type Priced = { readonly price: RequestTypeDefinition['price']; readonly form: FormDefinition };
type Answers = Readonly<Record<string, unknown>>;

/** What it costs with these answers: what is asked for it anyway, and what each thing chosen adds. Null: nothing to pay, whatever is chosen. */
export function priceFor({ price, form }: Priced, answers: Answers): RequestTypeDefinition['price'] {
  if (price === null) return null;
  const added = form.elements.filter(isAsked).reduce((sum, element) => {
    const chosen = [answers[element.key]].flat();
    return (
      sum + ('options' in element ? element.options : []).reduce((all, { value, adds = 0 }) => all + (chosen.includes(value) ? adds : 0), 0)
    );
  }, 0);
  return { ...price, amount: price.amount + added };
}

/** Whether it may cost something. */
export const isPriced = ({ price, form }: Priced): boolean =>
  price !== null &&
  (price.amount > 0 || form.elements.some((element) => 'options' in element && element.options.some(({ adds = 0 }) => adds > 0)));
