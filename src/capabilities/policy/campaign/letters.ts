import { link, words } from '../../../kernel/i18n/words.ts';
import type { Wording } from '../../../kernel/mail/letter.ts';
import type { Difference } from './difference.ts';

type Facts = {
  readonly name: string;
  readonly service: string;
  readonly isMaterial: boolean;
  readonly from: string;
  readonly difference: Difference;
  readonly address: string;
};

/** So that a letter stays one: the page has the rest. */
const most = 12;

/** Tells of a change, with the words that change; needs no answer and asks for no consent. */
export const noticeLetter: Wording<'policy', Facts> = {
  class: 'policy',
  template: 'policy.notice',
  version: 1,
  en: ({ name, service, isMaterial, from, difference: { added, removed, reworded }, address }) => ({
    subject: `${service}: a change of the privacy policy from ${from}`,
    paragraphs: [
      words`Hello ${name},`,
      words`${isMaterial ? 'a material change' : 'a change'} of the privacy policy of ${service} takes effect on ${from}.`,
      ...added.slice(0, most).map((text) => words`New: ${text}`),
      ...reworded.slice(0, most).map(({ to }) => words`Now: ${to}`),
      ...removed.slice(0, most).map((text) => words`Gone: ${text}`),
      link('All that changes, and every earlier version', address),
      words`You need not do anything, and by going on you agree to nothing.`,
    ],
  }),
  de: ({ name, service, isMaterial, from, difference: { added, removed, reworded }, address }) => ({
    subject: `${service}: Die Datenschutzerklärung ändert sich zum ${from}`,
    paragraphs: [
      words`Hallo ${name},`,
      words`die Datenschutzerklärung von ${service} ändert sich zum ${from}${isMaterial ? ' wesentlich' : ''}.`,
      ...added.slice(0, most).map((text) => words`Neu: ${text}`),
      ...reworded.slice(0, most).map(({ to }) => words`Jetzt: ${to}`),
      ...removed.slice(0, most).map((text) => words`Entfallen: ${text}`),
      link('Alles, was sich ändert, und jede frühere Fassung', address),
      words`Sie müssen nichts tun, und wer den Dienst weiter nutzt, willigt damit in nichts ein.`,
    ],
  }),
};

type Lost = { readonly people: number; readonly days: number; readonly service: string };

/** For whoever runs a tenant: names stand where undelivered letters stand, and not in a ticket. */
export const lostWords = {
  en: ({ people, days, service }: Lost) => ({
    title: `Tell ${people} of your people of a change of the privacy policy`,
    description: `${service} wrote to them; the letters came back, and for ${days} days they have not been here to see it. Their names stand under Undelivered mail. Correct their addresses, or tell them by another way.`,
  }),
  de: ({ people, days, service }: Lost) => ({
    title: `${people} Ihrer Personen von einer Änderung der Datenschutzerklärung unterrichten`,
    description: `${service} hat ihnen geschrieben; die Briefe kamen zurück, und seit ${days} Tagen waren sie nicht hier, um es zu sehen. Ihre Namen stehen unter „Nicht zugestellt“. Berichtigen Sie die Adressen, oder sagen Sie es ihnen auf anderem Weg.`,
  }),
};
