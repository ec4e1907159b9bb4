import { link, strong, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type Received = {
  readonly name: string;
  readonly service: string;
  readonly number: string;
  /** By which day they get an answer, where somebody wrote about their own data. */
  readonly due: string | undefined;
};

export const acknowledgement: Wording<'transactional', Received> = {
  class: 'transactional',
  template: 'site.acknowledgement',
  version: 2,
  en: ({ name, service, number, due }) => ({
    subject: `[${number}] Your message to ${service}`,
    paragraphs: [
      words`Hello ${name},`,
      words`your message has arrived and is ${strong(words`${number}`)}. Somebody will answer you in working hours. Legal periods run from now.`,
      ...(due === undefined ? [] : [words`What you ask about your own data is answered by ${due} at the latest.`]),
      words`Name this number when you write or call again.`,
    ],
  }),
  de: ({ name, service, number, due }) => ({
    subject: `[${number}] Ihre Nachricht an ${service}`,
    paragraphs: [
      words`Guten Tag ${name},`,
      words`Ihre Nachricht ist angekommen und hat die Nummer ${strong(words`${number}`)}. In der Arbeitszeit antwortet Ihnen jemand. Gesetzliche Fristen laufen ab jetzt.`,
      ...(due === undefined ? [] : [words`Was Sie zu Ihren eigenen Daten fragen, wird spätestens bis ${due} beantwortet.`]),
      words`Nennen Sie diese Nummer, wenn Sie wieder schreiben oder anrufen.`,
    ],
  }),
};

/** To whoever answers a letter about a confidential case by mail. */
export const notByMail: Wording<'transactional', object> = {
  class: 'transactional',
  template: 'case.notByMail',
  version: 1,
  en: () => ({
    subject: 'Nobody has received your answer',
    paragraphs: [
      words`You answered a letter by e-mail. What it is about is read by few, and none of them reads mail here: your answer was not kept, and nobody has seen it.`,
      words`Sign in by the link in that letter, and write there.`,
    ],
  }),
  de: () => ({
    subject: 'Ihre Antwort hat niemand erhalten',
    paragraphs: [
      words`Sie haben auf eine Nachricht per E-Mail geantwortet. Worum es geht, lesen nur wenige, und niemand davon liest hier E-Mails: Ihre Antwort wurde nicht aufbewahrt, und niemand hat sie gesehen.`,
      words`Melden Sie sich über den Link in jener Nachricht an, und schreiben Sie dort.`,
    ],
  }),
};

type Confirmation = { name: string; service: string; company: string; address: string };

export const confirmation: Wording<'security', Confirmation> = {
  class: 'security',
  template: 'site.confirmation',
  version: 1,
  en: ({ name, service, company, address }) => ({
    subject: `Confirm: ${company} at ${service}`,
    paragraphs: [
      words`Hello ${name},`,
      words`somebody, probably you, signed ${company} up for ${service}. The link works once, within 24 hours. Nothing is set up before it is opened.`,
      link('Confirm and choose a password', address),
      words`If it was not you, you need not do anything: it is forgotten after seven days.`,
    ],
  }),
  de: ({ name, service, company, address }) => ({
    subject: `Bestätigen: ${company} bei ${service}`,
    paragraphs: [
      words`Guten Tag ${name},`,
      words`jemand, vermutlich Sie, hat ${company} bei ${service} angemeldet. Der Link gilt einmal und 24 Stunden lang. Vorher wird nichts eingerichtet.`,
      link('Bestätigen und Passwort wählen', address),
      words`Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Nach sieben Tagen ist es vergessen.`,
    ],
  }),
};
