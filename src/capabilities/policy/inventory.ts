import type { Locale, Translated } from '../../kernel/i18n/locale.ts';
import type { Column, Entry, Erase, Leaf, Personal, Registry, Table } from '../../kernel/privacy/classify.ts';
import { leavesOf } from '../../kernel/privacy/fits.ts';
import { byName } from './compile/facts.ts';
import type { InventoryItem, InventoryReply } from './contract-inventory.ts';
import type { Store } from './shared/inventory.ts';
import { categoryWords } from './words/categories.ts';
import { basisWords, purposeWords } from './words/purposes.ts';
import { retentionWords } from './words/retentions.ts';

type Told = Omit<InventoryItem, 'place' | 'store' | 'role'>;

/** All that the register knows, line by line; nobody writes an inventory by hand. */
export const inventoryReply = (registry: Required<Registry>, locale: Locale): InventoryReply => ({
  items: [
    ...Object.entries(registry.tables)
      .sort(byName)
      .flatMap(([name, table]) => itemsOf(name, table)),
    ...entriesOf('log', registry.logFields),
    ...entriesOf('cookie', registry.cookies),
    ...entriesOf('browser', registry.browserKeys),
    ...Object.entries(registry.hosts).map(
      ([place, { because, categories }]): InventoryItem => ({
        ...nothingOf(categories.length > 0 ? 'personal' : 'technical', because),
        place,
        store: 'host',
        role: null,
        categories: [...categories],
      }),
    ),
  ],
  names: {
    categories: namesIn(categoryWords, locale),
    purposes: namesIn(purposeWords, locale),
    bases: namesIn(basisWords, locale),
    retentions: namesIn(retentionWords, locale),
  },
});

const namesIn = (words: Readonly<Record<string, Translated<string>>>, locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [key, word[locale]]));

const itemsOf = (name: string, { columns, role }: Table): InventoryItem[] =>
  Object.entries(columns).flatMap(([column, said]) =>
    toldOf(said).map(
      ({ at, told, own }): InventoryItem => ({
        ...told,
        place: `${name}.${column}${at}`,
        store: 'database',
        role: own ?? role,
      }),
    ),
  );

type Part = { readonly at: string; readonly told: Told; readonly own?: Personal['role'] };

function toldOf(said: Column): Part[] {
  if (said.kind === 'json') return leavesOf(said.shape).flatMap(({ at, leaf }) => (isLeaf(leaf) ? [partOf(leaf, at)] : []));
  if (said.kind === 'personal' || said.kind === 'technical') return [partOf(said, '')];
  if (said.kind === 'reference') return [{ at: '', told: nothingOf('reference', said.soft ?? `→ ${said.to}`) }];
  if (said.kind === 'derived') return [{ at: '', told: nothingOf('derived', `← ${said.from.join(', ')}`) }];
  return [{ at: '', told: nothingOf('closed', null) }];
}

const isLeaf = (leaf: { readonly kind: string } | undefined): leaf is Leaf => leaf?.kind === 'personal' || leaf?.kind === 'technical';

const partOf = (leaf: Leaf, at: string): Part =>
  leaf.kind === 'technical'
    ? { at, told: nothingOf('technical', leaf.reason === '' ? null : leaf.reason) }
    : { at, told: personalOf(leaf, leaf.export === true ? null : leaf.export.no), ...(leaf.role === undefined ? {} : { own: leaf.role }) };

const entriesOf = (store: Store, entries: Readonly<Record<string, Entry>>): InventoryItem[] =>
  Object.entries(entries).map(
    ([place, { holds, because }]): InventoryItem => ({
      ...(holds.kind === 'personal' ? personalOf(holds, because) : nothingOf('technical', because)),
      place,
      store,
      role: null,
    }),
  );

const nothingOf = (kind: Told['kind'], reason: string | null): Told => ({
  kind,
  reason,
  categories: [],
  purposes: [],
  retention: null,
  erase: [],
  exported: null,
});

const personalOf = (said: Personal, reason: string | null): Told => ({
  kind: 'personal',
  reason,
  categories: [said.category],
  purposes: Object.entries(said.purposes).map(([purpose, basis]) => ({ purpose, basis })),
  retention: said.retention,
  erase: Object.entries(said.erase).map(([of, erase]) => ({ of, ...eraseReply(erase) })),
  exported: said.export === true,
});

const eraseReply = (erase: Erase): Pick<InventoryItem['erase'][number], 'how' | 'ground'> =>
  typeof erase === 'string' ? { how: erase, ground: null } : { how: 'keep', ground: erase.keep };
