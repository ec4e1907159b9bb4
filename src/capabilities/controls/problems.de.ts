import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What is refused about measures, in German. */
export const controlsPhrases: Phrases = {
  'Only the operator answers for the installation': 'Für die Installation steht nur der Betreiber ein',
  'This day has not come yet': 'Dieser Tag ist noch nicht gekommen',
  'It has to end later than today, and at most 400 days after it was done':
    'Es muss später als heute enden und höchstens 400 Tage, nachdem es getan wurde',
  'Choose another day.': 'Wählen Sie einen anderen Tag.',
};
