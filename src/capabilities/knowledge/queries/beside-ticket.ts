import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import type { Kept } from '../policy.ts';
import type { Reach } from './readers.ts';

type ReachRow = Omit<Kept, 'audienceId'> & { id: string; allow: Condition | null; deny: Condition | null };

/** For whom each of these articles is: what somebody else has to be asked before they are sent one. */
export async function reachOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Reach>> {
  const rows = await tx.rows<ReachRow>(
    sql`select a.id, a.workspace_id as "workspaceId", a.visibility, a.team_id as "teamId", a.owner_id as "ownerId", d.allow, d.deny
        from app.article a left join app.article_audience d on d.tenant_id = a.tenant_id and d.id = a.audience_id
        where a.tenant_id = ${tx.tenantId} and a.id = any(${[...ids]}::uuid[])`,
    'knowledge.reach',
  );
  return new Map(rows.map(({ id, allow, deny, ...kept }) => [id, { ...kept, audience: { allow, deny } }]));
}

type WhyRow = { id: string; words: string[]; answered: number };

/** Which of these words each article has, in their order, and how many tickets it answered. */
export async function whyOf(tx: Tx, ids: readonly string[], words: readonly string[]): Promise<Map<string, WhyRow>> {
  const rows = await tx.rows<WhyRow>(
    sql`select i.id,
          array(select t.word from unnest(${[...words]}::text[]) with ordinality t (word, at)
            where exists (select from app.article_words w where w.tenant_id = ${tx.tenantId} and w.article_id = i.id
              and w.words @@ app.either(t.word)) order by t.at) as words,
          (select count(*)::int from app.article_ticket k where k.tenant_id = ${tx.tenantId} and k.article_id = i.id and k.kind = 'usedIn')
            as answered
        from unnest(${[...ids]}::uuid[]) i (id)`,
    'knowledge.why',
  );
  return new Map(rows.map((row) => [row.id, row]));
}
