import type { Locale } from '../../../kernel/i18n/locale.ts';
import { askedClasses, type MessageClass, messageClassNames } from '../../../kernel/shared/message-classes.ts';
import { pageWords } from '../pages/words.ts';
import { messageWords } from '../words/messages.ts';
import { basisWords, purposeWords } from '../words/purposes.ts';
import { type Item, listed, type Material, none, type Part } from './template.ts';

function listOfPurposes({ facts }: Material): Item[] {
  return facts.purposes.map(({ key, bases }) => {
    const { en, de, aims } = purposeWords[key];
    const what = facts.categories.filter(({ purposes }) => purposes.includes(key)).map((category) => category.key);
    const on = (locale: 'en' | 'de') => bases.map((basis) => basisWords[basis][locale]).join('; ');
    return {
      key,
      states: 'S20',
      text: { en: `${en}; basis: ${on('en')}`, de: `${de}; Grundlage: ${on('de')}` },
      claims: [{ act: 'use', what, aims, list: 'closed' }],
    };
  });
}

/** The cookie that signing in needs, by its name. */
const sessionCookie = ({ facts }: Material): string =>
  facts.stores.flatMap(({ name, kind, ends, essential }) =>
    kind === 'cookie' && essential && ends === 'session' && !name.startsWith('__') ? [name] : [],
  )[0] ?? 'candor_session';

/** The browser's stores beside cookies that the register has an entry in. */
function storesInUse({ facts }: Material, locale: Locale): string {
  const kinds = new Set(facts.stores.map(({ kind }) => kind).filter((kind) => kind !== 'cookie'));
  return listed(
    [...kinds].map((kind) => pageWords(locale)[kind]),
    locale,
  );
}

const restingOnContract = ({ facts }: Material, locale: Locale): string =>
  facts.purposes
    .filter(({ bases }) => bases.includes('contract'))
    .map(({ key }) => purposeWords[key][locale])
    .join('; ');

const messages = (classes: readonly MessageClass[], locale: Locale): string =>
  listed(
    classes.map((one) => messageWords[one][locale]),
    locale,
  );
const owed = messageClassNames.filter((one) => !(askedClasses as readonly string[]).includes(one));

