import type { Call } from '../../../kernel/access/access.ts';
import { sql, trusted } from '../../../kernel/db/sql.ts';
import { refusalsSince } from '../../../kernel/net/keep-refusals.ts';
import type { Registry } from '../../../kernel/privacy/classify.ts';
import { tablesIn } from '../../../kernel/privacy/found.ts';
import { privacyFaults } from '../../../kernel/privacy/gate.ts';
import { grantFaults } from '../../../kernel/privacy/granted.ts';
import { standings, tablesWithoutWall } from '../../controls/public.ts';
import { chainFaults } from '../chain.ts';
import { factsOf } from '../compile/facts.ts';
import { inForce, versionsOf } from '../queries.ts';

/** An assertion that looks at the running installation. */
type LiveCheck = (call: Call, registry: Required<Registry>) => Promise<readonly string[]>;

/** 14 days, and the hour in which the job comes round. */
const longestAddress = 14 * 86_400_000 + 3_600_000;
/** For so long a refused call counts as an alarm. */
const day = 86_400_000;

/** What can be asked of the database and of what is published, by the name of the assertion. */
export const liveChecks: Readonly<Record<string, LiveCheck>> = {
  'S01.runtime': async ({ tx }) => {
    const shown = inForce(await versionsOf(tx), tx.now);
    return shown === undefined ? [] : chainFaults(await versionsOf(tx)).filter((fault) => fault.startsWith(`Version ${shown.number} `));
  },
  'S02.database': async ({ tx }, registry) => {
    const tables = await tablesIn((text) => tx.rows(trusted(text)));
    const nothing = { logFields: {}, cookies: {}, browserKeys: {}, hosts: {} };
    return privacyFaults({ ...registry, ...nothing }, { tables, logFields: [], cookies: [], browserKeys: [], hosts: [], setters: [] });
  },
  'S03.database': async ({ tx }, registry) => await grantFaults((text) => tx.rows(trusted(text)), registry),
  'S04.database': async ({ tx }) => {
    const row = await tx.row<{ triggers: number; mayChange: boolean; yes: boolean; unshown: number }>(
      sql`select (select count(*) from pg_catalog.pg_trigger t join pg_catalog.pg_proc p on p.oid = t.tgfoid
            where t.tgrelid in ('app.consent_event'::regclass, 'app.consent_notice'::regclass) and t.tgenabled = 'O'
              and p.proname = 'refuse_change_of_consent') as triggers,
          bool_or(has_table_privilege(r.rolname, 'app.consent_event', 'update, delete')
            or has_table_privilege(r.rolname, 'app.consent_notice', 'update, delete')) as "mayChange",
          exists (select from pg_catalog.pg_constraint where conrelid = 'app.consent_event'::regclass
            and conname = 'yes_is_an_act' and convalidated) as yes,
          (select count(*) from app.consent_event where tenant_id = ${tx.tenantId} and state = 'given' and notice is null) as unshown
          from pg_catalog.pg_roles r where r.rolname like 'purpose\\_%'`,
    );
    return [
      ...(row?.triggers === 4 ? [] : ['Nothing refuses to change what somebody allowed or refused']),
      ...(row?.mayChange === false ? [] : ['A role of the application may change what somebody allowed or refused']),
      ...(row?.yes === true && row.unshown === 0 ? [] : ['A yes is taken without an act and the words that were shown']),
    ];
  },
  'S05.runtime': async ({ tx }, registry) => {
    const published = inForce(await versionsOf(tx), tx.now)?.document.facts.categories.map(({ key }) => key);
    const held = factsOf(registry).categories.map(({ key }) => key);
    return published === undefined
      ? []
      : held.filter((key) => !published.includes(key)).map((key) => `Held, but not in the policy in force: ${key}`);
  },
  'S11.database': async ({ tx }) => {
    const row = await tx.row<{ walls: number; old: number; open: string | null }>(
      sql`select (select count(*) from pg_catalog.pg_constraint where conname = 'network_is_cut_short' and convalidated
            and conrelid = 'app.usage_view'::regclass and pg_get_constraintdef(oid) ~ 'masklen.*24.*48')::integer as walls,
          (select string_agg(a.attrelid::regclass || '.' || a.attname, ', ') from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            where a.atttypid in ('inet'::regtype, 'cidr'::regtype) and c.relkind in ('r', 'p') and a.attrelid <> 'app.session'::regclass
              and not c.relispartition and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)' and not exists (
                select from pg_catalog.pg_constraint k where k.conrelid = c.oid and k.convalidated and k.conkey = array[a.attnum]
                  and pg_get_constraintdef(k.oid) ~ 'masklen.*24.*48')) as open,
          (select count(*) from app.session where tenant_id = ${tx.tenantId} and network is not null
            and made_at < ${new Date(tx.now.getTime() - longestAddress)})::integer as old`,
    );
    return [
      ...(row?.walls === 1 ? [] : ['Nothing refuses a whole network address among the usage']),
      ...(row?.open === null ? [] : [`A whole network address may be kept beside those of sessions: ${row?.open}`]),
      ...(row?.old === 0 ? [] : ['A full network address is held for more than 14 days']),
    ];
  },
  'S33.database': async ({ tx }) => {
    const row = await tx.row<{ kinds: number; mayChange: boolean }>(
      sql`select (select count(distinct kind) from app.contract where tenant_id = ${tx.tenantId})::integer as kinds,
          bool_or(has_table_privilege(r.rolname, 'app.contract', 'delete') or exists (
            select from pg_catalog.pg_attribute a where a.attrelid = 'app.contract'::regclass and a.attnum > 0 and not a.attisdropped
              and a.attname <> 'ends_at' and has_column_privilege(r.rolname, a.attrelid, a.attnum, 'update'))) as "mayChange"
          from pg_catalog.pg_roles r where r.rolname like 'purpose\\_%'`,
    );
    return [
      ...(row?.kinds === 2 ? [] : ['An agreement or a processing agreement is missing']),
      ...(row?.mayChange === false ? [] : ['A role of the application may change a contract that was accepted']),
    ];
  },
  'S36.database': async ({ tx }) => (await tablesWithoutWall(tx)).map((name) => `No wall between tenants: ${name}`),
  'S50.runtime': async ({ tx }) =>
    [...(await standings(tx))].flatMap(([control, state]) => (state === 'stale' ? [`Not looked at in time: ${control}`] : [])),
  'S57.runtime': async ({ tx }) => {
    const standing = await standings(tx);
    const lost = (['transport', 'mailTransport'] as const).filter((control) => ['red', 'stale'].includes(standing.get(control) ?? 'stale'));
    return lost.map((control) => `Not encrypted as it should be, or not looked at in time: ${control}`);
  },
  'S56.runtime': async ({ tx }) => {
    const tried = await refusalsSince(new Date(tx.now.getTime() - day));
    return tried.map(({ program, host, times }) => `The ${program} wanted to call ${host}, and was refused (${times} times)`);
  },
  'S58.database': async ({ tx }) => {
    const row = await tx.row<{ triggers: number; mayChange: boolean }>(
      sql`select (select count(*) from pg_catalog.pg_trigger t join pg_catalog.pg_proc p on p.oid = t.tgfoid
            where t.tgrelid = 'app.policy_version'::regclass and t.tgenabled = 'O' and p.proname in ('refuse_change_of_policy', 'refuse_short_notice')) as triggers,
          bool_or(has_table_privilege(r.rolname, 'app.policy_version', 'update, delete')) as "mayChange"
          from pg_catalog.pg_roles r where r.rolname like 'purpose\\_%'`,
    );
    return [
      ...(row?.triggers === 3 ? [] : ['Nothing refuses to change a published version, or to cut its notice short']),
      ...(row?.mayChange === false ? [] : ['A role of the application may change a published version']),
      ...chainFaults(await versionsOf(tx)),
      ...chainFaults(await versionsOf(tx, 'notice')).map((fault) => `Notice: ${fault}`),
    ];
  },
};
