import type { TestHouse } from '../support/house.ts';

type Owner = TestHouse['owner'];

/** A fingerprint of each table as one tenant has it. */
export async function fingerprint(owner: Owner, tenantId: string): Promise<Map<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'app' and column_name = 'tenant_id' order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print from app.${name} t where tenant_id = '${tenantId}'`,
  );
  const { rows } = await owner.query<{ name: string; print: string }>(parts.join(' union all '));
  return new Map(rows.map(({ name, print }) => [name, print]));
}

/** Tables that differ. */
export const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name);

/**
 * Keeps all rows aside and puts back those of the tables that somebody wrote to: each request of a matrix finds the same house. From here on what
 * the owner writes wakes no trigger: a session that goes to and fro between the two forgets each time what it has planned.
 */
export async function keepAside(owner: Owner): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'",
  );
  const names = rows.map(({ name }) => name);
  await owner.query(`create schema aside; ${names.map((name) => `create table aside.${name} as table app.${name};`).join('\n')}`);
  const look = { name: 'versions-of-all', text: versionsIn(names) };
  await owner.query('set session_replication_role = replica');
  const standing = await versions(owner, look);
  return async () => {
    const written = changed(standing, await versions(owner, look));
    if (written.length === 0) return;
    const back = written.map((name) => `delete from app.${name}; insert into app.${name} select * from aside.${name};`).join('\n');
    await owner.query(`begin; ${back} commit`);
    for (const [name, version] of await versions(owner, { text: versionsIn(written) })) standing.set(name, version);
  };
}

/** Where each table's rows lie and who wrote them: another place or writer, and it was written to, whatever it says now. */
const versionsIn = (names: readonly string[]): string =>
  names
    .map((name) => `select '${name}' as name, coalesce(string_agg(xmin::text || ctid, ' '), '') as print from app.${name}`)
    .join(' union all ');

/** Under a name it is planned once: to plan a look at every table takes longer than to look. */
async function versions(owner: Owner, look: { readonly name?: string; readonly text: string }): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; print: string }>(look);
  return new Map(rows.map(({ name, print }) => [name, print]));
}
