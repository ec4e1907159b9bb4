import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

/** One wording for whatever happens in a case: neither subject nor text tells more than its reference, and whom it is to is not named in it. */
export const caseLetter: Wording<'transactional', { reference: string; address: string }> = {
  class: 'transactional',
  template: 'case.news',
  version: 2,
  en: ({ reference, address }) => ({
    subject: `[${reference}] There is something new`,
    paragraphs: [
      words`There is something new in a case: ${reference}`,
      link('Sign in and read it', address),
      words`An answer by e-mail reaches nobody.`,
    ],
  }),
  de: ({ reference, address }) => ({
    subject: `[${reference}] Es gibt etwas Neues`,
    paragraphs: [
      words`In einem Fall gibt es etwas Neues: ${reference}`,
      link('Anmelden und lesen', address),
      words`Eine Antwort per E-Mail erreicht niemanden.`,
    ],
  }),
};
