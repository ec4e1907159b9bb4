import { categoryWords } from '../words/categories.ts';
import { type Item, type Material, none, type Part } from './template.ts';

/** The categories in the order in which the source names them. */
function inventory({ facts }: Material): Item[] {
  const order = Object.keys(categoryWords);
  return [...facts.categories]
    .sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
    .map(({ key }) => {
      const { of, en, de } = categoryWords[key];
      return { key, states: of, text: { en, de }, claims: [{ act: 'collect', what: [key], list: 'closed' }] };
    });
}

/** The source from its beginning to “Tracking technologies”. */
export const collectingParts: readonly Part[] = [
  {
    id: 'introduction',
    level: 1,
    heading: { en: 'Privacy Policy', de: 'Datenschutzerklärung' },
    templates: [
      {
        id: 'introduction.policy',
        states: 'S01',
        claims: none,
        says: ({ identity: { serviceName } }) => ({
          en: `This policy says how ${serviceName} collects, uses and discloses personal data. It is compiled from the register that the running software obeys; nobody writes its sentences by hand.`,
          de: `Diese Erklärung sagt, wie ${serviceName} personenbezogene Daten erhebt, nutzt und weitergibt. Sie wird aus dem Verzeichnis gebildet, dem die laufende Software folgt; niemand schreibt ihre Sätze von Hand.`,
        }),
      },
      {
        id: 'introduction.purposes',
        states: 'S02',
        claims: none,
        says: () => ({
          en: 'Each kind of personal data that the software holds has a stated purpose; without one it cannot be stored.',
          de: 'Jede Art personenbezogener Daten in der Software hat einen genannten Zweck; ohne ihn kann sie nicht gespeichert werden.',
        }),
      },
      {
        id: 'introduction.purpose-bound',
        states: 'S03',
        claims: none,
        says: () => ({
          en: 'Whatever the software does, it does under the database role of one purpose, which may read what is registered for that purpose and nothing else; an attempt beyond that is refused and recorded.',
          de: 'Was die Software auch tut, tut sie unter der Datenbankrolle eines Zwecks, die lesen darf, was für diesen Zweck verzeichnet ist, und sonst nichts; ein Versuch darüber hinaus wird abgewiesen und festgehalten.',
        }),
      },
      {
        id: 'introduction.consent',
        states: 'S04',
        claims: none,
        says: () => ({
          en: 'Using the service is not consent. What needs your consent is off until you allow it in your account under “What did I allow?”; no answer is a no, and a yes can be taken back there at any time.',
          de: 'Den Dienst zu nutzen ist keine Einwilligung. Was Ihre Einwilligung braucht, ist aus, bis Sie es in Ihrem Konto unter „Was habe ich erlaubt?“ erlauben; keine Antwort ist ein Nein, und ein Ja lässt sich dort jederzeit zurücknehmen.',
        }),
      },
      {
        id: 'introduction.rights',
        states: 'S01',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'rights' }],
        says: () => ({
          en: 'You have the right to access, correction, erasure, restriction and portability of your data, and to object (Art. 15 to 22 GDPR).',
          de: 'Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung und Übertragbarkeit Ihrer Daten und auf Widerspruch (Art. 15 bis 22 DSGVO).',
        }),
      },
      {
        id: 'introduction.complaint',
        states: 'S01',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'complaint' }],
        says: ({ identity: { authority } }) => ({
          en: `You may complain to a supervisory authority; the one in charge of us is ${authority}.`,
          de: `Sie können sich bei einer Aufsichtsbehörde beschweren; für uns zuständig ist ${authority}.`,
        }),
      },
    ],
  },
  {
    id: 'collecting',
    level: 2,
    heading: { en: 'Collecting and using your personal data', de: 'Erhebung und Nutzung Ihrer personenbezogenen Daten' },
    templates: [],
  },
  { id: 'types', level: 3, heading: { en: 'Types of data collected', de: 'Arten der erhobenen Daten' }, templates: [] },
  {
    id: 'personal-data',
    level: 4,
    heading: { en: 'Personal data', de: 'Personenbezogene Daten' },
    templates: [
      {
        id: 'personal-data.inventory',
        states: 'S05',
        claims: none,
        says: () => ({
          en: 'The service holds these kinds of personal data, and no others:',
          de: 'Der Dienst hält diese Arten personenbezogener Daten und keine anderen:',
        }),
        items: inventory,
      },
      {
        id: 'personal-data.address',
        states: 'S09',
        claims: none,
        says: () => ({
          en: 'Your postal address is optional. While a request of yours is open that is delivered to you, those in whose hands it is read the address; otherwise only you and the administrators of your organisation do.',
          de: 'Ihre Postanschrift ist freiwillig. Solange eine Anfrage von Ihnen offen ist, die zugestellt wird, lesen die sie, in deren Händen sie liegt; sonst nur Sie und die Verwaltung Ihrer Organisation.',
        }),
      },
      {
        id: 'personal-data.origin',
        states: 'S05',
        class: 'attested',
        claims: () => [{ act: 'inform', of: 'origin' }],
        says: () => ({
          en: 'They come from you, from the administrators of your organisation, and from what you do in the service.',
          de: 'Sie stammen von Ihnen, von der Verwaltung Ihrer Organisation und aus dem, was Sie im Dienst tun.',
        }),
      },
    ],
  },
  {
    id: 'usage-data',
    level: 4,
    heading: { en: 'Usage data', de: 'Nutzungsdaten' },
    templates: [
      {
        id: 'usage-data.yours',
        states: 'S10',
        claims: none,
        says: () => ({
          en: 'Usage data and network information are personal data like all other: you see yours in your account, and they are in the copy that you take along.',
          de: 'Nutzungsdaten und Netzwerkangaben sind personenbezogene Daten wie alle anderen: Sie sehen Ihre im Konto, und sie stehen in der Kopie, die Sie mitnehmen.',
        }),
      },
      {
        id: 'usage-data.pages',
        states: 'S13',
        claims: none,
        says: () => ({
          en: 'Of the pages you visit the log holds the kind of page, never the whole address.',
          de: 'Von den Seiten, die Sie besuchen, hält das Protokoll die Art der Seite fest, nie die ganze Adresse.',
        }),
      },
      {
        id: 'usage-data.counted',
        states: 'S28',
        claims: none,
        says: () => ({
          en: 'Which pages you use is counted only if you allow it and your organisation has instructed it, by ourselves and nobody else; otherwise your browser sends nothing for it.',
          de: 'Welche Seiten Sie nutzen, wird nur gezählt, wenn Sie es erlauben und Ihre Organisation es angewiesen hat, von uns selbst und niemandem sonst; andernfalls sendet Ihr Browser dafür nichts.',
        }),
      },
      {
        id: 'usage-data.visitors',
        states: 'S28',
        claims: none,
        says: () => ({
          en: 'Before you sign in, your visits to public pages are counted only if you allow it there, under a random number in a cookie; your refusal deletes it with all that was counted under it. Without it there are sums of how often each page was sent on a day, in which nobody stands.',
          de: 'Vor der Anmeldung werden Ihre Besuche öffentlicher Seiten nur gezählt, wenn Sie es dort erlauben, unter einer Zufallszahl in einem Cookie; Ihre Ablehnung löscht sie mit allem, was unter ihr gezählt wurde. Ohne sie gibt es Summen, wie oft jede Seite an einem Tag gesendet wurde, in denen niemand steht.',
        }),
      },
      {
        id: 'usage-data.minutes',
        states: 'S14',
        claims: none,
        says: () => ({ en: 'Its time is kept to the minute.', de: 'Die Zeit wird dabei auf die Minute genau festgehalten.' }),
      },
      {
        id: 'usage-data.visible',
        states: 'S15',
        claims: none,
        says: () => ({
          en: 'Only the time that a page is visible counts, at most half an hour at once.',
          de: 'Nur die Zeit zählt, in der eine Seite sichtbar ist, höchstens eine halbe Stunde am Stück.',
        }),
      },
      {
        id: 'usage-data.network',
        states: 'S11',
        claims: none,
        says: () => ({
          en: 'Of your network address 24 bits (IPv4) or 48 bits (IPv6) are kept for it; the whole address lies with a session, for at most 14 days.',
          de: 'Von Ihrer Netzwerkadresse werden dafür 24 Bit (IPv4) oder 48 Bit (IPv6) behalten; die ganze Adresse liegt bei einer Sitzung, höchstens 14 Tage.',
        }),
      },
      {
        id: 'usage-data.number',
        states: 'S16',
        claims: none,
        says: () => ({
          en: 'A random number stands for you there, which you see and can reset; without your consent there is none. Nothing is computed from your device to recognise it.',
          de: 'Dort steht eine Zufallsnummer für Sie, die Sie sehen und zurücksetzen können; ohne Ihre Einwilligung gibt es keine. Aus Ihrem Gerät wird nichts errechnet, um es wiederzuerkennen.',
        }),
      },
      {
        id: 'usage-data.diagnostics',
        states: 'S17',
        claims: none,
        says: () => ({
          en: 'Of what goes wrong on a page a closed list is kept: the kind of fault, where in our program, its version, and how fast the page was.',
          de: 'Von dem, was auf einer Seite schiefgeht, wird eine geschlossene Liste behalten: die Art des Fehlers, wo in unserem Programm, dessen Version und wie schnell die Seite war.',
        }),
      },
      {
        id: 'usage-data.mail',
        states: 'S29',
        claims: none,
        says: () => ({
          en: 'An e-mail holds a picture that tells when it is opened only with your own consent to just that; when you take it back, e-mails already sent tell nothing either.',
          de: 'Eine E-Mail enthält ein Bild, das ihr Öffnen meldet, nur mit Ihrer eigenen Einwilligung genau dazu; nehmen Sie sie zurück, melden auch schon gesendete E-Mails nichts mehr.',
        }),
      },
      {
        id: 'usage-data.reports',
        states: 'S38',
        claims: none,
        says: () => ({
          en: 'Reports about it count at least five people.',
          de: 'Berichte darüber zählen mindestens fünf Personen.',
        }),
      },
      {
        id: 'usage-data.browser',
        states: 'S12',
        claims: none,
        says: () => ({
          en: 'Of your browser the service keeps the family and the major version.',
          de: 'Von Ihrem Browser behält der Dienst die Familie und die Hauptversion.',
        }),
      },
      {
        id: 'usage-data.headers',
        states: 'S18',
        claims: none,
        says: () => ({
          en: 'Whatever else your browser sends about itself is not stored.',
          de: 'Was Ihr Browser sonst über sich mitteilt, wird nicht gespeichert.',
        }),
      },
    ],
  },
  {
    id: 'application',
    level: 3,
    heading: { en: 'Information collected while using the application', de: 'Angaben, die bei der Nutzung der Anwendung anfallen' },
    templates: [
      {
        id: 'application.permissions',
        states: 'S19',
        claims: none,
        says: () => ({
          en: 'Every page forbids your browser to hand it camera, microphone, location and sensors.',
          de: 'Jede Seite verbietet Ihrem Browser, ihr Kamera, Mikrofon, Standort und Sensoren zu überlassen.',
        }),
      },
      {
        id: 'application.aims',
        states: 'S20',
        claims: none,
        says: () => ({
          en: 'There is no purpose beyond those under “Use of your personal data”.',
          de: 'Es gibt keinen Zweck außer denen unter „Nutzung Ihrer personenbezogenen Daten“.',
        }),
      },
      {
        id: 'application.beginning',
        states: 'S22',
        claims: none,
        says: ({ facts }) => {
          const asked = facts.purposes.filter(({ bases }) => bases.includes('consent')).length;
          return {
            en: `When you first sign in, a notice offers what rests on your consent (purposes: ${asked}), all of it off; refusing everything takes as many clicks as allowing it.`,
            de: `Bei der ersten Anmeldung bietet ein Hinweis an, was auf Ihrer Einwilligung beruht (Zwecke: ${asked}), alles ausgeschaltet; alles abzulehnen braucht so viele Klicks wie alles zu erlauben.`,
          };
        },
      },
      {
        id: 'application.switches',
        states: 'S23',
        claims: none,
        says: () => ({
          en: 'Under “Your privacy” you switch off what your browser lets us do, and deny each kind of your data that the service does without. It holds at once.',
          de: 'Unter „Ihr Datenschutz“ schalten Sie ab, was Ihr Browser uns erlaubt, und verweigern jede Art Ihrer Daten, ohne die der Dienst auskommt. Es gilt sofort.',
        }),
      },
    ],
  },
];
