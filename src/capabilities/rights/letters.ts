import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type Facts = {
  name: string;
  number: string;
  title: string;
  /** Where it stands; who has no account can look nowhere, and names the number. */
  address: string | undefined;
};
/** To read it there. Who has no account reads it here, and names the number. */
const where = {
  en: (label: string, address: string | undefined) =>
    address === undefined ? words`Name this number when you write or call again.` : link(label, address),
  de: (label: string, address: string | undefined) =>
    address === undefined ? words`Nennen Sie diese Nummer, wenn Sie wieder schreiben oder anrufen.` : link(label, address),
};

type Decided = Facts & { reason: string; due: string; authority: string };

/** A request by right came in: that, and by when it has to be answered. */
export const receivedLetter: Wording<'transactional', Facts & { due: string; law: string | undefined }> = {
  class: 'transactional',
  template: 'rights.received',
  version: 2,
  en: ({ name, number, title, due, law, address }) => ({
    subject: `[${number}] We have received your request`,
    paragraphs: [
      words`Hello ${name},`,
      words`we have received “${title}” (${number}). ${law === undefined ? 'You' : `By law (${law}) you`} get an answer by ${due}.`,
      where.en('See where it stands', address),
    ],
  }),
  de: ({ name, number, title, due, law, address }) => ({
    subject: `[${number}] Wir haben Ihre Anfrage erhalten`,
    paragraphs: [
      words`Hallo ${name},`,
      words`wir haben „${title}“ (${number}) erhalten. ${law === undefined ? 'Sie bekommen' : `Nach dem Gesetz (${law}) bekommen Sie`} bis ${due} eine Antwort.`,
      where.de('Sehen, wie es steht', address),
    ],
  }),
};

/** It takes longer (Art. 12(3) GDPR): why, and until when. */
export const extendedLetter: Wording<'transactional', Decided> = {
  class: 'transactional',
  template: 'rights.extended',
  version: 2,
  en: ({ name, number, title, reason, due, address }) => ({
    subject: `[${number}] Your request takes longer`,
    paragraphs: [
      words`Hello ${name},`,
      words`your request “${title}” (${number}) takes longer than we wished. You get an answer by ${due}.`,
      words`Why: ${reason}`,
      where.en('See where it stands', address),
    ],
  }),
  de: ({ name, number, title, reason, due, address }) => ({
    subject: `[${number}] Ihre Anfrage dauert länger`,
    paragraphs: [
      words`Hallo ${name},`,
      words`Ihre Anfrage „${title}“ (${number}) dauert länger, als wir wollten. Sie bekommen bis ${due} eine Antwort.`,
      words`Der Grund: ${reason}`,
      where.de('Sehen, wie es steht', address),
    ],
  }),
};

/** No (Art. 12(4) GDPR): why, and where one can complain. */
export const refusedLetter: Wording<'transactional', Decided> = {
  class: 'transactional',
  template: 'rights.refused',
  version: 2,
  en: ({ name, number, title, reason, authority, address }) => ({
    subject: `[${number}] Your request was not granted`,
    paragraphs: [
      words`Hello ${name},`,
      words`we do not do what you asked for with “${title}” (${number}).`,
      words`Why: ${reason}`,
      words`You may complain to a supervisory authority (${authority}) and go to court.`,
      where.en('Read it', address),
    ],
  }),
  de: ({ name, number, title, reason, authority, address }) => ({
    subject: `[${number}] Ihrer Anfrage wurde nicht entsprochen`,
    paragraphs: [
      words`Hallo ${name},`,
      words`was Sie mit „${title}“ (${number}) verlangt haben, tun wir nicht.`,
      words`Der Grund: ${reason}`,
      words`Sie können sich bei einer Aufsichtsbehörde beschweren (${authority}) und vor Gericht gehen.`,
      where.de('Lesen', address),
    ],
  }),
};

/** To whoever has no account, in which others read what was said to them. */
export const answeredLetter: Wording<'transactional', { name: string; number: string; title: string; said: string }> = {
  class: 'transactional',
  template: 'rights.answered',
  version: 1,
  en: ({ name, number, title, said }) => ({
    subject: `[${number}] Your request`,
    paragraphs: [words`Hello ${name},`, words`about “${title}” (${number}):`, words`${said}`, where.en('', undefined)],
  }),
  de: ({ name, number, title, said }) => ({
    subject: `[${number}] Ihre Anfrage`,
    paragraphs: [words`Hallo ${name},`, words`zu „${title}“ (${number}):`, words`${said}`, where.de('', undefined)],
  }),
};

type Warned = { name: string; number: string; title: string; law: string; due: string; address: string };

/** To whoever has to answer: a statutory day comes near. */
export const soonLetter: Wording<'transactional', Warned> = {
  class: 'transactional',
  template: 'rights.dueSoon',
  version: 1,
  en: ({ name, number, title, law, due, address }) => ({
    subject: `[${number}] By law due by ${due}`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${title}” (${number}) has to be answered by ${due} (${law}). It can take longer only if the person is told why before then.`,
      link('Answer it', address),
    ],
  }),
  de: ({ name, number, title, law, due, address }) => ({
    subject: `[${number}] Gesetzliche Frist bis ${due}`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${title}“ (${number}) ist bis ${due} zu beantworten (${law}). Länger darf es nur dauern, wenn die Person vorher den Grund erfährt.`,
      link('Beantworten', address),
    ],
  }),
};

/** To whoever has to answer: the day has passed. */
export const lateLetter: Wording<'transactional', Warned> = {
  class: 'transactional',
  template: 'rights.overdue',
  version: 1,
  en: ({ name, number, title, law, due, address }) => ({
    subject: `[${number}] Overdue by law since ${due}`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${title}” (${number}) had to be answered by ${due} (${law}) and was not. Answer it now: the person may complain to a supervisory authority.`,
      link('Answer it', address),
    ],
  }),
  de: ({ name, number, title, law, due, address }) => ({
    subject: `[${number}] Gesetzliche Frist versäumt: ${due}`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${title}“ (${number}) war bis ${due} zu beantworten (${law}) und ist es nicht. Antworten Sie jetzt: Die Person kann sich bei einer Aufsichtsbehörde beschweren.`,
      link('Beantworten', address),
    ],
  }),
};
