import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { PageCounts, Told } from './told.ts';

/** A number for each of them; who has none yet gets one, and two at once leave one. Most have: they are looked for first. */
export async function numbersFor(tx: Tx, personIds: Permitted<readonly string[], 'number'>): Promise<ReadonlyMap<string, string>> {
  const found = await numbersOf(tx, personIds);
  if (personIds.every((id) => found.has(id))) return found;
  await tx.run(
    sql`insert into app.usage_number (tenant_id, person_id, id, made_at)
        select ${tx.tenantId}, p.id, gen_random_uuid(), ${tx.now} from unnest(${[...personIds]}::uuid[]) p (id) on conflict do nothing`,
    'usage.number',
  );
  return await numbersOf(tx, personIds);
}

async function numbersOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ personId: string; number: string }>(
    sql`select person_id as "personId", id as number from app.usage_number where tenant_id = ${tx.tenantId} and person_id = any(${[...personIds]}::uuid[])`,
    'usage.numbers',
  );
  return new Map(rows.map(({ personId, number }) => [personId, number]));
}

/** A number of a browser whose visitor has no account; it names nobody. */
export const insertVisitNumber = (tx: Tx, number: Permitted<string, 'number'>): Promise<number> =>
  tx.run(
    sql`insert into app.usage_number (tenant_id, id, made_at) values (${tx.tenantId}, ${String(number)}, ${tx.now}) on conflict do nothing`,
    'usage.visit-number',
  );

/** Never the number of a person: a browser that brought one would reset it for them. */
export const deleteVisitNumber = (tx: Tx, number: Permitted<string, 'reset'>): Promise<number> =>
  tx.run(sql`delete from app.usage_number where tenant_id = ${tx.tenantId} and id = ${String(number)} and person_id is null`);

/** Browsers that did not come again: their rows are gone by then. */
export const deleteVisitNumbersBefore = (tx: Tx, before: Date): Promise<number> =>
  tx.run(
    sql`delete from app.usage_number n where n.tenant_id = ${tx.tenantId} and n.person_id is null and n.made_at < ${before}
        and not exists (select from app.usage_view v where v.tenant_id = n.tenant_id and v.number = n.id)`,
  );

/** Makes the partitions of the day in which this is. */
export const openDay = (tx: Tx, at: Date): Promise<number> =>
  tx.run(sql`select app.open_usage_day((${at}::timestamptz at time zone 'UTC')::date)`, 'usage.open-day');

export type Numbered = Told & { readonly number: string };
type View = Pick<Numbered, 'number' | 'browser' | 'network'> & { readonly beacon: Pick<Told['beacon'], 'page' | 'begins' | 'seconds'> };

export const insertViews = (tx: Tx, views: Permitted<readonly View[], 'keep'>): Promise<number> =>
  tx.run(
    sql`insert into app.usage_view (tenant_id, minute, id, number, page, begins, seconds, browser, network)
        select ${tx.tenantId}, date_trunc('minute', ${tx.now}::timestamptz, 'UTC'), gen_random_uuid(), v.number, v.page, v.begins, v.seconds, v.browser, v.network
        from unnest(${views.map(({ number }) => number)}::uuid[], ${views.map(({ beacon }) => beacon.page)}::text[],
          ${views.map(({ beacon }) => beacon.begins)}::boolean[], ${views.map(({ beacon }) => beacon.seconds)}::integer[],
          ${views.map(({ browser }) => browser)}::text[], ${views.map(({ network }) => network)}::cidr[])
          v (number, page, begins, seconds, browser, network)`,
    'usage.views',
  );

