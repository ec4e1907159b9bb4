import { consentPurposes } from '../shared/purposes.ts';
import { categories, retentions } from './categories.ts';
import type { Column, Derived, Personal, Registry, Table, Technical } from './classify.ts';
import { leavesOf } from './fits.ts';
import type { FoundColumn, FoundTable } from './found.ts';

/** Judged per column, never per table: unclassified, stale, without a reason, or described as it is not. */
export function columnFaults(registry: Required<Registry>, found: FoundTable): string[] {
  const table = registry.tables[found.name];
  if (table === undefined) return [`unclassified-table ${found.name}: each of its ${found.columns.length} columns needs an entry`];
  const names = found.columns.map(({ name }) => name);
  const stale = Object.keys(table.columns).filter((name) => !names.includes(name));
  return [
    ...stale.map((name) => `stale-column ${found.name}.${name}: classified, but not in the database`),
    ...found.columns.flatMap((column) => judged(table, found, column)),
  ];
}

function judged(table: Table, found: FoundTable, column: FoundColumn): string[] {
  const place = `${found.name}.${column.name}`;
  const said = table.columns[column.name];
  if (said === undefined) return [`unclassified-column ${place} (${column.type})`];
  return [...kindFaults(said, column, table).map((fault) => fault.replace('@', place)), ...pointerFaults(said, found, column)];
}

const wordy = /^(text|bytea|jsonb?|hstore|character|name|citext|text\[\])/;

function kindFaults(said: Column, column: FoundColumn, table: Table): string[] {
  if (/^jsonb?$/.test(column.type) !== (said.kind === 'json')) return jsonMismatch(said);
  if (said.kind === 'technical') return technicalFaults(said, column);
  if (said.kind === 'closed') return column.checked ? [] : ['not-closed @: no check of the database limits its values'];
  if (said.kind === 'derived') return sourceFaults(said, table);
  if (said.kind === 'json') return leavesOf(said.shape).flatMap(({ at, leaf }) => leafFaults(at, leaf));
  return said.kind === 'personal' ? personalFaults(said, column) : [];
}

const technicalFaults = ({ reason }: Technical, { type }: FoundColumn): string[] =>
  wordy.test(type) && reason.trim().length < 8 ? [`no-reason @: ${type} is called technical without saying why`] : [];

const sourceFaults = ({ from }: Derived, { columns }: Table): string[] =>
  from.filter((name) => columns[name] === undefined).map((name) => `stale-source @: ${name} is no column`);

/** Of a JSON column each leaf is classified, never the whole. */
const jsonMismatch = (said: Column): string[] =>
  said.kind === 'json' ? ['not-json @: has a shape, but is no JSON column'] : ['unclassified-leaf @: a JSON column needs a shape'];

function leafFaults(at: string, leaf: ReturnType<typeof leavesOf>[number]['leaf']): string[] {
  if (leaf?.kind === 'personal') return handlingFaults(leaf).map((fault) => fault.replace('@', `@${at}`));
  return leaf?.kind === 'technical' && leaf.reason.trim() !== '' ? [] : [`unclassified-leaf @${at}`];
}

function personalFaults(said: Personal, column: FoundColumn): string[] {
  const sampled = (said.statistics === 0) !== column.withoutStatistics;
  const statistics = sampled ? ['statistics @: the registry and `set statistics 0` do not agree'] : [];
  return [...handlingFaults(said), ...statistics];
}

/** What the types ask for already, asked once more of what runs: a cast must not open the gate. */
function handlingFaults(said: Personal): string[] {
  return [
    ...(said.category in categories ? [] : [`unknown-category @: ${said.category}`]),
    ...(said.retention in retentions ? [] : [`unknown-retention @: ${said.retention}`]),
    // That a person may ask for it is no reason to hold it.
    ...(Object.keys(said.purposes).some((purpose) => purpose !== 'rights') ? [] : ['no-purpose @']),
    ...misplacedConsent(said),
    ...(Object.keys(said.erase).length > 0 ? [] : ['no-erase @']),
    ...(said.export === true || said.export?.no.trim() !== '' ? [] : ['no-reason @: not exported, without saying why']),
  ];
}

/** Only what a person is asked for by name rests on consent, and that rests on nothing else. */
const misplacedConsent = ({ purposes }: Personal): string[] =>
  Object.entries(purposes)
    .filter(([purpose, basis]) => (basis === 'consent') !== (consentPurposes as readonly string[]).includes(purpose))
    .map(([purpose, basis]) => `no-act @: ${purpose} on ${basis}; consent is asked for by its own purpose, and for nothing else`);

/** A pointer has its foreign key, or says why not; and says so only then. */
function pointerFaults(said: Column, found: FoundTable, column: FoundColumn): string[] {
  const to = said.kind === 'reference' || said.kind === 'personal' ? said.to : undefined;
  if (to === undefined) return [];
  const { soft } = said as { soft?: string };
  const bound = found.foreignKeys.some((foreign) => foreign.to === to && foreign.columns.includes(column.name));
  if (bound && soft !== undefined) return [`stale-soft ${found.name}.${column.name}: it has a foreign key`];
  return bound || soft?.trim() ? [] : [`no-foreign-key ${found.name}.${column.name}: nothing binds it to ${to}, and no reason is given`];
}
