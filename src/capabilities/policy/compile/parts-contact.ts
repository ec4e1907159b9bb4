import type { Locale } from '../../../kernel/i18n/locale.ts';
import { coverageNeeded } from '../campaign/coverage-needed.ts';
import type { Identity } from '../shared/identity.ts';
import { statementOf } from '../statements/statements.ts';
import { none, type Part, type Template } from './template.ts';

/** 5 January 1970 was a Monday. */
const dayName = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + day)));

/** “Monday to Friday”, or each day by name. */
export function daysOf(days: readonly number[], locale: Locale): string {
  const all = [...days].sort((one, other) => one - other);
  const [first = 1] = all;
  const last = all.at(-1) ?? first;
  const isRow = all.length > 2 && last - first === all.length - 1;
  if (isRow) return `${dayName(first, locale)} ${locale === 'de' ? 'bis' : 'to'} ${dayName(last, locale)}`;
  return new Intl.ListFormat(locale).format(all.map((day) => dayName(day, locale)));
}

const zone = ({ hours: { timeZone } }: Identity): string => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

/** Said from the release on that proves them. */
const requests: readonly Template[] = [
  {
    id: 'contact.requests',
    states: 'S61',
    claims: none,
    says: () => ({
      en: 'What reaches us by the form, by e-mail or by phone becomes a request with a number, which you are told.',
      de: 'Was uns über das Formular, per E-Mail oder am Telefon erreicht, wird eine Anfrage mit einer Nummer, die Sie erfahren.',
    }),
  },
  {
    id: 'contact.open',
    states: 'S62',
    claims: none,
    says: ({ identity: { contactPage } }) => ({
      en: `The page ${contactPage} tells whether somebody answers now, and from when; legal periods run at any hour.`,
      de: `Die Seite ${contactPage} sagt, ob jetzt jemand antwortet und ab wann; gesetzliche Fristen laufen zu jeder Stunde.`,
    }),
  },
];

/** Changes and contact, the end of the source. */
export const contactParts: readonly Part[] = [
  {
    id: 'changes',
    level: 2,
    heading: { en: 'Changes to this privacy policy', de: 'Änderungen dieser Datenschutzerklärung' },
    templates: [
      {
        id: 'changes.immutable',
        states: 'S58',
        claims: none,
        says: () => ({
          en: 'A version that was published cannot be altered; each one carries the fingerprint of the one before.',
          de: 'Eine veröffentlichte Fassung lässt sich nicht ändern; jede trägt den Prüfwert der vorigen.',
        }),
      },
      {
        id: 'changes.notice',
        states: 'S58',
        claims: ({ identity: { noticeDays } }) => [{ act: 'change', noticeDays }],
        says: ({ identity: { noticeDays } }) => ({
          en: `How much a change matters is computed; a material one is published at least ${noticeDays} days before it takes effect.`,
          de: `Wie wesentlich eine Änderung ist, wird berechnet; eine wesentliche wird mindestens ${noticeDays} Tage vor ihrer Wirkung veröffentlicht.`,
        }),
      },
      {
        id: 'changes.told',
        states: 'S59',
        claims: () => [{ act: 'notify', whom: 'everybodyHeld' }],
        says: () => ({
          en: `Everybody of whom the service holds data is written to when more changes than the wording. A material change comes into force only once ${coverageNeeded} of a hundred active people of each organisation were reached, or a named person has answered for the rest.`,
          de: `Alle, von denen der Dienst Daten hält, werden angeschrieben, wenn sich mehr als der Wortlaut ändert. Eine wesentliche Änderung tritt erst in Kraft, wenn ${coverageNeeded} von hundert aktiven Personen jeder Organisation erreicht sind oder eine benannte Person für die übrigen einsteht.`,
        }),
      },
      {
        id: 'changes.public',
        states: 'S60',
        claims: () => [{ act: 'inform', of: 'effectiveDate' }],
        says: () => ({
          en: 'The latest version, the earlier ones and what changed stand here for everybody, without signing in and without a cookie.',
          de: 'Die neueste Fassung, die früheren und was sich geändert hat, stehen hier für alle, ohne Anmeldung und ohne Cookie.',
        }),
      },
    ],
  },
  {
    id: 'contact',
    level: 2,
    heading: { en: 'Contact us', de: 'Kontakt' },
    templates: [
      {
        id: 'contact.controller',
        states: 'S61',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'controller' }],
        says: ({ identity: { company, address } }) => ({
          en: `Responsible for this policy is ${company}, ${address}.`,
          de: `Verantwortlich für diese Erklärung ist ${company}, ${address}.`,
        }),
      },
      {
        id: 'contact.ways',
        states: 'S61',
        class: 'attested',
        claims: () => [
          { act: 'reach', by: 'mail', from: 'setting' },
          { act: 'reach', by: 'page', from: 'setting' },
          { act: 'reach', by: 'phone', from: 'setting' },
          { act: 'inform', of: 'contact' },
        ],
        says: ({ identity: { email, phone, contactPage } }) => ({
          en: `You can reach us by e-mail at ${email}, on the page ${contactPage}, or by phone at ${phone}.`,
          de: `Sie erreichen uns per E-Mail unter ${email}, auf der Seite ${contactPage} oder telefonisch unter ${phone}.`,
        }),
      },
      {
        id: 'contact.privacy',
        states: 'S61',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'privacyContact' }],
        says: ({ identity: { privacyRole, privacyEmail } }) => ({
          en: `For questions about privacy: ${privacyRole.en}, ${privacyEmail}.`,
          de: `Für Fragen zum Datenschutz: ${privacyRole.de}, ${privacyEmail}.`,
        }),
      },
      ...requests.filter(({ states }) => statementOf(states)?.built === true),
      {
        id: 'contact.hours',
        states: 'S62',
        class: 'attested',
        claims: none,
        says: ({ identity }) => ({
          en: `Support is open ${daysOf(identity.hours.days, 'en')} from ${identity.hours.from} to ${identity.hours.to}, ${zone(identity)} time.`,
          de: `Der Support ist ${daysOf(identity.hours.days, 'de')} von ${identity.hours.from} bis ${identity.hours.to} Uhr erreichbar, Zeit von ${zone(identity)}.`,
        }),
      },
    ],
  },
];
