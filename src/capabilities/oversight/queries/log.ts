import type { Call } from '../../../kernel/access/access.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { LogQuery } from '../contract.ts';
import { readable } from '../policy.ts';
import { typesOf } from '../shared/kinds.ts';

export type LogRow = {
  id: string;
  at: Date;
  type: string;
  objectId: string;
  objectName: string | null;
  actorId: string;
  actorName: string | null;
  facts: Readonly<Record<string, unknown>>;
  workspaceName: string | null;
  memberName: string | null;
};

const nameOf = (person: Sql): Sql => sql`trim(${person}.given_name || ' ' || ${person}.family_name)`;
const inWords = (name: Sql, language: string): Sql => sql`coalesce(${name}->>${language}, ${name}->>'en')`;

/** The object's name as it is today, wherever it lies. */
function objectName(language: string): Sql {
  const of = (table: Sql, name: Sql) => sql`(select ${name} from ${table} o where o.tenant_id = e.tenant_id and o.id = e.object_id)`;
  const names = [
    of(sql`app.person`, nameOf(sql`o`)),
    of(sql`app.team`, sql`o.name`),
    of(sql`app.workspace`, inWords(sql`o.name`, language)),
    of(sql`app.department`, sql`o.name`),
    of(sql`app.cost_centre`, sql`o.name`),
    of(sql`app.location`, sql`o.name`),
    of(sql`app.service`, inWords(sql`o.name`, language)),
    of(sql`app.confidential_case_class`, inWords(sql`o.name`, language)),
    of(sql`app.request_type`, inWords(sql`(o.draft->'name')`, language)),
    of(sql`app.saved_view`, sql`o.name`),
    of(sql`app.canned_response`, sql`o.name`),
  ];
  return sql`coalesce(${join(names, ',')})`;
}

type Place = { at: string; id: string };

const every: readonly string[] = Object.values(typesOf).flat();

function filters({ tx, actor }: Call, { personId, objectId, kind, from, until }: LogQuery, after: Place | undefined): Sql {
  const types: readonly string[] = kind === undefined ? every : typesOf[kind];
  const all = [
    sql`e.tenant_id = ${tx.tenantId} and e.type not like 'ticket.%' and e.type = any(${types}::text[]) and ${readable(actor)}`,
    ...(personId === undefined ? [] : [sql`e.actor_id = ${personId}`]),
    ...(objectId === undefined ? [] : [sql`e.object_id = ${objectId}`]),
    ...(from === undefined ? [] : [sql`e.at >= ${from}::timestamptz`]),
    ...(until === undefined ? [] : [sql`e.at < ${until}::timestamptz`]),
    ...(after === undefined ? [] : [sql`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`]),
  ];
  return join(all, 'and');
}

/** The newest entries after a place; the page is cut before anything is named, so that a page costs what a page holds. */
export function logRows(call: Call, query: LogQuery, after: Place | undefined): Promise<LogRow[]> {
  const { tx, actor } = call;
  const language = actor.locale.slice(0, 2);
  return tx.rows<LogRow>(
    sql`select e.id, e.at, e.type, e.object_id as "objectId", e.actor_id as "actorId", e.facts, ${objectName(language)} as "objectName",
          (select ${nameOf(sql`p`)} from app.person p where p.tenant_id = e.tenant_id and p.id = e.actor_id) as "actorName",
          (select ${inWords(sql`w.name`, language)} from app.workspace w
            where w.tenant_id = e.tenant_id and w.id::text = e.facts->>'workspaceId') as "workspaceName",
          (select ${nameOf(sql`p`)} from app.person p
            where p.tenant_id = e.tenant_id and p.id::text = e.facts->>'personId') as "memberName"
        from (select e.* from app.event e where ${filters(call, query, after)} order by e.at desc, e.id desc limit ${query.limit + 1}) e
        order by e.at desc, e.id desc`,
  );
}

export type CheckRow = { checkedAt: Date | null; sealed: number; unsealed: number; faults: string[] };

export const lastCheck = (tx: Tx): Promise<CheckRow | undefined> =>
  tx.row(
    sql`select checked_at as "checkedAt", sealed, unsealed, faults from app.log_check
        where tenant_id = ${tx.tenantId} order by asked_at desc limit 1`,
    'oversight.check',
  );
