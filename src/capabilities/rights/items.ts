import type { Right } from './shared/rights.ts';

type Words = { readonly en: string; readonly de: string };
type Element = { readonly kind: string; readonly key: string; readonly label: Words } & Readonly<Record<string, unknown>>;
type Item = {
  readonly name: Words;
  readonly summary: Words;
  readonly icon: string;
  readonly keywords: readonly string[];
  readonly elements: readonly Element[];
};

const w = (en: string, de: string): Words => ({ en, de });
const hint = (en: string, de: string): Element => ({ kind: 'help', key: 'before', label: w(en, de) });
const must = { required: true } as const;
const longText = (key: string, label: Words, more: Readonly<Record<string, unknown>> = {}): Element => ({
  kind: 'longText',
  key,
  label,
  maxLength: 5000,
  ...more,
});
const choice = (key: string, label: Words, options: readonly (readonly [string, Words])[]): Element => ({
  kind: 'choice',
  key,
  label,
  ...must,
  options: options.map(([value, name]) => ({ value, label: name })),
});
const onlyIf = (field: string, value: string) => ({ visible: { field, op: 'eq', value }, ...must });
const more = longText('more', w('Is there anything we should know?', 'Sollten wir noch etwas wissen?'));

/** What a person reads and is asked, a right each. What the program does by itself is said first, so that nobody waits for people without need. */
const items: Readonly<Record<Right, Item>> = {
  access: {
    name: w('A copy of my data', 'Eine Kopie meiner Daten'),
    summary: w(
      'What is held about you, why, how long, and who has received it.',
      'Was über Sie gespeichert ist, warum, wie lange und wer es erhalten hat.',
    ),
    icon: 'eye',
    keywords: ['access', 'GDPR', 'DSGVO', 'Auskunft'],
    elements: [
      hint(
        'Your profile, your choices, your own use and your own requests you find at once under “Your privacy”. What others wrote about you is looked through by a person first.',
        'Ihr Profil, Ihre Einwilligungen, Ihre eigene Nutzung und Ihre eigenen Anfragen finden Sie sofort unter „Ihr Datenschutz“. Was andere über Sie geschrieben haben, sieht zuerst ein Mensch durch.',
      ),
      choice('scope', w('What do you want a copy of?', 'Wovon möchten Sie eine Kopie?'), [
        ['all', w('Everything about me', 'Allem, was mich betrifft')],
        ['some', w('Something in particular', 'Etwas Bestimmtem')],
      ]),
      longText('which', w('Of what?', 'Wovon?'), onlyIf('scope', 'some')),
    ],
  },
  export: {
    name: w('My data to take along', 'Meine Daten zum Mitnehmen'),
    summary: w(
      'What you gave, in a form that another service can read.',
      'Was Sie angegeben haben, in einer Form, die ein anderer Dienst lesen kann.',
    ),
    icon: 'download',
    keywords: ['portability', 'export', 'Übertragbarkeit'],
    elements: [
      choice('form', w('In which form?', 'In welcher Form?'), [
        ['json', w('JSON, for programs', 'JSON, für Programme')],
        ['csv', w('CSV, for spreadsheets', 'CSV, für Tabellen')],
      ]),
      longText('to', w('Shall it go to another service? Which one?', 'Soll es an einen anderen Dienst gehen? An welchen?')),
    ],
  },
  correct: {
    name: w('Correct my data', 'Meine Daten berichtigen'),
    summary: w('Something about you is wrong or missing.', 'Etwas über Sie ist falsch oder fehlt.'),
    icon: 'edit',
    keywords: ['rectification', 'wrong', 'Berichtigung', 'falsch'],
    elements: [
      hint(
        'Your name, telephone and address you change yourself under “Your account”.',
        'Namen, Telefon und Anschrift ändern Sie selbst unter „Ihr Konto“.',
      ),
      longText('wrong', w('What is wrong or missing?', 'Was ist falsch oder fehlt?'), must),
      longText('right', w('What would be right?', 'Was wäre richtig?'), must),
    ],
  },
  erase: {
    name: w('Erase my data, close my account', 'Meine Daten löschen, mein Konto schließen'),
    summary: w(
      'What need not be kept is deleted; you are told what stays, why and until when.',
      'Was nicht aufgehoben werden muss, wird gelöscht; Sie erfahren, was bleibt, warum und bis wann.',
    ),
    icon: 'trash',
    keywords: ['delete', 'erasure', 'close account', 'Löschung', 'Konto schließen'],
    elements: [
      hint(
        'People do this today, not yet the program by itself. The time that the law sets runs all the same.',
        'Das tun heute Menschen, noch nicht das Programm von selbst. Die Frist des Gesetzes läuft trotzdem.',
      ),
      choice('scope', w('What shall be erased?', 'Was soll gelöscht werden?'), [
        ['account', w('Everything, and my account closed', 'Alles, und mein Konto geschlossen')],
        ['some', w('Something in particular', 'Etwas Bestimmtes')],
      ]),
      longText('which', w('What?', 'Was?'), onlyIf('scope', 'some')),
    ],
  },
  restrict: {
    name: w('Stop using my data for now', 'Meine Daten vorerst nicht verwenden'),
    summary: w(
      'It is kept, and used for nothing else until the matter is settled.',
      'Sie bleiben gespeichert und werden bis zur Klärung für nichts anderes verwendet.',
    ),
    icon: 'pause',
    keywords: ['restriction', 'Einschränkung', 'sperren'],
    elements: [
      choice('ground', w('Why?', 'Warum?'), [
        ['wrong', w('It is wrong, and I am waiting for the correction', 'Sie sind falsch, und ich warte auf die Berichtigung')],
        [
          'unlawful',
          w('Its use is not allowed, but it shall not be erased', 'Die Verwendung ist unzulässig, aber sie sollen nicht gelöscht werden'),
        ],
        ['claims', w('I need it for a claim', 'Ich brauche sie für einen Anspruch')],
        ['objected', w('I have objected', 'Ich habe widersprochen')],
      ]),
      longText('which', w('Which data?', 'Welche Daten?'), must),
    ],
  },
  object: {
    name: w('Object to a use', 'Einer Verwendung widersprechen'),
    summary: w(
      'Against what is done with your data without your consent.',
      'Gegen das, was ohne Ihre Einwilligung mit Ihren Daten geschieht.',
    ),
    icon: 'hand',
    keywords: ['objection', 'opt out', 'Widerspruch'],
    elements: [
      longText('against', w('Against which use?', 'Gegen welche Verwendung?'), must),
      longText('situation', w('What speaks against it in your situation?', 'Was spricht in Ihrer Situation dagegen?')),
    ],
  },
  withdraw: {
    name: w('Withdraw a consent', 'Eine Einwilligung widerrufen'),
    summary: w('For what you allowed in another way than here.', 'Für das, was Sie auf anderem Weg als hier erlaubt haben.'),
    icon: 'undo',
    keywords: ['consent', 'withdraw', 'Einwilligung', 'Widerruf'],
    elements: [
      hint(
        'What you allowed here you take back yourself under “Your privacy”, at once and without asking anybody.',
        'Was Sie hier erlaubt haben, nehmen Sie unter „Ihr Datenschutz“ selbst zurück, sofort und ohne jemanden zu fragen.',
      ),
      longText('what', w('Which consent?', 'Welche Einwilligung?'), must),
    ],
  },
  recipients: {
    name: w('Who has received my data?', 'Wer hat meine Daten erhalten?'),
    summary: w('Every recipient by name, and what went there.', 'Jeder Empfänger mit Namen, und was dorthin ging.'),
    icon: 'external',
    keywords: ['recipients', 'disclosure', 'Empfänger', 'Weitergabe'],
    elements: [more],
  },
  complain: {
    name: w('Complain about how my data is handled', 'Beschwerde über den Umgang mit meinen Daten'),
    summary: w(
      'To those who answer for privacy. You may turn to the supervisory authority at any time as well.',
      'An die, die für den Datenschutz verantwortlich sind. Sie können sich jederzeit auch an die Aufsichtsbehörde wenden.',
    ),
    icon: 'flag',
    keywords: ['complaint', 'Beschwerde'],
    elements: [
      longText('what', w('What happened?', 'Was ist geschehen?'), must),
      longText('wish', w('What should be done?', 'Was soll geschehen?')),
    ],
  },
  question: {
    name: w('A question about privacy', 'Eine Frage zum Datenschutz'),
    summary: w('To those who answer for privacy.', 'An die, die für den Datenschutz verantwortlich sind.'),
    icon: 'question',
    keywords: ['question', 'privacy officer', 'Datenschutzbeauftragte', 'Frage'],
    elements: [longText('question', w('What would you like to know?', 'Was möchten Sie wissen?'), must)],
  },
};

/** The key of the request type under which a right is asked for. */
export const keyOf = (right: Right): string => `privacy-${right}`;

/** The request type of a right, for the team that answers. */
export function definitionOf(right: Right, team: string): unknown {
  const { elements, ...said } = items[right];
  return { ...said, team, urgency: 2, form: { elements } };
}

/** What offers them all. */
export const privacyService = {
  key: 'privacy',
  name: w('Privacy', 'Datenschutz'),
  summary: w(
    'Your rights about your own data, with the time that the law sets.',
    'Ihre Rechte an den eigenen Daten, mit der Frist, die das Gesetz setzt.',
  ),
  icon: 'shield',
  position: 0,
} as const;
