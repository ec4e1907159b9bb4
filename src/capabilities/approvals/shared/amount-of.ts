import type { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';

type Words = { readonly en: string; readonly de: string };
type Answer = {
  readonly key: string;
  readonly label: Words;
  readonly kind: string;
  readonly value: unknown;
  readonly currency: string | null;
};
export type Amount = { label: Words; amount: number; currency: string };

/** What is to be paid by the form itself, where the catalog names no price: the amount by which it is approved, else the first that was answered. */
export function amountOf(answers: readonly Answer[], { matters, steps }: ApprovalPlan): Amount | undefined {
  const decides = new Set([...matters, ...steps.flatMap(({ when }) => (when === undefined ? [] : fieldsOf(when)))]);
  const amounts = answers.flatMap(({ key, label, kind, value, currency }) =>
    kind === 'money' && typeof value === 'number' && currency !== null ? [{ key, label, amount: value, currency }] : [],
  );
  const found = amounts.find(({ key }) => decides.has(key)) ?? amounts[0];
  return found && { label: found.label, amount: found.amount, currency: found.currency };
}

const fieldsOf = (when: Condition): readonly string[] => {
  if ('field' in when) return [when.field];
  if ('not' in when) return fieldsOf(when.not);
  return ('all' in when ? when.all : when.any).flatMap(fieldsOf);
};
