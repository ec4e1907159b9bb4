import type { Locale } from '../../../kernel/i18n/locale.ts';
import { retentionsOf } from '../../../kernel/privacy/inventory.ts';
import type { Field } from '../../../kernel/privacy/walk.ts';
import { categoryName } from '../../policy/public.ts';
import type { CopyKind } from '../shared/kinds.ts';
import type { Collected } from './collect.ts';

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of data.json: what each column is, what for, on which ground and how long, so that a machine elsewhere can read it. */
export const schemaFor = (tables: readonly Collected[], locale: Locale): object => ({
  $schema: draft,
  type: 'object',
  required: ['person', 'madeAt', 'tables'],
  properties: {
    person: { type: 'string', format: 'uuid' },
    madeAt: { type: 'string', format: 'date-time' },
    kind: { enum: ['copy', 'portable', 'released'] },
    recipients: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          kind: { type: 'string' },
          name: { type: ['string', 'null'] },
          count: { type: 'integer' },
          latest: { type: ['string', 'null'], format: 'date-time' },
        },
      },
    },
    waiting: { type: 'array', items: { type: 'object', properties: { table: { type: 'string' }, entries: { type: 'integer' } } } },
    tables: { type: 'object', properties: Object.fromEntries(tables.map((one) => [one.holding.table, tableSchema(one, locale)])) },
  },
});

const tableSchema = ({ holding }: Collected, locale: Locale): object => ({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      ...Object.fromEntries(holding.beside.map((name) => [name, { description: 'Stands beside; says nothing about a person' }])),
      ...Object.fromEntries(holding.fields.filter(({ no }) => no === null).map((field) => [field.column, columnSchema(field, locale)])),
    },
  },
});

const columnSchema = ({ parts, categories }: Field, locale: Locale): object => ({
  description: categories.map((category) => categoryName(category, locale)).join('; '),
  'x-category': categories,
  'x-purposes': Object.assign({}, ...parts.map(({ purposes }) => purposes)),
  'x-retention': [...new Set(parts.flatMap(retentionsOf))],
});

type Facts = { readonly kind: CopyKind; readonly madeAt: Date; readonly waiting: number; readonly leftOut: readonly string[] };

const about = {
  en: {
    copy: 'A copy of what is held about you (Art. 15 GDPR).',
    portable: 'What you gave, or what was observed of you, on your consent or a contract (Art. 20 GDPR), to take elsewhere.',
    released: 'The second part of your copy: what others wrote, after it was read by the one who answers for privacy.',
    made: 'Made',
    files: [
      'data.json: everything, by table, and who received it as far as the program knows. schema.json tells what each column is, what it is for, on which ground and how long it is kept.',
      'csv/: the same, a file a table, for a spreadsheet.',
      'files/: files that you added to your own requests.',
    ],
    waiting: (count: number) =>
      `${count} entries that others wrote about you are not here. Somebody who answers for privacy reads them first (Art. 15(4) GDPR); what is released comes as a second part, and what is not comes with the reason.`,
    leftOut: 'Files that could not be opened when this was made:',
    others: 'Other people are not named, unless you named them. Passwords and tokens are left out: nobody can read them.',
  },
  de: {
    copy: 'Eine Kopie dessen, was über Sie gespeichert ist (Art. 15 DSGVO).',
    portable: 'Was Sie angegeben haben oder was auf Einwilligung oder Vertrag beobachtet wurde (Art. 20 DSGVO), zum Mitnehmen.',
    released: 'Der zweite Teil Ihrer Kopie: was andere geschrieben haben, nachdem es die für Datenschutz zuständige Stelle gelesen hat.',
    made: 'Erstellt',
    files: [
      'data.json: alles, nach Tabellen, und wer es erhalten hat, soweit das Programm es weiß. schema.json sagt, was jede Spalte ist, wofür, auf welcher Grundlage und wie lange sie bleibt.',
      'csv/: dasselbe, eine Datei je Tabelle, für eine Tabellenkalkulation.',
      'files/: Dateien, die Sie eigenen Anfragen beigefügt haben.',
    ],
    waiting: (count: number) =>
      `${count} Einträge, die andere über Sie geschrieben haben, sind nicht dabei. Die für Datenschutz zuständige Stelle liest sie zuerst (Art. 15 Abs. 4 DSGVO); was freigegeben wird, kommt als zweiter Teil, und was nicht, mit dem Grund.`,
    leftOut: 'Dateien, die sich beim Erstellen nicht öffnen ließen:',
    others: 'Andere Personen sind nicht genannt, außer Sie haben sie genannt. Passwörter und Token fehlen: Niemand kann sie lesen.',
  },
} as const;

/** What lies in the archive, for a person who opens it. */
export function readme({ kind, madeAt, waiting, leftOut }: Facts, locale: Locale): string {
  const said = about[locale];
  return [
    said[kind],
    `${said.made}: ${madeAt.toISOString()}`,
    '',
    ...said.files,
    '',
    ...(waiting > 0 ? [said.waiting(waiting), ''] : []),
    ...(leftOut.length > 0 ? [said.leftOut, ...leftOut, ''] : []),
    said.others,
    '',
  ].join('\r\n');
}
