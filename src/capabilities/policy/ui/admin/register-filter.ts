import type { InventoryItem } from '../../contract-inventory.ts';

/** What of the inventory is shown, as it stands in the address. Personal data first: `kind` is `all` for everything else besides. */
export interface RegisterFilter {
  q?: string | undefined;
  store?: string | undefined;
  kind?: string | undefined;
  category?: string | undefined;
  purpose?: string | undefined;
  retention?: string | undefined;
  erase?: string | undefined;
  role?: string | undefined;
}

export const filterKeys = ['q', 'store', 'kind', 'category', 'purpose', 'retention', 'erase', 'role'] as const;

type Test = (item: InventoryItem, wanted: string) => boolean;

const tests: Record<(typeof filterKeys)[number], Test> = {
  q: ({ place, reason }, words) => `${place} ${reason ?? ''}`.toLowerCase().includes(words.toLowerCase()),
  store: ({ store }, wanted) => store === wanted,
  kind: ({ kind }, wanted) => wanted === 'all' || kind === wanted,
  category: ({ categories }, wanted) => categories.includes(wanted),
  purpose: ({ purposes }, wanted) => purposes.some(({ purpose }) => purpose === wanted),
  retention: ({ retention }, wanted) => retention === wanted,
  erase: ({ erase }, wanted) => erase.some(({ how }) => how === wanted),
  role: ({ role }, wanted) => role === wanted,
};

/** All entries that the filter lets through; there are some hundreds, and all of them are here. */
export const filtered = (items: readonly InventoryItem[], filter: RegisterFilter): InventoryItem[] =>
  items.filter((item) =>
    filterKeys.every((key) => {
      const wanted = key === 'kind' ? (filter.kind ?? 'personal') : filter[key];
      return wanted === undefined || tests[key](item, wanted);
    }),
  );
