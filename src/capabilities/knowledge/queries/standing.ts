import type { Call } from '../../../kernel/access/access.ts';
import type { SqlCatalogue, SqlField } from '../../../kernel/conditions/sql-catalogue.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { FieldType } from '../../../kernel/shared/conditions/catalogue.ts';
import type { Condition, ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import type { ConditionRecord } from '../../../kernel/shared/conditions/evaluate.ts';
import type { Standing } from '../policy.ts';
import { type Audience, keepsOut, letsIn } from '../shared/audience.ts';

const column = (type: FieldType, of: string, nullable = false): SqlField => ({ type, nullable, stored: 'column', sql: of });

const isAgent = `exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
  and g.role in ('agent', 'teamLead', 'workspaceAdmin'))`;
const country = 'coalesce(p.country, (select l.country from app.location l where l.tenant_id = p.tenant_id and l.id = p.location_id))';
const teams = 'select jsonb_agg(m.team_id) from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id';

/** What audiences may ask of app.person `p`: the same as `readerFields` asks of a reader. */
export const readerColumns: SqlCatalogue = {
  person: column('person', 'p.id'),
  department: column('reference', 'p.department_id', true),
  location: column('location', 'p.location_id', true),
  country: column('text', country, true),
  manager: column('person', 'p.manager_id', true),
  vip: column('boolean', 'p.vip'),
  isAgent: column('boolean', isAgent),
  teams: column('choices', teams, true),
};

/** A person as audiences see them, by the same columns. */
const readerOf = (tx: Tx, personId: string): Promise<ConditionRecord | undefined> =>
  tx.row<ConditionRecord>(
    sql`select p.id as person, p.department_id as department, p.location_id as location, p.manager_id as manager, p.vip,
          coalesce(p.country, (select l.country from app.location l where l.tenant_id = p.tenant_id and l.id = p.location_id)) as country,
          exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
            and g.role in ('agent', 'teamLead', 'workspaceAdmin')) as "isAgent",
          (select jsonb_agg(m.team_id) from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id) as teams
        from app.person p where p.tenant_id = ${tx.tenantId} and p.id = ${personId}`,
    'knowledge.reader',
  );

type AudienceRow = { id: string; allow: Condition | null; deny: Condition | null };

const audiencesInUse = (tx: Tx): Promise<AudienceRow[]> =>
  tx.rows<AudienceRow>(
    sql`select d.id, d.allow, d.deny from app.article_audience d where d.tenant_id = ${tx.tenantId}
          and exists (select from app.article a where a.tenant_id = d.tenant_id and a.audience_id = d.id)`,
    'knowledge.audiences',
  );

export const siteOf = (tx: Tx): Promise<{ open: boolean; version: number } | undefined> =>
  tx.row(sql`select open, version from app.knowledge_site where tenant_id = ${tx.tenantId}`, 'knowledge.site');

/** Nothing in an audience depends on who looks, and when: that is refused as it is written. */
export const atAnyTime: ConditionContext = { now: new Date(0), timeZone: 'UTC', personId: null, teamIds: [] };

/**
 * How whoever calls stands to the audiences of their tenant: each is asked once, however many articles name it, so that lists, counts and
 * searches ask for identifiers inside their own statement.
 */
export async function standingOf({ tx, actor }: Call): Promise<Standing> {
  const nobody = actor.kind === 'nobody';
  const [site, audiences, reader] = await Promise.all([
    siteOf(tx),
    nobody ? [] : audiencesInUse(tx),
    nobody ? undefined : readerOf(tx, actor.id),
  ]);
  return { open: site?.open ?? false, ...sorted(audiences, reader) };
}

function sorted(audiences: readonly AudienceRow[], reader: ConditionRecord | undefined): Omit<Standing, 'open'> {
  const idsOf = (holds: (audience: Audience) => boolean): string[] => audiences.filter(holds).map(({ id }) => id);
  if (reader === undefined) return { passing: [], denying: idsOf(() => true) };
  return {
    passing: idsOf((audience) => letsIn(audience, reader, atAnyTime)),
    denying: idsOf((audience) => keepsOut(audience, reader, atAnyTime)),
  };
}
