import type { Locale } from '../../../kernel/i18n/locale.ts';
import type { Identity } from '../shared/identity.ts';
import { recipientWords } from '../words/stores.ts';
import { type Item, listed, type Material, none, type Part } from './template.ts';

const listOfRecipients = ({ facts }: Material): Item[] =>
  facts.recipients.map(({ name }) => ({ key: name, states: 'S56', text: recipientWords[name] ?? { en: '', de: '' } }));

const country = (code: string, locale: Locale): string => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

const offices = ({ offices: all }: Identity, locale: Locale): string =>
  listed(
    all.map((office) => `${office.city} (${country(office.country, locale)})`),
    locale,
  );

const mechanisms = {
  adequacy: { en: 'an adequacy decision', de: 'ein Angemessenheitsbeschluss' },
  standardClauses: { en: 'standard contractual clauses', de: 'Standardvertragsklauseln' },
  bindingRules: { en: 'binding corporate rules', de: 'verbindliche interne Datenschutzvorschriften' },
} as const;

const unrefused = {
  en: 'That the software refuses every other transfer is not built yet, so this policy does not claim it.',
  de: 'Dass die Software jede andere Übermittlung abweist, ist noch nicht gebaut, also behauptet diese Erklärung es nicht.',
} as const;

function transfers({ transfers: all }: Identity): { en: string; de: string } {
  const to = (locale: Locale) =>
    listed(
      all.map((one) => `${country(one.country, locale)} (${mechanisms[one.mechanism][locale]})`),
      locale,
    );
  if (all.length === 0)
    return {
      en: `The operator names no country outside the law that protects personal data here. ${unrefused.en}`,
      de: `Der Betreiber nennt kein Land außerhalb des Rechts, das personenbezogene Daten hier schützt. ${unrefused.de}`,
    };
  return {
    en: `The operator names these countries to which personal data goes: ${to('en')}. ${unrefused.en}`,
    de: `Der Betreiber nennt diese Länder, in die personenbezogene Daten gehen: ${to('de')}. ${unrefused.de}`,
  };
}

/** Retention, transfer and disclosure. What is not built yet states nothing. */
export const keepingParts: readonly Part[] = [
  {
    id: 'retention',
    level: 2,
    heading: { en: 'Retention of your personal data', de: 'Aufbewahrung Ihrer personenbezogenen Daten' },
    templates: [
      {
        id: 'retention.logs',
        states: 'S44',
        claims: none,
        says: () => ({
          en: 'Log lines lie on the operator’s servers and hold nothing that you typed: no name, no address, no text.',
          de: 'Protokollzeilen liegen auf den Servern des Betreibers und enthalten nichts, was Sie eingegeben haben: keinen Namen, keine Adresse, keinen Text.',
        }),
      },
      {
        id: 'retention.rules',
        states: 'S45',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'retention' }],
        says: () => ({
          en: 'How long each kind of data is meant to be kept stands in this table. That the software ends each of these times by itself is not built yet, so this policy does not claim it:',
          de: 'Wie lange jede Art von Daten bleiben soll, steht in dieser Tabelle. Dass die Software jede dieser Fristen selbst beendet, ist noch nicht gebaut, also behauptet diese Erklärung es nicht:',
        }),
        table: 'retention',
      },
    ],
  },
  {
    id: 'transfer',
    level: 2,
    heading: { en: 'Transfer of your personal data', de: 'Übermittlung Ihrer personenbezogenen Daten' },
    templates: [
      {
        id: 'transfer.offices',
        states: 'S48',
        class: 'attested',
        claims: none,
        says: ({ identity }) => ({
          en: `The operator names its offices: ${offices(identity, 'en')}.`,
          de: `Der Betreiber nennt seine Büros: ${offices(identity, 'de')}.`,
        }),
      },
      {
        id: 'transfer.countries',
        states: 'S48',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'transfers' }],
        says: ({ identity }) => transfers(identity),
      },
    ],
  },
  {
    id: 'disclosure',
    level: 2,
    heading: { en: 'Disclosure of your personal data', de: 'Weitergabe Ihrer personenbezogenen Daten' },
    templates: [],
  },
  { id: 'business', level: 3, heading: { en: 'Business transactions', de: 'Unternehmenstransaktionen' }, templates: [] },
  { id: 'law-enforcement', level: 3, heading: { en: 'Law enforcement', de: 'Strafverfolgung' }, templates: [] },
  { id: 'legal', level: 3, heading: { en: 'Other legal requirements', de: 'Andere rechtliche Anforderungen' }, templates: [] },
  {
    id: 'security',
    level: 2,
    heading: { en: 'Security of your personal data', de: 'Sicherheit Ihrer personenbezogenen Daten' },
    templates: [
      {
        id: 'security.recipients',
        states: 'S56',
        claims: () => [
          { act: 'never', what: 'disclose', except: 'listed' },
          { act: 'inform', of: 'recipients' },
        ],
        says: () => ({
          en: 'The software calls only those of this list whom the operator has set up; a call to anybody else is refused and recorded:',
          de: 'Die Software ruft nur die aus dieser Liste, die der Betreiber eingestellt hat; jeder andere Aufruf wird abgewiesen und festgehalten:',
        }),
        items: listOfRecipients,
      },
      {
        id: 'security.measures',
        states: 'S50',
        claims: none,
        says: () => ({
          en: 'These measures protect your data. Each is looked at every hour, the event log once a day; the table tells what was found and when, also where a measure is missing:',
          de: 'Diese Maßnahmen schützen Ihre Daten. Jede wird stündlich geprüft, das Ereignisprotokoll einmal am Tag; die Tabelle sagt, was wann gefunden wurde, auch wo eine Maßnahme fehlt:',
        }),
        table: 'controls',
      },
      {
        id: 'security.transmission',
        states: 'S57',
        claims: () => [{ act: 'secure', degree: 'measured' }],
        says: () => ({
          en: 'No transmission is promised to be perfectly secure. How data is encrypted on its way to us, and how e-mails leave us, is measured; the first two lines of the table tell it.',
          de: 'Vollkommene Sicherheit der Übertragung wird nicht versprochen. Wie Daten auf dem Weg zu uns verschlüsselt sind und wie E-Mails uns verlassen, wird gemessen; die ersten beiden Zeilen der Tabelle sagen es.',
        }),
      },
    ],
  },
];
