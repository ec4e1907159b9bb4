import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

/** Where the entry of a person came from, as far as it is known. */
export type Origin = 'admin' | 'csv' | 'contact' | 'other';

type Facts = {
  readonly name: string;
  readonly organisation: string;
  readonly origin: Origin;
  /** Others have filed requests in their name. */
  readonly isFiledFor: boolean;
  readonly notice: string;
  readonly rights: string;
};

const from = {
  en: {
    admin: 'an administrator of the organisation entered them',
    csv: 'the organisation loaded them from a list of its own',
    contact: 'they stand in what you wrote to us',
    other: 'the organisation brought them along from another system',
  },
  de: {
    admin: 'jemand aus der Verwaltung der Organisation hat sie eingetragen',
    csv: 'die Organisation hat sie aus einer eigenen Liste eingelesen',
    contact: 'sie stehen in dem, was Sie uns geschrieben haben',
    other: 'die Organisation hat sie aus einem anderen System übernommen',
  },
} as const;

/** The first letter to somebody whom others entered (Art. 14 GDPR): it is owed, so nobody can be without it. */
export const firstLetter: Wording<'policy', Facts> = {
  class: 'policy',
  template: 'rights.firstContact',
  version: 1,
  en: ({ name, organisation, origin, isFiledFor, notice, rights }) => ({
    subject: `${organisation} holds data about you`,
    paragraphs: [
      words`Hello ${name},`,
      words`${organisation} holds data about you in its service desk, and decides about them.`,
      words`Which: your name and e-mail address, your language and time zone, where they were given your phone number, postal address and place in the organisation, and requests that concern you.`,
      words`Where from: ${from.en[origin]}.${isFiledFor ? ' Others have also filed requests for you.' : ''}`,
      words`What for: to take in requests, to work on them and to answer them.`,
      link('Who answers, how long data are kept, who receives them, and where to complain', notice),
      link('Ask for a copy, have something corrected or erased, or object', rights),
      words`${origin === 'contact' ? '' : 'If you have no password yet, the page where one signs in sends you a link to choose one. '}You need not do anything, and by doing nothing you agree to nothing.`,
    ],
  }),
  de: ({ name, organisation, origin, isFiledFor, notice, rights }) => ({
    subject: `${organisation} speichert Daten über Sie`,
    paragraphs: [
      words`Hallo ${name},`,
      words`${organisation} speichert in seinem Service-Desk Daten über Sie und entscheidet über sie.`,
      words`Welche: Ihren Namen und Ihre E-Mail-Adresse, Ihre Sprache und Zeitzone, soweit angegeben Telefonnummer, Anschrift und Platz in der Organisation, und Anfragen, die Sie betreffen.`,
      words`Woher: ${from.de[origin]}.${isFiledFor ? ' Außerdem haben andere Anfragen für Sie gestellt.' : ''}`,
      words`Wofür: um Anfragen anzunehmen, zu bearbeiten und zu beantworten.`,
      link('Wer antwortet, wie lange gespeichert wird, wer Daten empfängt und wo Sie sich beschweren können', notice),
      link('Eine Kopie verlangen, etwas berichtigen oder löschen lassen oder widersprechen', rights),
      words`${origin === 'contact' ? '' : 'Wenn Sie noch kein Passwort haben, schickt Ihnen die Seite zur Anmeldung einen Link, mit dem Sie eines wählen. '}Sie müssen nichts tun, und wer nichts tut, willigt in nichts ein.`,
    ],
  }),
};
