import type { Call } from '../../../kernel/access/access.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Group, GroupQuery } from '../contract-views.ts';
import { visible } from '../policy.ts';
import type { Grouping } from '../shared/view-lists.ts';
import { nameOf } from './columns.ts';
import { filtersOf } from './filters.ts';
import { viewFilter } from './views.ts';

type Grouped = { value: Sql; name: Sql; from: Sql };

const byValue = (value: Sql): Grouped => ({ value, name: sql`null`, from: sql`` });
const byPerson = (value: Sql): Grouped => ({
  value,
  name: nameOf(sql`x`),
  from: sql`left join app.person x on x.tenant_id = c.tenant_id and x.id = c.value`,
});

const fields = ({ actor }: Call): Record<Grouping, Grouped> => ({
  state: byValue(sql`t.state`),
  priority: byValue(sql`t.priority`),
  type: byValue(sql`t.type`),
  team: {
    value: sql`t.team_id`,
    name: sql`x.name`,
    from: sql`left join app.team x on x.tenant_id = c.tenant_id and x.id = c.value`,
  },
  assignee: byPerson(sql`t.assignee_id`),
  requester: byPerson(sql`t.requester_id`),
  workspace: {
    value: sql`t.workspace_id`,
    name: sql`coalesce(x.name->>${actor.locale}, x.name->>'en')`,
    from: sql`left join app.workspace x on x.tenant_id = c.tenant_id and x.id = c.value`,
  },
});

/** How many tickets of a list have each value of a field, most first; counted over what the reader may see. */
export async function groupsOf(call: Call, { by, ...query }: GroupQuery): Promise<{ items: Group[] }> {
  const { value, name, from } = fields(call)[by];
  const list = { ...query, sort: '-updatedAt' as const, limit: 1, cursor: undefined };
  const filters = join([...filtersOf(call, list), ...(await viewFilter(call, query.view)), visible(call.actor)], 'and');
  const items = await call.tx.rows<Group>(
    sql`select c.value::text as key, ${name} as name, c.count from (
          select t.tenant_id, ${value} as value, count(*) as count from app.ticket t where ${filters} group by t.tenant_id, ${value}) c ${from}
        order by c.count desc, c.value`,
  );
  return { items };
}
