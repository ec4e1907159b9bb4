import { z } from 'zod';
import type { Actor } from '../../../kernel/access/access.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { placeIn } from '../../../kernel/http/cursors.ts';
import type { CaseQuestion } from '../contract.ts';
import type { Guarded } from '../policy.ts';
import type { CaseMachine } from '../shared/machine.ts';
import type { Confidentiality } from '../shared/words.ts';

export type Named = { readonly id: string; readonly name: string };

/** A case as its reader finds it. That a row is there at all is the database’s doing: it shows none without a live grant. */
export type FoundCase = Guarded & {
  readonly id: string;
  readonly classId: string;
  readonly classKey: string;
  readonly className: { readonly en: string; readonly de?: string };
  readonly confidentiality: Confidentiality;
  readonly machine: CaseMachine | null;
  readonly keptMonths: number;
  readonly workspaceId: string;
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly state: string;
  readonly open: boolean;
  readonly priority: number;
  readonly dueAt: Date | null;
  readonly requester: Named | null;
  readonly openedBy: Named | null;
  readonly assignee: Named | null;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
  readonly keepUntil: Date | null;
  readonly unread: boolean;
  readonly version: number;
};

const nameOf = (person: Sql): Sql => sql`trim(${person}.given_name || ' ' || ${person}.family_name)`;

/** Somebody as replies name them, or null. */
export const named = (id: Sql): Sql => sql`(select jsonb_build_object('id', p.id, 'name', ${nameOf(sql`p`)}) from app.person p
  where p.tenant_id = c.tenant_id and p.id = ${id})`;

/** Grants `g` that hold at this moment. */
export const live = ({ now }: Tx): Sql => sql`g.revoked_at is null and (g.until is null or g.until > ${now})`;

/** Grants `g` that let this person in, by name or by a group they are in. */
const lets = (personId: string): Sql => sql`(g.person_id = ${personId} or exists (select from app.confidential_group_member m
  where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = ${personId}))`;

/** When the reader opened it last. */
const lastRead = ({ id }: Actor): Sql => sql`(select max(r.read_at) from app.confidential_case_read r
  where r.tenant_id = c.tenant_id and r.case_id = c.id and r.person_id = ${id} and r.of_file is null)`;

/** One that others opened and the reader never did, or in which others have said since what the reader may read: a note is none for whoever asked. */
const unread = (reader: Actor): Sql => sql`((c.opened_by_id is distinct from ${reader.id} and ${lastRead(reader)} is null)
  or exists (select from app.confidential_case_message m where m.tenant_id = c.tenant_id and m.case_id = c.id
    and m.author_id is distinct from ${reader.id} and m.made_at > coalesce(${lastRead(reader)}, c.opened_at)
    and (m.kind = 'reply' or c.requester_id is distinct from ${reader.id})))`;

const columns = (
  tx: Tx,
  reader: Actor,
): Sql => sql`c.id, c.class_id as "classId", k.key as "classKey", k.name as "className", k.confidentiality, k.machine,
  k.kept_months as "keptMonths", k.workspace_id as "workspaceId", c.reference, c.title, c.description_html as description, c.state, c.open, c.priority,
  c.due_at as "dueAt", c.requester_id as "requesterId", ${named(sql`c.requester_id`)} as requester, ${named(sql`c.opened_by_id`)} as "openedBy",
  ${named(sql`c.assignee_id`)} as assignee, c.opened_at as "openedAt", c.updated_at as "updatedAt", c.closed_at as "closedAt",
  c.keep_until as "keepUntil", c.version,
  array(select distinct g.kind from app.confidential_case_grant g
    where g.tenant_id = c.tenant_id and g.case_id = c.id and ${live(tx)} and ${lets(reader.id)}) as kinds,
  ${unread(reader)} as unread`;

const from = sql`app.confidential_case c join app.confidential_case_class k on k.tenant_id = c.tenant_id and k.id = c.class_id`;

/** By way of a function, so that one that the reader may not see and one that is not there take the same course to the same answer. */
export const caseByReference = (tx: Tx, reader: Actor, reference: string): Promise<FoundCase | undefined> =>
  tx.row<FoundCase>(
    sql`select ${columns(tx, reader)} from ${from} where c.tenant_id = ${tx.tenantId} and c.id = (select app.readable_case(${reference}))`,
    'cases.by-reference',
  );

/** Whether the reader sees one of these: the wall leaves no other. */
export async function seesAny(tx: Tx, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const row = await tx.row(
    sql`select id from app.confidential_case where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[]) limit 1`,
    'cases.sees-any',
  );
  return row !== undefined;
}

export const caseById = (tx: Tx, reader: Actor, id: string): Promise<FoundCase | undefined> =>
  tx.row<FoundCase>(sql`select ${columns(tx, reader)} from ${from} where c.tenant_id = ${tx.tenantId} and c.id = ${id}`, 'cases.by-id');

/** What the list is put in order by: due first, what has no day last, then the newest. */
const Place = z.tuple([z.string(), z.uuid()]);
const dueKey = sql`coalesce(to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '9')`;

export const placeOf = (row: { readonly dueKey: string; readonly id: string }): readonly [string, string] => [row.dueKey, row.id];

/** All words stand in what the reader may see of a case: notes are not for whoever asked. The wall on messages sees to that as well. */
const holdsWords = (search: string): Sql[] =>
  search
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(
      (word) => sql`(c.reference ilike ${like(word)} or c.title ilike ${like(word)} or c.description_text ilike ${like(word)}
        or exists (select from app.confidential_case_message m where m.tenant_id = c.tenant_id and m.case_id = c.id and m.text ilike ${like(word)}))`,
    );

const like = (word: string): string => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function filters(tx: Tx, reader: Actor, { which, side, search }: CaseQuestion): Sql {
  const sides = {
    all: sql`true`,
    own: sql`c.requester_id = ${reader.id}`,
    handled: sql`c.requester_id is distinct from ${reader.id}`,
  };
  return join([sql`c.tenant_id = ${tx.tenantId}`, sql`c.open = ${which === 'open'}`, sides[side], ...holdsWords(search)], 'and');
}

export type ListedCase = FoundCase & { readonly dueKey: string };

/** One more than asked for, so that one knows whether there is another page. */
export function casesOf(tx: Tx, reader: Actor, question: CaseQuestion): Promise<ListedCase[]> {
  const place = question.cursor === undefined ? undefined : placeIn(Place, question.cursor);
  const after = place === undefined ? sql`` : sql`and (${dueKey}, c.id) > (${place[0]}, ${place[1]}::uuid)`;
  return tx.rows<ListedCase>(
    sql`select ${columns(tx, reader)}, ${dueKey} as "dueKey" from ${from} where ${filters(tx, reader, question)} ${after}
        order by ${dueKey}, c.id limit ${question.limit + 1}`,
  );
}

export async function countCases(tx: Tx, reader: Actor, question: CaseQuestion): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`select count(*)::integer as count from ${from} where ${filters(tx, reader, question)}`);
  return row?.count ?? 0;
}
