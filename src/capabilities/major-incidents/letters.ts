import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';
import type { MajorRole } from './shared/words.ts';

type Facts = { name: string; number: string; title: string; address: string };

/** To whoever decides: somebody thinks that this is a major incident. */
export const proposedLetter: Wording<'transactional', Facts & { reason: string }> = {
  class: 'transactional',
  template: 'major.proposed',
  version: 1,
  en: ({ name, number, title, reason, address }) => ({
    subject: `[${number}] Proposed as major incident`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${title}” (${number}) is proposed as major incident. Why: ${reason}`,
      link('Accept or reject it', address),
    ],
  }),
  de: ({ name, number, title, reason, address }) => ({
    subject: `[${number}] Als Major Incident vorgeschlagen`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${title}“ (${number}) ist als Major Incident vorgeschlagen. Der Grund: ${reason}`,
      link('Annehmen oder ablehnen', address),
    ],
  }),
};

const roles: Record<MajorRole, { en: string; de: string }> = {
  commander: { en: 'incident commander', de: 'Incident Commander' },
  communications: { en: 'communications lead', de: 'Leitung Kommunikation' },
  scribe: { en: 'scribe', de: 'Protokoll' },
  resolver: { en: 'resolver', de: 'Lösung' },
};

/** To whoever has a role now. */
export const namedLetter: Wording<'transactional', Facts & { role: MajorRole }> = {
  class: 'transactional',
  template: 'major.named',
  version: 1,
  en: ({ name, number, title, role, address }) => ({
    subject: `[${number}] You have a role in a major incident`,
    paragraphs: [
      words`Hello ${name},`,
      words`In the major incident “${title}” (${number}) your role is: ${roles[role].en}.`,
      link('See how it stands', address),
    ],
  }),
  de: ({ name, number, title, role, address }) => ({
    subject: `[${number}] Sie haben eine Rolle in einem Major Incident`,
    paragraphs: [
      words`Hallo ${name},`,
      words`Im Major Incident „${title}“ (${number}) ist Ihre Rolle: ${roles[role].de}.`,
      link('Sehen, wie es steht', address),
    ],
  }),
};

/** To whoever tells those who wait: the next update is due soon, or was missed. */
export const dueLetter: Wording<'transactional', Facts & { isMissed: boolean; due: string }> = {
  class: 'transactional',
  template: 'major.updateDue',
  version: 1,
  en: ({ name, number, title, isMissed, due, address }) => ({
    subject: isMissed ? `[${number}] An update is overdue` : `[${number}] An update is due soon`,
    paragraphs: [
      words`Hello ${name},`,
      isMissed
        ? words`Those who wait for “${title}” (${number}) were to be told by ${due}, and nobody has told them yet.`
        : words`Those who wait for “${title}” (${number}) are to be told by ${due}.`,
      link('Write an update', address),
    ],
  }),
  de: ({ name, number, title, isMissed, due, address }) => ({
    subject: isMissed ? `[${number}] Ein Zwischenstand ist überfällig` : `[${number}] Ein Zwischenstand ist bald fällig`,
    paragraphs: [
      words`Hallo ${name},`,
      isMissed
        ? words`Wer auf „${title}“ (${number}) wartet, sollte bis ${due} etwas hören, und noch hat niemand etwas mitgeteilt.`
        : words`Wer auf „${title}“ (${number}) wartet, soll bis ${due} etwas hören.`,
      link('Einen Zwischenstand schreiben', address),
    ],
  }),
};
