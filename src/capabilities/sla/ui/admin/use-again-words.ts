import type { Again } from '../../shared/again.ts';
import { useDayWords } from './place-part.tsx';
import { useSlaAdminWords } from './words.ts';

/** How a day comes again, in words; nothing of one that does not. */
export function useAgainWords(): (again: Again | undefined) => string[] {
  const say = useSlaAdminWords();
  const dayWords = useDayWords();
  return (again) => {
    if (again === undefined) return [];
    const everyYears = again.every === 1 ? say('everyYear') : say('everyYears', { count: again.every });
    const often = again.rule === undefined ? everyYears : say('byRule');
    return [
      again.until === null ? often : say('againUntil', { often, day: dayWords(again.until) }),
      ...(again.without.length === 0 ? [] : [say('againWithout', { count: again.without.length })]),
    ];
  };
}
