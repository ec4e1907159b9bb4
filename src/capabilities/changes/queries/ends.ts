import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { type SpineNumbered, spine } from '../../tickets/public.ts';
import { outcomes } from '../shared/model.ts';

export type TiedRow = SpineNumbered & {
  readonly kind: 'caused_by' | 'fixed_by';
  readonly title: string;
  readonly state: string;
  readonly open: boolean;
};

/** Incidents that a change caused or fixed, oldest first. What the reader may not see is neither counted nor named. */
export const incidentsOf = ({ tx, actor }: Call, changeId: string): Promise<TiedRow[]> =>
  tx.rows(
    sql`select l.kind, ${spine.numberColumns}, t.title, t.state, t.open
        from app.ticket_link l join app.ticket t on t.tenant_id = l.tenant_id and t.id = l.from_id
        where l.tenant_id = ${tx.tenantId} and l.to_id = ${changeId} and l.kind in ('caused_by', 'fixed_by') and t.type = 'incident'
          and ${spine.visible(actor)} order by l.kind, l.made_at, t.id`,
    'changes.incidents',
  );

export type EndsRow = Record<(typeof outcomes)[number] | 'irregular' | 'causing' | 'closed', number> & {
  readonly key: string | null;
  readonly team: string | null;
};
export type EndsBy = 'model' | 'service' | 'team' | 'all';

const groups: Record<EndsBy, { key: Sql; from: Sql }> = {
  all: { key: sql`null::text`, from: sql`` },
  model: { key: sql`c.model_key`, from: sql`` },
  team: { key: sql`t.team_id::text`, from: sql`` },
  service: {
    key: sql`x.service_id::text`,
    from: sql`left join app.change_touch x on x.tenant_id = c.tenant_id and x.ticket_id = c.ticket_id and x.service_id is not null`,
  },
};

/** Whether a change `c` caused an incident that the reader may see. */
export const causedSeen = ({ actor }: Pick<Call, 'actor'>): Sql => sql`exists (select from app.ticket_link l
    join (select t.* from app.ticket t where ${spine.visible(actor)}) o on o.tenant_id = l.tenant_id and o.id = l.from_id and o.type = 'incident'
    where l.tenant_id = c.tenant_id and l.to_id = c.ticket_id and l.kind = 'caused_by')`;

/** Changes that ended in a time, counted by how: of those that the reader may see. */
export function endsIn({ tx, actor }: Call, by: EndsBy, { from, until }: { from: string; until: string }): Promise<EndsRow[]> {
  const { key, from: joined } = groups[by];
  const causes = causedSeen({ actor });
  return tx.rows(
    sql`select ${key} as key, max(g.name) as team, count(*)::int as closed,
          count(*) filter (where t.state = 'closedSuccessful')::int as "closedSuccessful",
          count(*) filter (where t.state = 'closedWithIssues')::int as "closedWithIssues",
          count(*) filter (where t.state = 'closedUnsuccessful')::int as "closedUnsuccessful",
          count(*) filter (where t.state = 'closedBackedOut')::int as "closedBackedOut",
          count(*) filter (where c.irregular <> '{}')::int as irregular, count(*) filter (where ${causes})::int as causing
        from app.change c join app.ticket t on t.tenant_id = c.tenant_id and t.id = c.ticket_id
        left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id ${joined}
        where c.tenant_id = ${tx.tenantId} and t.type = 'change' and not t.open and t.closed_at >= ${from} and t.closed_at < ${until}
          and t.state = any(${[...outcomes]}::text[]) and ${spine.visible(actor)}
        group by 1 order by count(*) desc, 1 limit 500`,
    'changes.ends',
  );
}
