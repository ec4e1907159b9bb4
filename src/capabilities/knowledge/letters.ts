import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type Facts = { name: string; number: string; title: string; day: string; address: string };

/** To the owner: it ends soon. */
export const endsSoonLetter: Wording<'transactional', Facts> = {
  class: 'transactional',
  template: 'knowledge.endsSoon',
  version: 1,
  en: ({ name, number, title, day, address }) => ({
    subject: `[${number}] Is this article still right?`,
    paragraphs: [
      words`Hello ${name},`,
      words`You answer for “${title}” (${number}). It is held to be right until ${day}.`,
      words`Please look through it: confirm that it is still right, change it, or retire it.`,
      link('Look through the article', address),
    ],
  }),
  de: ({ name, number, title, day, address }) => ({
    subject: `[${number}] Stimmt dieser Artikel noch?`,
    paragraphs: [
      words`Hallo ${name},`,
      words`Sie stehen für „${title}“ (${number}) ein. Er gilt bis ${day} als richtig.`,
      words`Bitte sehen Sie ihn durch: Bestätigen Sie, dass er noch stimmt, ändern Sie ihn, oder nehmen Sie ihn zurück.`,
      link('Den Artikel durchsehen', address),
    ],
  }),
};

/** To the owner: it has ended, and readers are told so. */
export const endedLetter: Wording<'transactional', Facts> = {
  class: 'transactional',
  template: 'knowledge.ended',
  version: 1,
  en: ({ name, number, title, day, address }) => ({
    subject: `[${number}] This article has passed its day`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${title}” (${number}) was held to be right until ${day}. Readers still see it, with a note that nobody has looked through it since.`,
      link('Look through the article', address),
    ],
  }),
  de: ({ name, number, title, day, address }) => ({
    subject: `[${number}] Dieser Artikel ist über seinen Tag hinaus`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${title}“ (${number}) galt bis ${day} als richtig. Leserinnen und Leser sehen ihn weiter, mit dem Hinweis, dass ihn seither niemand durchgesehen hat.`,
      link('Den Artikel durchsehen', address),
    ],
  }),
};

type Asked = { name: string; number: string; title: string; asker: string; address: string };

/** To whoever is asked by name to review. */
export const reviewLetter: Wording<'transactional', Asked> = {
  class: 'transactional',
  template: 'knowledge.review',
  version: 1,
  en: ({ name, number, title, asker, address }) => ({
    subject: `[${number}] Please review an article`,
    paragraphs: [
      words`Hello ${name},`,
      words`${asker} asks you to review “${title}” (${number}) before it is published.`,
      link('Read what is written', address),
    ],
  }),
  de: ({ name, number, title, asker, address }) => ({
    subject: `[${number}] Bitte prüfen Sie einen Artikel`,
    paragraphs: [
      words`Hallo ${name},`,
      words`${asker} bittet Sie, „${title}“ (${number}) zu prüfen, bevor er veröffentlicht wird.`,
      link('Lesen, was geschrieben ist', address),
    ],
  }),
};
