/** A column as PostgreSQL knows it. */
export type FoundColumn = {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly unique: boolean;
  /** A check of its own allows only certain values. */
  readonly checked: boolean;
  readonly withoutStatistics: boolean;
};

export type FoundTable = {
  readonly name: string;
  readonly columns: readonly FoundColumn[];
  readonly foreignKeys: readonly { readonly columns: readonly string[]; readonly to: string }[];
  /** What some purpose at least may do with rows: whoever erases can. */
  readonly mayUpdate: boolean;
  readonly mayDelete: boolean;
};

/** All that exists and has to be classified. */
export type Found = {
  readonly tables: readonly FoundTable[];
  readonly logFields: readonly string[];
  readonly cookies: readonly string[];
  readonly browserKeys: readonly string[];
  readonly hosts: readonly string[];
  /** Which file puts an entry into the browser. */
  readonly setters: readonly { readonly list: 'cookies' | 'browserKeys'; readonly name: string; readonly file: string }[];
};

type Ask = (text: string) => Promise<Record<string, unknown>[]>;

const statement = `
  select n.nspname || '.' || c.relname as name,
    (select json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, null), 'notNull', a.attnotnull,
        'unique', exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey::int2[])
                          and a.attname <> 'tenant_id')
                  or exists (select from pg_index i join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
                          and d.refobjid = c.oid and d.refobjsubid = a.attnum where i.indisunique and i.indexprs is not null),
        'checked', exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                          and pg_get_constraintdef(k.oid) !~ 'length\\('),
        'withoutStatistics', coalesce(a.attstattarget, -1) = 0) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg(json_build_object('to', tn.nspname || '.' || t.relname,
        'columns', (select json_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(k.conkey))))
      from pg_constraint k join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      where k.conrelid = c.oid and k.contype = 'f'), '[]') as "foreignKeys",
    exists (select from pg_roles r where r.rolname like 'purpose\\_%' and has_table_privilege(r.oid, c.oid, 'update')) as "mayUpdate",
    exists (select from pg_roles r where r.rolname like 'purpose\\_%' and has_table_privilege(r.oid, c.oid, 'delete')) as "mayDelete"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  order by 1`;

/** What PostgreSQL really has after migration: every relation of every schema of ours. A partition has the columns of its parent, no other. */
export const tablesIn = async (ask: Ask): Promise<FoundTable[]> => (await ask(statement)) as FoundTable[];
