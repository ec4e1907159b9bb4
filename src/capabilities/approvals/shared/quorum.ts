import type { Quorum } from '../../../kernel/shared/approval-plan.ts';

export type CountedAnswer = 'approve' | 'reject';
/** Whoever abstains counts as not asked. */
export type Answer = CountedAnswer | 'abstain';

/** Whether enough have approved, so many rejected that enough never can, or neither yet. */
export type Tally = 'open' | 'met' | 'missed';

/**
 * Counts the answers of a step in the order in which they came. What is met or missed stays so, whatever comes after. Of nobody asked nobody
 * approves: an empty step is never met.
 */
export function tally(quorum: Quorum, asked: number, answers: readonly CountedAnswer[]): Tally {
  if (quorum.kind === 'firstAnswer') return firstOf(answers);
  const rejected = answers.filter((answer) => answer === 'reject').length;
  const needed = neededOf(quorum, asked);
  if (answers.length - rejected >= needed) return 'met';
  return rejected > 0 && asked - rejected < needed ? 'missed' : 'open';
}

function firstOf([first]: readonly CountedAnswer[]): Tally {
  if (first === undefined) return 'open';
  return first === 'approve' ? 'met' : 'missed';
}

/** At least one, so that nothing is approved by nobody. */
function neededOf(quorum: Quorum, asked: number): number {
  if (quorum.kind === 'all') return Math.max(1, asked);
  if (quorum.kind === 'count') return quorum.count;
  return quorum.kind === 'share' ? Math.max(1, Math.ceil((asked * quorum.percent) / 100)) : 1;
}
