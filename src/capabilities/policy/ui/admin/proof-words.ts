import { defineWords } from '../../../../kernel/web/words.ts';
import type { ProofWords } from './proof-words.en.ts';

export const useProofWords = defineWords<ProofWords>('policy-proofs', {
  en: () => import('./proof-words.en.ts'),
  de: () => import('./proof-words.de.ts'),
});
