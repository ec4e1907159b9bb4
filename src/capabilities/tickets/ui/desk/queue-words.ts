import { useNounOfQueue } from '../nouns.ts';
import { useDeskWords } from './words.ts';

/** How one speaks of what is in a queue: in the words of its workspace, where that has some. */
export function useQueueWords(queueKey: string): { create: string; rows: (count: number) => string } {
  const say = useDeskWords();
  const noun = useNounOfQueue(queueKey);
  if (noun === undefined) return { create: say('newTicket'), rows: (count) => say('rows', { count }) };
  return {
    create: say('newOf', noun),
    rows: (count) => say('rowsOf', { number: String(count), noun: count === 1 ? noun.one : noun.many }),
  };
}