export const insertDiagnostics = (tx: Tx, told: Permitted<readonly Numbered[], 'keep'>): Promise<number> => {
  const vitals = (name: 'lcp' | 'inp' | 'cls' | 'ttfb') => told.map(({ beacon }) => beacon.vitals?.[name] ?? null);
  return tx.run(
    sql`insert into app.usage_diagnostic (tenant_id, minute, id, number, page, app_version, fault, stack, lcp, inp, cls, ttfb)
        select ${tx.tenantId}, date_trunc('minute', ${tx.now}::timestamptz, 'UTC'), gen_random_uuid(), d.* from unnest(
          ${told.map(({ number }) => number)}::uuid[], ${told.map(({ beacon }) => beacon.page)}::text[],
          ${told.map(({ beacon }) => beacon.version)}::text[], ${told.map(({ beacon }) => beacon.fault?.kind ?? null)}::text[],
          ${told.map(({ stack }) => stack)}::text[], ${vitals('lcp')}::integer[], ${vitals('inp')}::integer[], ${vitals('cls')}::integer[],
          ${vitals('ttfb')}::integer[]) d`,
    'usage.diagnostics',
  );
};

/** Adds to the sums of the day; each is about a page and about nobody. */
export const addPageCounts = (tx: Tx, counts: Permitted<PageCounts, 'keep'>): Promise<number> =>
  tx.run(
    sql`insert into app.page_count as c (tenant_id, day, page, loads)
        select ${tx.tenantId}, (${tx.now}::timestamptz at time zone 'UTC')::date, n.page, n.loads
        from unnest(${counts.map(({ page }) => page)}::text[], ${counts.map(({ loads }) => loads)}::bigint[]) n (page, loads)
        on conflict (tenant_id, day, page) do update set loads = c.loads + excluded.loads`,
    'usage.page-counts',
  );

/** Takes away the number that a person had at a moment and, by the database, every row that it stands in; a later one stays. */
export const deleteNumber = (
  tx: Tx,
  { personId, at }: Permitted<{ readonly personId: string; readonly at: Date }, 'reset'>,
): Promise<number> =>
  tx.run(sql`delete from app.usage_number where tenant_id = ${tx.tenantId} and person_id = ${personId} and made_at <= ${at}`);

export type NewBeacon = { readonly tokenSha256: Buffer; readonly personId: string; readonly mailId: string };

export const insertBeacon = (tx: Tx, { tokenSha256, personId, mailId }: Permitted<NewBeacon, 'keep'>): Promise<number> =>
  tx.run(
    sql`insert into app.mail_beacon (tenant_id, token_sha256, person_id, mail_id, made_at)
        values (${tx.tenantId}, ${tokenSha256}, ${personId}, ${mailId}, ${tx.now})`,
    'usage.insert-beacon',
  );

/** Once a minute at most, however often the picture is fetched. */
export const insertOpen = (tx: Tx, { tokenSha256 }: Permitted<{ readonly tokenSha256: Buffer }, 'keep'>): Promise<number> =>
  tx.run(
    sql`insert into app.mail_open (tenant_id, token_sha256, minute)
        values (${tx.tenantId}, ${tokenSha256}, date_trunc('minute', ${tx.now}::timestamptz, 'UTC')) on conflict do nothing`,
    'usage.insert-open',
  );

/** Takes away what letters to this person could tell up to a moment, and what they told. */
export const deleteBeacons = (
  tx: Tx,
  { personId, at }: Permitted<{ readonly personId: string; readonly at: Date }, 'reset'>,
): Promise<number> =>
  tx.run(sql`delete from app.mail_beacon where tenant_id = ${tx.tenantId} and person_id = ${personId} and made_at <= ${at}`);

export const deleteBeaconsBefore = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.mail_beacon where tenant_id = ${tx.tenantId} and made_at < ${before}`);

/** What the server counted of its own answers: nobody knows how many people stand behind it, so it goes when raw usage does. */
export const deletePageCountsBefore = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.page_count where tenant_id = ${tx.tenantId} and day < (${before}::timestamptz at time zone 'UTC')::date`);

export const deleteSumsBefore = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.usage_sum where tenant_id = ${tx.tenantId} and day < (${before}::timestamptz at time zone 'UTC')::date`);

/** Whole days at once, over all tenants: a file each, of which sums over at least five people stay. */
export async function dropDaysBefore(tx: Tx, before: Date): Promise<number> {
  const row = await tx.row<{ dropped: number }>(
    sql`select app.drop_usage_days((${before}::timestamptz at time zone 'UTC')::date) as dropped`,
  );
  return row?.dropped ?? 0;
}
