import { sameJson } from '../../../../kernel/shared/same-json.ts';
import type { AssignmentRules, Rule } from '../../shared/definition.ts';

const around = ['calendar', 'capacity'] as const;

/** What is different from one version to another, in the order in which one reads it. */
export type Difference =
  | { readonly what: 'added' | 'removed'; readonly rule: Rule }
  | { readonly what: 'changed'; readonly before: Rule; readonly after: Rule; readonly fields: readonly (keyof Rule)[] }
  | { readonly what: 'moved' }
  | {
      readonly what: 'around';
      readonly field: (typeof around)[number];
      readonly from: string | number | null;
      readonly to: string | number | null;
    };

export function differencesOf(before: AssignmentRules, after: AssignmentRules): Difference[] {
  const earlier = new Map(before.rules.map((rule) => [rule.id, rule]));
  const later = new Set(after.rules.map(({ id }) => id));
  return [
    ...after.rules.flatMap((rule): Difference[] => changeOf(earlier.get(rule.id), rule)),
    ...before.rules.flatMap((rule): Difference[] => (later.has(rule.id) ? [] : [{ what: 'removed', rule }])),
    ...(isOtherOrder(before.rules, after.rules) ? [{ what: 'moved' } as const] : []),
    ...around.flatMap((field): Difference[] =>
      before[field] === after[field] ? [] : [{ what: 'around', field, from: before[field], to: after[field] }],
    ),
  ];
}

function changeOf(before: Rule | undefined, after: Rule): Difference[] {
  if (before === undefined) return [{ what: 'added', rule: after }];
  const fields = (Object.keys(after) as (keyof Rule)[]).filter((field) => !sameJson(before[field], after[field]));
  return fields.length === 0 ? [] : [{ what: 'changed', before, after, fields }];
}

/** Of those that are in both; one that came or went moves nobody. */
function isOtherOrder(before: readonly Rule[], after: readonly Rule[]): boolean {
  const kept = (some: readonly Rule[], other: readonly Rule[]) =>
    some.map(({ id }) => id).filter((id) => other.some((one) => one.id === id));
  return !sameJson(kept(before, after), kept(after, before));
}
