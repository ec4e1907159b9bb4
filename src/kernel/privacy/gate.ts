import type { Registry } from './classify.ts';
import type { Found } from './found.ts';
import { columnFaults } from './judge-columns.ts';
import { eraseFaults } from './judge-erase.ts';
import { reachFaults } from './judge-reach.ts';

const lists = ['logFields', 'cookies', 'browserKeys', 'hosts'] as const;

/** Everything that exists against everything that is classified; each difference is one line. Empty when all is well. */
export function privacyFaults(registry: Required<Registry>, found: Found): string[] {
  if (found.tables.length === 0) return ['nothing-seen: the database has no table'];
  return [
    ...staleTables(registry, found),
    ...found.tables.flatMap((table) => [
      ...columnFaults(registry, table),
      ...eraseFaults(registry.tables[table.name], table),
      ...reachFaults(registry, table, found.tables),
    ]),
    ...lists.flatMap((list) => listFaults(list, registry, found)),
    ...setterFaults('cookies', registry, found),
    ...setterFaults('browserKeys', registry, found),
  ];
}

function staleTables(registry: Required<Registry>, { tables }: Found): string[] {
  const names = new Set(tables.map(({ name }) => name));
  const stale = Object.keys(registry.tables).filter((name) => !names.has(name));
  return stale.map((name) => `stale-table ${name}: classified, but not in the database`);
}

function listFaults(list: (typeof lists)[number], registry: Required<Registry>, found: Found): string[] {
  const known = registry[list];
  const missing = found[list].filter((name) => !Object.hasOwn(known, name));
  const stale = Object.keys(known).filter((name) => !found[list].includes(name));
  const silent = Object.entries(known).filter(([, { because }]) => because.trim() === '');
  return [
    ...missing.map((name) => `unclassified-${list} ${name}`),
    ...stale.map((name) => `stale-${list} ${name}: classified, but nothing of this name exists`),
    ...silent.map(([name]) => `no-reason ${list} ${name}`),
  ];
}

/** An entry of the browser names the files that really set it, all of them and no other. */
function setterFaults(list: 'cookies' | 'browserKeys', registry: Required<Registry>, { setters }: Found): string[] {
  const filesOf = (name: string) => [...new Set(setters.filter((one) => one.list === list && one.name === name).map(({ file }) => file))];
  const spelled = (files: readonly string[]): string => [...files].sort().join(', ') || 'nobody';
  return Object.entries(registry[list]).flatMap(([name, { setBy }]) => {
    const [said, real] = [spelled(setBy), spelled(filesOf(name))];
    return said === real ? [] : [`wrong-setter ${list} ${name}: said to be set by ${said}, set by ${real}`];
  });
}
