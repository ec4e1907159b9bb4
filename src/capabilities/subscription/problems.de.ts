import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What it refuses, in German. */
export const subscriptionPhrases: Phrases = {
  'There is a subscription already': 'Es gibt schon ein Abonnement',
  'Look at Plan and contract.': 'Sehen Sie unter „Tarif und Vertrag“ nach.',
};
