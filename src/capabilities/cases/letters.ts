import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

/** One wording for whatever happens in a case: neither subject nor text tells more than its reference, and whom it is to is not named in it. */
export const caseLetter: Wording<'transactional', { reference: string; address: string }> = {
  class: 'transactional',
  template: 'case.news',
  version: 1,
  en: ({ reference, address }) => ({
    subject: `[${reference}] There is something new`,
    paragraphs: [words`There is something new in a case: ${reference}`, link('Sign in and read it', address)],
  }),
  de: ({ reference, address }) => ({
    subject: `[${reference}] Es gibt etwas Neues`,
    paragraphs: [words`In einem Fall gibt es etwas Neues: ${reference}`, link('Anmelden und lesen', address)],
  }),
};
