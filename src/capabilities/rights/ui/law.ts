import { useRightsWords } from './words.ts';

/** An article as the reader's language calls its law; its parts stay on one line. */
export function useLaw(): (law: string) => string {
  const say = useRightsWords();
  return (law) => law.replace('GDPR', say('gdpr')).replaceAll(' ', '\u00a0');
}
