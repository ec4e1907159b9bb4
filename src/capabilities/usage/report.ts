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
  sections: (tx: Tx, days: number): Sql =>
    sql`select s.section, ${people}, ${visits} from app.usage_view r
        join unnest(${[...pages]}::text[], ${pages.map(sectionOf)}::text[]) s (page, section) on s.page = r.page
        where ${since(tx, days)} group by s.section having ${enough} order by visits desc, s.section`,
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

/** All of them in one trip. */
export async function reportOf(tx: Tx, days: number): Promise<Omit<ReportReply, 'instructed'>> {
  const ask = <Name extends keyof typeof reports>(name: Name) =>
    tx.rows<ReportReply[Name][number]>(reports[name](tx, days), `usage.report-${name}`);
  const loads = tx.rows<ReportReply['loads'][number]>(
    sql`select c.page, sum(c.loads)::integer as loads,
          jsonb_agg(jsonb_build_object('day', to_char(c.day, 'YYYY-MM-DD'), 'loads', case when c.loads >= ${fewestLoads} then c.loads end)
            order by c.day) as "byDay"
        from app.page_count c
        where c.tenant_id = ${tx.tenantId} and c.day > (${tx.now}::timestamptz at time zone 'UTC')::date - ${days}::integer
        group by c.page having sum(c.loads) >= ${fewestLoads} order by loads desc, c.page`,
    'usage.report-loads',
  );
  const [byPage, bySection, speeds, faults, sent] = await Promise.all([ask('pages'), ask('sections'), ask('speeds'), ask('faults'), loads]);
  return { days, pages: byPage, sections: bySection, speeds, faults, loads: sent };
}
