import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What approvals refuse, in German. */
export const approvalPhrases: Phrases = {};
