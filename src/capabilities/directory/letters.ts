import { words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

/** To whoever guards privacy already: they are who notices that somebody was appointed whom nobody needs. */
export const guardAppointedLetter: Wording<'security', { name: string; appointed: string; by: string }> = {
  class: 'security',
  template: 'directory.guardAppointed',
  version: 1,
  en: ({ name, appointed, by }) => ({
    subject: 'Somebody else guards privacy now',
    paragraphs: [
      words`Hello ${name},`,
      words`${by} has appointed ${appointed} as privacy officer just now.`,
      words`Two privacy officers together can open a confidential case. Whoever is new to it counts for that only after some days: if you do not know why they were appointed, ask before then.`,
    ],
  }),
  de: ({ name, appointed, by }) => ({
    subject: 'Noch jemand verantwortet nun den Datenschutz',
    paragraphs: [
      words`Hallo ${name},`,
      words`${by} hat soeben ${appointed} die Verantwortung für den Datenschutz übertragen.`,
      words`Zwei Datenschutzbeauftragte zusammen können einen vertraulichen Fall öffnen. Wer neu ist, zählt dafür erst nach einigen Tagen: wenn Sie den Grund nicht kennen, fragen Sie vorher nach.`,
    ],
  }),
};

/** To the address that somebody had until now: whoever holds the new one can set a password and sign in as them. It does not tell the new one. */
export const addressChangedLetter: Wording<'security', { name: string; by: string }> = {
  class: 'security',
  template: 'directory.addressChanged',
  version: 1,
  en: ({ name, by }) => ({
    subject: 'Your e-mail address was changed',
    paragraphs: [
      words`Hello ${name},`,
      words`${by} has changed the e-mail address of your account just now. Letters and links to set a password go to another address from now on.`,
      words`If you do not know of this, tell whoever answers for privacy in your organisation at once: whoever reads that address can sign in as you.`,
    ],
  }),
  de: ({ name, by }) => ({
    subject: 'Ihre E-Mail-Adresse wurde geändert',
    paragraphs: [
      words`Hallo ${name},`,
      words`${by} hat soeben die E-Mail-Adresse Ihres Kontos geändert. Nachrichten und Links für ein Passwort gehen von nun an an eine andere Adresse.`,
      words`Wenn Sie davon nichts wissen, sagen Sie es sofort der Stelle, die bei Ihnen für den Datenschutz zuständig ist: wer unter jener Adresse liest, kann sich als Sie anmelden.`,
    ],
  }),
};
