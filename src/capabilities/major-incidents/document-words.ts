import type { Locale, Translated } from '../../kernel/i18n/locale.ts';

const words = {
  en: {
    ...{ when: 'When (UTC)', what: 'What', which: 'Which', who: 'Who', said: 'Said', house: 'The system' },
    ...{ state: 'State', incident: 'Incident', proposed: 'Proposed', because: 'Why', ended: 'Ended', headline: 'Told outside' },
    ...{ timeline: 'Timeline', review: 'Review', draft: 'Review (draft)', actions: 'Actions' },
  },
  de: {
    ...{ when: 'Wann (UTC)', what: 'Was', which: 'Welches', who: 'Wer', said: 'Gesagt', house: 'Das System' },
    ...{
      state: 'Status',
      incident: 'Incident',
      proposed: 'Vorgeschlagen',
      because: 'Grund',
      ended: 'Beendet',
      headline: 'Nach außen mitgeteilt',
    },
    ...{ timeline: 'Zeitleiste', review: 'Rückblick', draft: 'Rückblick (Entwurf)', actions: 'Maßnahmen' },
  },
} satisfies Translated<Readonly<Record<string, string>>>;

/** What stands in the file of a major incident besides what people wrote. */
export const documentWords = (locale: Locale): (typeof words)['en'] => words[locale];
