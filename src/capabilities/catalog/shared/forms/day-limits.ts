import type { ConditionContext } from '../../../../kernel/shared/conditions/condition.ts';
import { dayOf } from '../../../../kernel/shared/conditions/zoned.ts';
import type { Asked } from './definition.ts';

/** What a question for a day says of the first and the last one. */
export type OnDate = Pick<Extract<Asked, { kind: 'date' }>, 'min' | 'max'>;

/** The days themselves, for this person today: what a calendar offers and what the server takes. */
export function dayLimitsOf({ min, max }: OnDate, context: ConditionContext): { min: string | undefined; max: string | undefined } {
  const dayFor = (limit: OnDate['min']): string | undefined => (typeof limit === 'object' ? dayOf(limit, context) : limit);
  return { min: dayFor(min), max: dayFor(max) };
}
