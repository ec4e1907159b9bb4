import type { Condition } from './condition.ts';

/** The names of all fields a condition reads, each once, in the order of their first mention. */
export const referencedFields = (condition: Condition): string[] => [...new Set(mentions(condition))];

function mentions(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(mentions);
  if ('any' in condition) return condition.any.flatMap(mentions);
  return 'not' in condition ? mentions(condition.not) : [condition.field];
}
