import { basisWords, purposeWords } from '../words/purposes.ts';
import { type Item, type Material, none, type Part } from './template.ts';

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
        id: 'tracking.refused',
        states: 'S26',
        claims: none,
        says: () => ({
          en: 'The whole service works with everything optional refused, and whoever says nothing has refused.',
          de: 'Der ganze Dienst läuft auch, wenn alles Freiwillige abgelehnt ist, und wer nichts sagt, hat abgelehnt.',
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
