type Ask = (text: string) => Promise<Record<string, unknown>[]>;

const ours = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'jobs', 'graphile_worker')";

/** Each gives `line`s in the order they are printed. What the server's version says differently (not-null constraints) stays out. */
const sections: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Schemas and who may use them',
    text: `select format('schema %I%s', n.nspname, coalesce((select string_agg(format(E'\\n  %s to %s', lower(privileges), who), '' order by who)
        from (select r.rolname as who, string_agg(x.privilege_type, ', ' order by x.privilege_type) as privileges
              from aclexplode(n.nspacl) x join pg_roles r on r.oid = x.grantee where r.oid <> n.nspowner group by 1) g), '')) as line
      from pg_namespace n where ${ours} order by n.nspname`,
  },
  {
    title: 'Tables',
    text: `select format(E'table %I.%I (\\n%s\\n)%s%s', n.nspname, c.relname, body.text,
          case when c.relrowsecurity then E'\\n  row-level security enabled' else '' end,
          case when c.relforcerowsecurity then ' and forced' else '' end) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select string_agg(part, E',\\n' order by kind, at, part) as text from (
        select 0 as kind, a.attnum as at, format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then ' not null' else '' end,
            coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),
            case when coalesce(a.attstattarget, -1) = 0 then ' /* statistics 0 */' else '' end) as part
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 1, array_position(array['p', 'u', 'f', 'c', 'x'], k.contype::text), format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
          from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')) parts) body
      where c.relkind in ('r', 'p') and ${ours} order by n.nspname, c.relname`,
  },
  {
    title: 'Views',
    text: `select format(E'view %I.%I as\\n%s', n.nspname, c.relname, pg_get_viewdef(c.oid)) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours} order by 1`,
  },
  {
    title: 'Indexes that no constraint brings',
    text: `select pg_get_indexdef(i.indexrelid) as line
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by 1`,
  },
  {
    title: 'Policies',
    text: `select format('policy %I on %I.%I for %s to %s%s%s', p.polname, n.nspname, c.relname,
          case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
          case when p.polroles = array[0::oid] then 'public'
            else (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any(p.polroles)) end,
          coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), ''), coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')) as line
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}
      order by n.nspname, c.relname, p.polname`,
  },
  {
    title: 'Rights on columns, from the privacy registry',
    text: `select format('grant select (%s) on %s to %s', columns, name, who) as line from (
        select n.nspname || '.' || c.relname as name, r.rolname as who, string_agg(a.attname, ', ' order by a.attname) as columns
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        cross join lateral aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee
        where x.privilege_type = 'SELECT' and not a.attisdropped and ${ours} group by 1, 2) g
      order by name, who`,
  },
  {
    title: 'Rights on tables',
    text: `select format('grant %s on %s to %s', privileges, name, who) as line from (
        select n.nspname || '.' || c.relname as name, r.rolname as who, string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as privileges
        from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) x
        join pg_roles r on r.oid = x.grantee where c.relkind in ('r', 'p', 'v', 'm', 'S') and r.oid <> c.relowner and ${ours} group by 1, 2) g
      order by name, who`,
  },
  {
    title: 'Rights on columns',
    text: `select format('grant %s (%s) on %s to %s', privilege, columns, name, who) as line from (
        select n.nspname || '.' || c.relname as name, r.rolname as who, lower(x.privilege_type) as privilege,
          string_agg(a.attname, ', ' order by a.attname) as columns
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        cross join lateral aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee where ${ours} group by 1, 2, 3) g
      order by name, who, privilege`,
  },
  {
    title: 'Functions',
    text: `select pg_get_functiondef(p.oid) || case when r.rolname like 'candor\\_%' then E'\\nowner ' || r.rolname else '' end
        || coalesce((select E'\\nexecute to ' || string_agg(coalesce(g.rolname, 'public'), ', ' order by g.rolname)
            from aclexplode(p.proacl) x left join pg_roles g on g.oid = x.grantee where x.grantee <> p.proowner), '') as line
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
      where ${ours} and p.prokind in ('f', 'p') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`,
  },
  {
    title: 'Triggers',
    text: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and ${ours} order by n.nspname, c.relname, t.tgname`,
  },
];

const heading = `-- What the migrations make, printed from the catalog: for reading and for seeing in a diff what a migration really changes.
-- Written by \`npm run schema\`; \`npm run check\` compares. It is no script: db/migrations is what runs.
`;

/** The whole schema as text; the same database always gives the same. */
export async function printSchema(ask: Ask): Promise<string> {
  const parts: string[] = [heading];
  for (const { title, text } of sections) {
    const lines = (await ask(text)).map(({ line }) => String(line).trimEnd());
    if (lines.length > 0) parts.push(`-- ${title}\n${lines.join('\n')}\n`);
  }
  return parts.join('\n');
}
