import type { FoundTable } from '../../src/kernel/privacy/found.ts';
import type { TestHouse } from './house.ts';

/** A text that nothing else holds: wherever this bird is found, what was typed has gone. */
export const marked = (text: string): string => `${text}-kestrel`;

/** Where in the database a text lies: every column of every table of ours, as text and as bytes. */
export async function placesIn({ owner }: TestHouse, tables: readonly FoundTable[], text: string): Promise<string[]> {
  const hex = Buffer.from(text).toString('hex');
  const ours = tables.filter(({ name }) => /^(app|installation|jobs)\./.test(name));
  const parts = ours.map(({ name }) => `select '${name}' as name from ${name} t where t::text like $1 or t::text like $2`);
  const { rows } = await owner.query<{ name: string }>(`select distinct name from (${parts.join(' union all ')}) as found`, [
    `%${text}%`,
    `%${hex}%`,
  ]);
  return rows.map(({ name }) => name).sort();
}
