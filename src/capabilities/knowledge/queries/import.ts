import { createHash } from 'node:crypto';
import { Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { articleNumber, sequenceOf } from '../shared/number.ts';

/** An article that came in from a file, and what was in the file then. */
export type Known = { readonly number: string; readonly hash: Buffer };

export async function knownSources(tx: Tx, workspaceId: string): Promise<Map<string, Known>> {
  const rows = await tx.rows<{ path: string; number: number; hash: Buffer }>(
    sql`select s.path, a.number, s.content_hash as hash from app.article_source s
        join app.article a on a.tenant_id = s.tenant_id and a.id = s.article_id
        where s.tenant_id = ${tx.tenantId} and s.workspace_id = ${workspaceId}`,
  );
  return new Map(rows.map(({ path, number, hash }) => [path, { number: articleNumber(Number(number)), hash }]));
}

/** The workspace of that key, or the first, and who has administered it longest. */
export async function workspaceOfKey(tx: Tx, key: string | undefined): Promise<{ id: string; keeperId: string | null }> {
  const row = await tx.row<{ id: string; keeperId: string | null }>(
    sql`select w.id, (select p.id from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.active
            where g.tenant_id = w.tenant_id and g.role = 'workspaceAdmin' and (g.workspace_id is null or g.workspace_id = w.id)
            order by g.granted_at, g.id limit 1) as "keeperId"
        from app.workspace w where w.tenant_id = ${tx.tenantId} and (${key ?? null}::text is null or w.key = ${key ?? null})
        order by w.position, w.key limit 1`,
  );
  if (row === undefined)
    throw new Refusal('not_found', key === undefined ? 'There is no workspace for the articles' : `There is no workspace ${key}`);
  return row;
}

/** Who works in a workspace under this address. */
export async function ownersNamed(tx: Tx, workspaceId: string, email: string): Promise<string | undefined> {
  const row = await tx.row<{ id: string }>(
    sql`select p.id from app.person p where p.tenant_id = ${tx.tenantId} and lower(p.email) = lower(${email}) and p.active
          and exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
            and g.role in ('agent', 'teamLead', 'workspaceAdmin') and (g.workspace_id is null or g.workspace_id = ${workspaceId}))`,
  );
  return row?.id;
}

export type KeptPicture = { readonly id: string; readonly name: string; readonly same: (bytes: Buffer) => boolean };

export async function keptPictures(tx: Tx, number: string): Promise<KeptPicture[]> {
  const rows = await tx.rows<{ id: string; name: string; sha256: Buffer }>(
    sql`select f.id, k.name, f.sha256 from app.article a
        join app.article_file k on k.tenant_id = a.tenant_id and k.article_id = a.id
        join app.file f on f.tenant_id = k.tenant_id and f.id = k.file_id
        where a.tenant_id = ${tx.tenantId} and a.number = ${sequenceOf(number) ?? 0}`,
  );
  return rows.map(({ id, name, sha256 }) => ({ id, name, same: (bytes) => createHash('sha256').update(bytes).digest().equals(sha256) }));
}
