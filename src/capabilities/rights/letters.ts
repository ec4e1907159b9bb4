import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type Facts = { name: string; number: string; title: string; address: string };
type Decided = Facts & { reason: string; due: string; authority: string };

/** A request by right came in: that, and by when it has to be answered. */
export const receivedLetter: Wording<'transactional', Facts & { due: string; law: string }> = {
  class: 'transactional',
  template: 'rights.received',
  version: 1,
  en: ({ name, number, title, due, law, address }) => ({
    subject: `[${number}] We have received your request`,
    paragraphs: [
      words`Hello ${name},`,
      words`we have received “${title}” (${number}). By law (${law}) you get an answer by ${due}.`,
      link('See where it stands', address),
    ],
  }),
  de: ({ name, number, title, due, law, address }) => ({
    subject: `[${number}] Wir haben Ihre Anfrage erhalten`,
    paragraphs: [
      words`Hallo ${name},`,
      words`wir haben „${title}“ (${number}) erhalten. Nach dem Gesetz (${law}) bekommen Sie bis ${due} eine Antwort.`,
      link('Sehen, wie es steht', address),
    ],
  }),
};

/** It takes longer (Art. 12(3) GDPR): why, and until when. */
export const extendedLetter: Wording<'transactional', Decided> = {
  class: 'transactional',
  template: 'rights.extended',
  version: 1,
  en: ({ name, number, title, reason, due, address }) => ({
    subject: `[${number}] Your request takes longer`,
    paragraphs: [
      words`Hello ${name},`,
      words`your request “${title}” (${number}) takes longer than we wished. You get an answer by ${due}.`,
      words`Why: ${reason}`,
      link('See where it stands', address),
    ],
  }),
  de: ({ name, number, title, reason, due, address }) => ({
    subject: `[${number}] Ihre Anfrage dauert länger`,
    paragraphs: [
      words`Hallo ${name},`,
      words`Ihre Anfrage „${title}“ (${number}) dauert länger, als wir wollten. Sie bekommen bis ${due} eine Antwort.`,
      words`Der Grund: ${reason}`,
      link('Sehen, wie es steht', address),
    ],
  }),
};

/** No (Art. 12(4) GDPR): why, and where one can complain. */
export const refusedLetter: Wording<'transactional', Decided> = {
  class: 'transactional',
  template: 'rights.refused',
  version: 1,
  en: ({ name, number, title, reason, authority, address }) => ({
    subject: `[${number}] Your request was not granted`,
    paragraphs: [
      words`Hello ${name},`,
      words`we do not do what you asked for with “${title}” (${number}).`,
      words`Why: ${reason}`,
      words`You may complain to a supervisory authority (${authority}) and go to court.`,
      link('Read it', address),
    ],
  }),
  de: ({ name, number, title, reason, authority, address }) => ({
    subject: `[${number}] Ihrer Anfrage wurde nicht entsprochen`,
    paragraphs: [
      words`Hallo ${name},`,
      words`was Sie mit „${title}“ (${number}) verlangt haben, tun wir nicht.`,
      words`Der Grund: ${reason}`,
      words`Sie können sich bei einer Aufsichtsbehörde beschweren (${authority}) und vor Gericht gehen.`,
      link('Lesen', address),
    ],
  }),
};
