import type { Locale, Translated } from '../../kernel/i18n/locale.ts';
import type { Cell } from '../../kernel/tables/csv.ts';
import type { InventoryReply, RecordReply } from './contract-inventory.ts';

export type Sheet = { readonly heading: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const inventoryHeads: Translated<readonly string[]> = {
  en: ['Place', 'Store', 'Judged as', 'Categories', 'Purposes and grounds', 'Kept', 'Erasing', 'Decides', 'In a copy', 'Reason'],
  de: [
    'Ort',
    'Speicher',
    'Beurteilt als',
    'Kategorien',
    'Zwecke und Grundlagen',
    'Aufbewahrt',
    'Löschen',
    'Entscheidet',
    'In einer Kopie',
    'Grund',
  ],
};

/** A line for each entry of the register, in words; keys of the register stay where they name a place or a kind. */
export const inventorySheet = ({ items, names }: InventoryReply, locale: Locale): Sheet => ({
  heading: inventoryHeads[locale],
  rows: items.map((item) => [
    item.place,
    item.store,
    item.kind,
    item.categories.map((key) => names.categories[key] ?? key).join('; '),
    item.purposes.map(({ purpose, basis }) => `${names.purposes[purpose]}: ${names.bases[basis]}`).join('; '),
    item.retention === null ? null : (names.retentions[item.retention] ?? item.retention),
    item.erase.map(({ of, how, ground }) => `${of}: ${how}${ground === null ? '' : ` (${ground})`}`).join('; '),
    item.role,
    item.exported === null ? null : String(item.exported),
    item.reason,
  ]),
});

const recordHeads: Translated<readonly string[]> = {
  en: [
    'As',
    'Name',
    'Contact',
    'On behalf of',
    'Purpose',
    'Grounds',
    'Whose data',
    'Categories of data',
    'Recipients',
    'Transfers',
    'Kept',
    'Measures',
  ],
  de: [
    'Als',
    'Name',
    'Kontakt',
    'Im Auftrag von',
    'Zweck',
    'Grundlagen',
    'Wessen Daten',
    'Datenkategorien',
    'Empfänger',
    'Übermittlungen',
    'Aufbewahrt',
    'Maßnahmen',
  ],
};
const roles: Translated<Readonly<Record<'controller' | 'processor', string>>> = {
  en: { controller: 'Controller, Art. 30(1) GDPR', processor: 'Processor, Art. 30(2) GDPR' },
  de: { controller: 'Verantwortlicher, Art. 30 Abs. 1 DSGVO', processor: 'Auftragsverarbeiter, Art. 30 Abs. 2 DSGVO' },
};

/** Both versions of the record of processing, a line for each purpose; each line stands by itself. */
export function recordSheet(record: RecordReply, locale: Locale): Sheet {
  const transfers = record.transfers.map(({ country, mechanism }) => `${country}: ${mechanism}`).join('; ');
  const measures = record.controls.map(({ name, found }) => `${name}: ${found}`).join('; ');
  const lines = (role: 'controller' | 'processor', onBehalfOf: readonly string[]): Sheet['rows'] =>
    record[role].activities.map(({ purpose, bases, categories, retention, recipients }) => [
      roles[locale][role],
      record[role].name,
      record[role].contact,
      onBehalfOf.join('; '),
      purpose,
      bases.join('; '),
      record.people,
      categories.map(({ name }) => name).join('; '),
      recipients.join('; '),
      transfers,
      retention.join('; '),
      measures,
    ]);
  return { heading: recordHeads[locale], rows: [...lines('controller', []), ...lines('processor', record.processor.onBehalfOf)] };
}
