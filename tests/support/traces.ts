import type { FoundTable } from '../../src/kernel/privacy/found.ts';
import type { TestHouse } from './house.ts';

/** A text that nothing else holds: wherever this bird is found, what was typed has gone. */
export const marked = (text: string): string => `${text}-kestrel`;

/** Where in the database any of these texts lies: every column of every table of ours, as text and as bytes. */
export async function placesIn({ owner }: TestHouse, tables: readonly FoundTable[], ...texts: readonly string[]): Promise<string[]> {
  const wanted = texts.flatMap((text) => [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`]);
  const ours = tables.filter(({ name }) => /^(app|installation|jobs)\./.test(name));
  const parts = ours.map(({ name }) => `select '${name}' as name from ${name} t where t::text like any ($1)`);
  const { rows } = await owner.query<{ name: string }>(`select distinct name from (${parts.join(' union all ')}) as found`, [wanted]);
  return rows.map(({ name }) => name).sort();
}
