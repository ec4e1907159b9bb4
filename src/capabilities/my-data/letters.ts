import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type Facts = { readonly address: string; readonly days: number };

/** That a copy can be fetched: nothing of what is in it, and an address that is the same for everybody. */
export const readyLetter: Wording<'transactional', Facts> = {
  class: 'transactional',
  template: 'my-data.ready',
  version: 1,
  en: ({ address, days }) => ({
    subject: 'The copy of your data is ready',
    paragraphs: [
      words`The copy of your data that you asked for is ready. You can fetch it for ${days} days, signed in; then it is deleted.`,
      link('Fetch it', address),
    ],
  }),
  de: ({ address, days }) => ({
    subject: 'Die Kopie Ihrer Daten ist fertig',
    paragraphs: [
      words`Die Kopie Ihrer Daten, um die Sie gebeten haben, ist fertig. Sie können sie ${days} Tage lang angemeldet abholen; danach wird sie gelöscht.`,
      link('Abholen', address),
    ],
  }),
};
