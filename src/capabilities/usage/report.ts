import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { fewest } from '../../kernel/shared/fewest.ts';
import type { ReportReply } from './contract.ts';
import { fewestLoads } from './shared/fewest.ts';
import { pages, sectionOf } from './shared/pages.ts';

/** The rule of every report about people, in the database itself: no line that fewer than five stand behind leaves it. */
const enough = sql`count(distinct r.number) >= ${fewest}`;
const people = sql`count(distinct r.number)::integer as people`;
const visits = sql`count(*) filter (where r.begins)::integer as visits,
  coalesce(round(sum(r.seconds)::numeric / nullif(count(*) filter (where r.begins), 0)), 0)::integer as seconds`;
const since = (tx: Tx, days: number): Sql =>
  sql`r.tenant_id = ${tx.tenantId} and r.minute >= ${new Date(tx.now.getTime() - days * 86_400_000)}`;
const threeOfFour = (column: Sql, as: Sql): Sql => sql`round(percentile_cont(0.75) within group (order by ${column}))::integer as ${as}`;

/** Every report about people, by its name in the reply: a test holds each of them against the rule. */
export const reports = {
  pages: (tx: Tx, days: number): Sql =>
    sql`select r.page, ${people}, ${visits} from app.usage_view r where ${since(tx, days)}
        group by r.page having ${enough} order by visits desc, r.page`,
  // What the pages of a part that are told leave of its sum is a sum over five people too, or not in it: else a subtraction would tell it.
  sections: (tx: Tx, days: number): Sql =>
    sql`with told as (select r.page from app.usage_view r where ${since(tx, days)} group by r.page having ${enough}),
          parted as (select s.section, r.number, r.begins, r.seconds, r.page in (select page from told) as is_told from app.usage_view r
            join unnest(${[...pages]}::text[], ${pages.map(sectionOf)}::text[]) s (page, section) on s.page = r.page where ${since(tx, days)}),
          rest as (select r.section from parted r where not r.is_told group by r.section having ${enough})
        select r.section, ${people}, ${visits} from parted r where r.is_told or r.section in (select section from rest)
        group by r.section having ${enough} order by visits desc, r.section`,
  speeds: (tx: Tx, days: number): Sql =>
    sql`select r.page, ${people}, ${threeOfFour(sql`r.lcp`, sql`lcp`)}, ${threeOfFour(sql`r.inp`, sql`inp`)},
          ${threeOfFour(sql`r.cls`, sql`cls`)}, ${threeOfFour(sql`r.ttfb`, sql`ttfb`)}
        from app.usage_diagnostic r where ${since(tx, days)} and r.fault is null
        group by r.page having ${enough} order by lcp desc nulls last, r.page`,
  faults: (tx: Tx, days: number): Sql =>
    sql`select r.fault, r.page, r.app_version as version, ${people}, count(*)::integer as times
        from app.usage_diagnostic r where ${since(tx, days)} and r.fault is not null
        group by r.fault, r.page, r.app_version having ${enough} order by people desc, r.page`,
} as const;

/** What is left of the days whose rows are gone, by the month: each a sum of sums over at least five people. */
const earlierOf = (tx: Tx): Promise<ReportReply['earlier']> =>
  tx.rows<ReportReply['earlier'][number]>(
    sql`select to_char(u.day, 'YYYY-MM') as month, u.page, count(*)::integer as days, max(u.people) as people, sum(u.visits)::integer as visits,
          coalesce(round(sum(u.seconds) / nullif(sum(u.visits), 0)), 0)::integer as seconds
        from app.usage_sum u where u.tenant_id = ${tx.tenantId} group by month, u.page order by month desc, visits desc, u.page`,
    'usage.report-earlier',
  );

/** How often the server sent each page. */
const loadsOf = (tx: Tx, days: number): Promise<ReportReply['loads']> =>
  tx.rows<ReportReply['loads'][number]>(
    sql`select c.page, sum(c.loads)::integer as loads,
          jsonb_agg(jsonb_build_object('day', to_char(c.day, 'YYYY-MM-DD'), 'loads', case when c.loads >= ${fewestLoads} then c.loads end)
            order by c.day) as "byDay"
        from app.page_count c
        where c.tenant_id = ${tx.tenantId} and c.day > (${tx.now}::timestamptz at time zone 'UTC')::date - ${days}::integer
        group by c.page having sum(c.loads) >= ${fewestLoads} order by loads desc, c.page`,
    'usage.report-loads',
  );

/** All of them in one trip. */
export async function reportOf(tx: Tx, days: number): Promise<Omit<ReportReply, 'instructed'>> {
  const ask = <Name extends keyof typeof reports>(name: Name) =>
    tx.rows<ReportReply[Name][number]>(reports[name](tx, days), `usage.report-${name}`);
  const asked = [ask('pages'), ask('sections'), ask('speeds'), ask('faults'), loadsOf(tx, days), earlierOf(tx)] as const;
  const [byPage, bySection, speeds, faults, loads, earlier] = await Promise.all(asked);
  return { days, pages: byPage, sections: bySection, speeds, faults, loads, earlier };
}