/** The source from “Tracking technologies” to “Retention”. */
export const usingParts: readonly Part[] = [
  {
    id: 'tracking',
    level: 2,
    heading: { en: 'Tracking technologies and cookies', de: 'Tracking-Techniken und Cookies' },
    templates: [
      {
        id: 'tracking.storage',
        states: 'S21',
        claims: none,
        says: () => ({
          en: 'On your device the service keeps what this table lists; anything else fails the build of the software.',
          de: 'Auf Ihrem Gerät hält der Dienst, was diese Tabelle nennt; alles andere lässt den Bau der Software scheitern.',
        }),
        table: 'storage',
      },
      {
        id: 'tracking.nobody-else',
        states: 'S24',
        claims: none,
        says: () => ({
          en: 'Each entry is bound to the file of the software that sets it, and a walk over every page in every role looks whether a browser holds anything else or asks anybody else.',
          de: 'Jeder Eintrag ist an die Datei der Software gebunden, die ihn setzt, und ein Gang über jede Seite in jeder Rolle sieht nach, ob ein Browser anderes hält oder jemand anderen fragt.',
        }),
      },
      {
        id: 'tracking.blocked',
        states: 'S25',
        claims: none,
        says: (material) => ({
          en: `If your browser refuses cookies, you are told which one signing in needs (${sessionCookie(material)}), and see no error.`,
          de: `Weist Ihr Browser Cookies ab, erfahren Sie, welches die Anmeldung braucht (${sessionCookie(material)}), und sehen keinen Fehler.`,
        }),
      },
      {
        id: 'tracking.refused',
        states: 'S26',
        claims: none,
        says: () => ({
          en: 'The whole service works with everything optional refused, and whoever says nothing has refused.',
          de: 'Der ganze Dienst läuft auch, wenn alles Freiwillige abgelehnt ist, und wer nichts sagt, hat abgelehnt.',
        }),
      },
      {
        id: 'tracking.stores',
        states: 'S27',
        claims: none,
        says: (material) => ({
          en: `Flash cookies no longer exist. Of the other stores of a browser this service uses: ${storesInUse(material, 'en')}; all of them hold what the table names and nothing else.`,
          de: `Flash-Cookies gibt es nicht mehr. Von den anderen Speichern eines Browsers nutzt dieser Dienst: ${storesInUse(material, 'de')}; sie alle enthalten, was die Tabelle nennt, und sonst nichts.`,
        }),
      },
      {
        id: 'tracking.session',
        states: 'S30',
        claims: () => [{ act: 'end', what: 'session', by: 'server' }],
        says: () => ({
          en: 'The cookie that keeps you signed in has no lifetime of its own, and its session also ends on the server: after twelve idle hours it opens nothing.',
          de: 'Das Cookie, das Sie angemeldet hält, hat keine eigene Lebensdauer, und seine Sitzung endet auch auf dem Server: Nach zwölf Stunden ohne Nutzung öffnet es nichts mehr.',
        }),
      },
    ],
  },
  {
    id: 'use',
    level: 2,
    heading: { en: 'Use of your personal data', de: 'Nutzung Ihrer personenbezogenen Daten' },
    templates: [
      {
        id: 'use.purposes',
        states: 'S20',
        claims: () => [
          { act: 'inform', of: 'purposes' },
          { act: 'inform', of: 'bases' },
        ],
        says: () => ({
          en: 'Personal data is used for these purposes, and no others:',
          de: 'Personenbezogene Daten werden für diese Zwecke genutzt und für keine anderen:',
        }),
        items: listOfPurposes,
      },
      {
        id: 'use.location',
        states: 'S31',
        claims: none,
        says: () => ({
          en: 'Your location is not in the inventory, so no purpose may use it.',
          de: 'Ihr Standort steht nicht im Verzeichnis, also darf ihn kein Zweck nutzen.',
        }),
      },
      {
        id: 'use.plan',
        states: 'S32',
        claims: none,
        says: () => ({
          en: 'Which premium features your organisation may use follows from its plan and from nothing else; whoever pays for it reads no request.',
          de: 'Welche Zusatzfunktionen Ihre Organisation nutzen darf, folgt aus ihrem Tarif und aus nichts anderem; wer ihn bezahlt, liest keine Anfrage.',
        }),
      },
      {
        id: 'use.contract',
        states: 'S33',
        claims: none,
        says: (material) => ({
          en: `These purposes rest on a contract: ${restingOnContract(material, 'en')}. After its end the service writes nothing more for them; what is there can still be read and taken along.`,
          de: `Diese Zwecke beruhen auf einem Vertrag: ${restingOnContract(material, 'de')}. Nach seinem Ende schreibt der Dienst dafür nichts mehr; was da ist, lässt sich weiter lesen und mitnehmen.`,
        }),
      },
      {
        id: 'use.messages',
        states: 'S34',
        claims: none,
        says: () => ({
          en: `The service owes you messages ${messages(owed, 'en')}; they promote nothing. Messages ${messages(askedClasses, 'en')} go only to those who allowed them.`,
          de: `Der Dienst schuldet Ihnen Nachrichten ${messages(owed, 'de')}; sie werben für nichts. Nachrichten ${messages(askedClasses, 'de')} bekommt nur, wer sie erlaubt hat.`,
        }),
      },
      {
        id: 'use.news',
        states: 'S35',
        claims: none,
        says: () => ({
          en: `Messages ${messages(askedClasses, 'en')} stop within a minute, each for itself, with one click in the message and without signing in.`,
          de: `Nachrichten ${messages(askedClasses, 'de')} enden binnen einer Minute, jede Art für sich, mit einem Klick in der Nachricht und ohne Anmeldung.`,
        }),
      },
      {
        id: 'use.requests',
        states: 'S36',
        claims: none,
        says: () => ({
          en: 'What you ask for and what is said about it belongs to your organisation, which decides about it; no other organisation reaches it.',
          de: 'Was Sie anfragen und was dazu gesagt wird, gehört Ihrer Organisation, die darüber entscheidet; keine andere Organisation erreicht es.',
        }),
      },
      {
        id: 'use.decisions',
        states: 'S36',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'automatedDecisions' }],
        says: () => ({
          en: 'No decision that has legal or similar effect for you is made by software alone.',
          de: 'Keine Entscheidung mit rechtlicher oder ähnlicher Wirkung für Sie trifft allein Software.',
        }),
      },
    ],
  },
];
