import { link, words } from '../../../kernel/i18n/words.ts';
import type { Wording } from '../../../kernel/mail/letter.ts';

/** That something is due soon: neither what, nor in what kind of case. */
export const dueLetter: Wording<'transactional', { reference: string; address: string }> = {
  class: 'transactional',
  template: 'case.due',
  version: 1,
  en: ({ reference, address }) => ({
    subject: `[${reference}] Something is due soon`,
    paragraphs: [words`In a case something is due soon: ${reference}`, link('Sign in and look', address)],
  }),
  de: ({ reference, address }) => ({
    subject: `[${reference}] Bald ist etwas fällig`,
    paragraphs: [words`In einem Fall ist bald etwas fällig: ${reference}`, link('Anmelden und ansehen', address)],
  }),
};
