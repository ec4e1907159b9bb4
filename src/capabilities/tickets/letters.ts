import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type Facts = { name: string; number: string; title: string; address: string };

/** Somebody was named by another. */
export const mentionLetter: Wording<'transactional', Facts & { who: string }> = {
  class: 'transactional',
  template: 'tickets.mention',
  version: 1,
  en: ({ name, who, number, title, address }) => ({
    subject: `[${number}] ${who} mentioned you`,
    paragraphs: [words`Hello ${name},`, words`${who} mentioned you on “${title}” (${number}).`, link('Read it', address)],
  }),
  de: ({ name, who, number, title, address }) => ({
    subject: `[${number}] ${who} hat Sie erwähnt`,
    paragraphs: [words`Hallo ${name},`, words`${who} hat Sie bei „${title}“ (${number}) erwähnt.`, link('Lesen', address)],
  }),
};

/** Silence brings reminders, then the resolution. */
export const reminderLetter: Wording<'transactional', Facts> = {
  class: 'transactional',
  template: 'tickets.reminder',
  version: 1,
  en: ({ name, number, title, address }) => ({
    subject: `[${number}] We are waiting for your answer`,
    paragraphs: [
      words`Hello ${name},`,
      words`we asked you something about “${title}” (${number}) and cannot go on without your answer.`,
      link('Read the question and answer', address),
      words`If it is settled, you need not do anything: it will be resolved by itself.`,
    ],
  }),
  de: ({ name, number, title, address }) => ({
    subject: `[${number}] Wir warten auf Ihre Antwort`,
    paragraphs: [
      words`Hallo ${name},`,
      words`wir haben Sie zu „${title}“ (${number}) etwas gefragt und kommen ohne Ihre Antwort nicht weiter.`,
      link('Frage lesen und antworten', address),
      words`Wenn es sich erledigt hat, brauchen Sie nichts zu tun: die Anfrage wird von selbst gelöst.`,
    ],
  }),
};

/** To whoever has a request of which a step failed. */
export const whatNextLetter: Wording<'transactional', Facts & { step: string }> = {
  class: 'transactional',
  template: 'tickets.what-next',
  version: 1,
  en: ({ name, number, title, step, address }) => ({
    subject: `[${number}] What comes next?`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${step}” of “${title}” (${number}) did not come off. What comes after it waits until somebody says how it goes on.`,
      link('Decide', address),
    ],
  }),
  de: ({ name, number, title, step, address }) => ({
    subject: `[${number}] Wie geht es weiter?`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${step}“ von „${title}“ (${number}) hat nicht geklappt. Was danach kommt, wartet, bis jemand sagt, wie es weitergeht.`,
      link('Entscheiden', address),
    ],
  }),
};
