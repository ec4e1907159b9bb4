import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { typesOf } from './shared/kinds.ts';

const runsTenant = (actor: Actor): boolean => holds(actor, 'tenantAdmin');

/** What the database refused for its purpose is for who answers for privacy, whoever runs the tenant. */
const maySeeRefused = (actor: Actor): boolean => holds(actor, 'privacyOfficer');

export const mayCheckLog = (actor: Actor): boolean => runsTenant(actor);

/** What a workspace's admin reads of: the rest of the log is the tenant's affair. */
const ofWorkspaces: readonly string[] = [typesOf.workspaces, typesOf.teams, typesOf.catalog, typesOf.desk, typesOf.roles].flat();

/**
 * The events `e` that the actor may read. What people keep for themselves is nobody's to read: own views and own answers are left out for
 * everybody, however they were changed since.
 */
export function readable(actor: Actor): Sql {
  const shared = sql`(split_part(e.type, '.', 1) not in ('view', 'canned') or exists (select from app.event c
    where c.tenant_id = e.tenant_id and c.object_id = e.object_id and c.type in ('view.created', 'canned.created')
      and c.facts->>'scope' <> 'own'))`;
  if (runsTenant(actor)) return shared;
  const own = within(workspacesOf(actor, 'workspaceAdmin'));
  return sql`${shared} and (${own} or ${refused(actor)})`;
}

/** The events `e` of refused accesses that the actor may read. */
export const refused = (actor: Actor): Sql => (maySeeRefused(actor) ? sql`e.type = 'access.denied'` : sql`false`);

function within(spaces: readonly string[] | 'all'): Sql {
  const bound = sql`e.type = any(${ofWorkspaces}::text[])`;
  if (spaces === 'all') return bound;
  const of = (table: Sql) =>
    sql`e.object_id in (select x.id from ${table} x where x.tenant_id = e.tenant_id and x.workspace_id = any(${spaces}::uuid[]))`;
  const tables = [
    sql`app.team`,
    sql`app.service`,
    sql`app.request_type`,
    sql`app.saved_view`,
    sql`app.canned_response`,
    sql`app.confidential_case_class`,
  ];
  const objects = tables.map(of).reduce((all, one) => sql`${all} or ${one}`);
  return sql`${bound} and (e.object_id = any(${spaces}::uuid[]) or e.facts->>'workspaceId' = any(${spaces}::text[]) or ${objects})`;
}

type Letter = { readonly workspaceId: string | null };

/** A tenant admin looks after all letters, a workspace admin after those that were written in the affairs of the own workspace. */
export const mayMindLetter = (actor: Actor, { workspaceId }: Letter): boolean =>
  runsTenant(actor) || (workspaceId !== null && holds(actor, 'workspaceAdmin', workspaceId));

/** The same rule for the rows `m` of app.outbound_mail. */
export function minded(actor: Actor): Sql {
  if (runsTenant(actor)) return sql`true`;
  const spaces = workspacesOf(actor, 'workspaceAdmin');
  return spaces === 'all' ? sql`m.workspace_id is not null` : sql`m.workspace_id = any(${spaces}::uuid[])`;
}
