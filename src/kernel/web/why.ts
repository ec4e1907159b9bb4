import type { WhyWords } from './why-words.en.ts';
import { defineWords, type WordKey } from './words.ts';

const useWhyWords = defineWords<WhyWords>('why', {
  en: () => import('./why-words.en.ts'),
  de: () => import('./why-words.de.ts'),
});

const made: { facts?: typeof __WHY__ } = {};

/** Made once, as the table of routes (api.ts). */
const facts = (): typeof __WHY__ => {
  made.facts ??= __WHY__;
  return made.facts;
};

/** What the registry says of a column, in words: for what, and until when. What it says besides, the screen adds. */
export function useWhy(): (
  column: string,
  details: { purpose?: string | undefined; seenBy: string },
) => {
  purpose: string;
  seenBy: string;
  kept: string;
} {
  const say = useWhyWords();
  return (column, { purpose, seenBy }) => {
    const { purposes, retention } = facts()[column] ?? { purposes: [], retention: '' };
    const kinds = purposes.map((one) => say(`for_${one}` as WordKey<WhyWords>)).join(', ');
    return {
      purpose: purpose === undefined ? kinds : inOneSentence(purpose, kinds),
      seenBy,
      kept: say(`kept_${retention}` as WordKey<WhyWords>),
    };
  };
}

/** The full stop of what an administrator wrote goes to the end. */
const inOneSentence = (purpose: string, kinds: string): string =>
  purpose.endsWith('.') ? `${purpose.slice(0, -1)} (${kinds}).` : `${purpose} (${kinds})`;
