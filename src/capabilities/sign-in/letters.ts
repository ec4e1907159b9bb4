import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type LinkFacts = { name: string; service: string; address: string };

/** The notice of the organisation: somebody whom others entered hears of it with the first letter (Art. 14(3)(b) GDPR). */
const noticeBeside = (address: string): string => new URL('/privacy/notice', address).href;

export const invitationLetter: Wording<'security', LinkFacts> = {
  class: 'security',
  template: 'sign-in.invitation',
  version: 2,
  en: ({ name, service, address }) => ({
    subject: `Your access to ${service}`,
    paragraphs: [
      words`Hello ${name},`,
      words`you have been invited to ${service}. Choose a password to begin. The link works once, within 7 days.`,
      link('Choose a password', address),
      link('What is held about you, by whom and what for', noticeBeside(address)),
      words`If you did not expect this, you need not do anything.`,
    ],
  }),
  de: ({ name, service, address }) => ({
    subject: `Ihr Zugang zu ${service}`,
    paragraphs: [
      words`Hallo ${name},`,
      words`Sie sind zu ${service} eingeladen. Wählen Sie zu Beginn ein Passwort. Der Link gilt einmal und 7 Tage lang.`,
      link('Passwort wählen', address),
      link('Was über Sie gespeichert ist, von wem und wofür', noticeBeside(address)),
      words`Wenn Sie das nicht erwartet haben, brauchen Sie nichts zu tun.`,
    ],
  }),
};

export const resetLetter: Wording<'security', LinkFacts> = {
  class: 'security',
  template: 'sign-in.reset',
  version: 1,
  en: ({ name, service, address }) => ({
    subject: `Set a new password for ${service}`,
    paragraphs: [
      words`Hello ${name},`,
      words`somebody, probably you, asked for a new password. The link works once, within 24 hours.`,
      link('Set a new password', address),
      words`If it was not you, you need not do anything: the old password stays.`,
    ],
  }),
  de: ({ name, service, address }) => ({
    subject: `Neues Passwort für ${service}`,
    paragraphs: [
      words`Hallo ${name},`,
      words`jemand, vermutlich Sie, hat ein neues Passwort angefordert. Der Link gilt einmal und 24 Stunden lang.`,
      link('Neues Passwort setzen', address),
      words`Wenn Sie es nicht waren, brauchen Sie nichts zu tun: das alte Passwort bleibt.`,
    ],
  }),
};

export const changedLetter: Wording<'security', { name: string; service: string }> = {
  class: 'security',
  template: 'sign-in.changed',
  version: 1,
  en: ({ name, service }) => ({
    subject: `Your password for ${service} was changed`,
    paragraphs: [
      words`Hello ${name},`,
      words`your password was changed just now, and you were signed out elsewhere. If it was not you, ask for a new password at once and tell your administrator.`,
    ],
  }),
  de: ({ name, service }) => ({
    subject: `Ihr Passwort für ${service} wurde geändert`,
    paragraphs: [
      words`Hallo ${name},`,
      words`Ihr Passwort wurde soeben geändert, und Sie wurden anderswo abgemeldet. Wenn Sie es nicht waren, fordern Sie sofort ein neues an und sagen Sie es Ihrer Administration.`,
    ],
  }),
};
