import type pg from 'pg';
import { registry } from '../../src/apps/server/registry.ts';
import { log, placeOf } from '../../src/kernel/log/log.ts';
import { heldIn } from '../../src/kernel/privacy/inventory.ts';

type HeardLog = { readonly lines: string[]; readonly stop: () => void };

/** Hears every line of this process from now on, also those that the level keeps quiet. */
export function hearLog(): HeardLog {
  const spoken = { ...log };
  const lines: string[] = [];
  log.info = (message, fields = {}) => {
    lines.push(JSON.stringify([message, fields]));
    spoken.info(message, fields);
  };
  log.warn = (message, fields = {}) => {
    lines.push(JSON.stringify([message, fields]));
    spoken.warn(message, fields);
  };
  log.fault = (message, thrown, fields = {}) => {
    // Where in the program it arose are names of ours, which people may have too.
    lines.push(JSON.stringify([message, fields, placeOf(thrown).fault]));
    spoken.fault(message, thrown, fields);
  };
  return { lines, stop: () => void Object.assign(log, spoken) };
}

/** What tells who somebody is or what they wrote; by what they do and how, the log may tell of a person under a number. */
const telling = /^user\.(name|contact|content)/;

/** Whatever this database knows of people and stands in these lines: the register says where to look, so a new column is a canary by itself. */
export async function leaksInto(lines: readonly string[], owner: pg.Client): Promise<string[]> {
  const all = lines.join('\n');
  const known = await Promise.all(placesIn().map(async (place) => ({ place, values: await valuesAt(owner, place) })));
  return known.flatMap(({ place, values }) =>
    values.filter((value) => all.includes(value)).map((value) => `${place.table}.${place.column}: ${value}`),
  );
}

type Place = { readonly table: string; readonly column: string; readonly isName: boolean };

const placesIn = (): Place[] =>
  heldIn(registry)
    .filter(({ table, said }) => table.startsWith('app.') && telling.test(said.category))
    .map(({ table, column, said }) => ({ table, column, isName: said.category.startsWith('user.name') }));

/** Texts, also within JSON. A single short word is no canary: programs use such words themselves. */
async function valuesAt(owner: pg.Client, { table, column, isName }: Place): Promise<string[]> {
  const texts = `select distinct left(t.text, 200) as text from ${table} x cross join lateral (
      select x.${column}::text where pg_typeof(x.${column}) = 'text'::regtype
      union all select v #>> '{}' from jsonb_path_query(case when pg_typeof(x.${column}) = 'jsonb'::regtype then to_jsonb(x.${column}) end,
        'strict $.** ? (@.type() == "string")') v) t (text)`;
  const { rows } = await owner.query<{ text: string | null }>(texts);
  return rows
    .map(({ text }) => (text ?? '').trim())
    .filter((text) => (isName ? text.length >= 6 : text.length >= 10 && /[\s@+]/.test(text)));
}
