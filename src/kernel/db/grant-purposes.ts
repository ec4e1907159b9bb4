import type pg from 'pg';
import type { Registry } from '../privacy/classify.ts';
import { type Ask, common, grantFaults, type Held, heldNow, nameOf, placeOf, roles } from '../privacy/granted.ts';
import { type Grant, grantsOf } from '../privacy/grants.ts';
import { roleOf } from '../shared/purposes.ts';

/**
 * Gives each purpose what the registry says, and nothing else: after every migration, so that a new column has its rights without anybody's
 * remembering. What may be written of a table stands in its migration (`installation.wall`); who may, here.
 */
export async function grantPurposes(client: pg.Client, registry: Required<Registry>): Promise<void> {
  const ask: Ask = async (text) => (await client.query<Record<string, unknown>>(text)).rows;
  const now = await heldNow(ask);
  const wanted = grantsOf(registry);
  const deeds = deedsOf(now);
  if ((await grantFaults(ask, registry)).length === 0 && wanted.every((one) => isWritten(now, one, deeds))) return;
  const tables = [...new Set([...now.map(({ table }) => table), ...wanted.map(({ table }) => table)])].filter(isOurs);
  const all = roles.join(', ');
  const statements = [
    `grant usage on schema app, installation to ${all}`,
    `grant select on ${common.join(', ')} to ${all}`,
    ...tables.map((table) => `revoke all on ${table} from ${all}`),
    ...wanted.flatMap((one) => granting(one, deeds.get(one.table) ?? [])),
  ];
  await client.query(`begin;\n${statements.join(';\n')};\ncommit`);
}

const isOurs = (table: string): boolean => table.startsWith('app.');

/** What may be written of each table: by whichever purpose, so said its migration. */
function deedsOf(now: readonly Held[]): ReadonlyMap<string, readonly string[]> {
  const tables = Map.groupBy(now, ({ table }) => table);
  return new Map([...tables].map(([table, held]) => [table, [...new Set(held.flatMap(({ writes }) => writes))].sort()]));
}

const isWritten = (now: readonly Held[], one: Grant, deeds: ReadonlyMap<string, readonly string[]>): boolean =>
  !one.writes ||
  JSON.stringify(now.find((held) => nameOf(held) === placeOf(one))?.writes ?? []) === JSON.stringify(deeds.get(one.table) ?? []);

const granting = ({ table, purpose, reads, writes }: Grant, deeds: readonly string[]): string[] => [
  `grant select (${reads.join(', ')}) on ${table} to ${roleOf(purpose)}`,
  ...(writes && deeds.length > 0 ? [`grant ${deeds.join(', ')} on ${table} to ${roleOf(purpose)}`] : []),
];
