import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { GrantKind, MessageKind } from './shared/words.ts';

type Ident = { readonly id: string };

export type NewCaseRow = Ident & {
  readonly classId: string;
  readonly reference: string;
  readonly title: string;
  readonly html: string;
  readonly text: string;
  readonly state: string;
  readonly priority: number;
  readonly dueAt: string | null;
  readonly requesterId: string | null;
  readonly openedById: string | null;
  readonly channel: 'portal' | 'desk' | 'api' | 'report';
};

/** False where the reference is taken: then another one is drawn. */
export const insertCase = async (tx: Tx, row: Permitted<NewCaseRow, 'open'>): Promise<boolean> =>
  (await tx.run(
    sql`insert into app.confidential_case (tenant_id, id, class_id, reference, title, description_html, description_text, state, open, priority, due_at,
          requester_id, opened_by_id, channel, opened_at, updated_at, last_said_at, version)
        values (${tx.tenantId}, ${row.id}, ${row.classId}, ${row.reference}, ${row.title}, ${row.html}, ${row.text}, ${row.state}, true, ${row.priority},
          ${row.dueAt}::timestamptz, ${row.requesterId}, ${row.openedById}, ${row.channel}, ${tx.now}, ${tx.now}, ${tx.now}, 1)
        on conflict do nothing`,
  )) === 1;

/** Held until the transaction ends, so that two people cannot both change it. */
export const holdCase = (tx: Tx, id: string): Promise<Ident | undefined> =>
  tx.row(sql`select id from app.confidential_case where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export type NewGrant = Ident & {
  readonly caseId: string;
  readonly personId: string | null;
  readonly groupId: string | null;
  readonly kind: GrantKind;
  readonly reason: string;
  readonly byId: string | null;
  readonly until: string | null;
};

/** All of one case at once: its first ones come with its birth, later ones by who handles it. */
export const insertGrants = (tx: Tx, grants: Permitted<readonly NewGrant[], 'letIn'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_case_grant (tenant_id, id, case_id, person_id, group_id, kind, reason, granted_by_id, granted_at, until)
        select ${tx.tenantId}, n.id, n.case_id, n.person_id, n.group_id, n.kind, n.reason, n.by_id, ${tx.now}, n.until
        from unnest(${grants.map(({ id }) => id)}::uuid[], ${grants.map(({ caseId }) => caseId)}::uuid[], ${grants.map(({ personId }) => personId)}::uuid[],
          ${grants.map(({ groupId }) => groupId)}::uuid[], ${grants.map(({ kind }) => kind)}::text[], ${grants.map(({ reason }) => reason)}::text[],
          ${grants.map(({ byId }) => byId)}::uuid[], ${grants.map(({ until }) => until)}::timestamptz[])
          as n (id, case_id, person_id, group_id, kind, reason, by_id, until)`,
  );

type End = { readonly grantId: string; readonly reason: string; readonly by: string };

export const endGrant = (tx: Tx, { id }: Permitted<Ident, 'letOut'>, { grantId, reason, by }: End): Promise<number> =>
  tx.run(
    sql`update app.confidential_case_grant set revoked_at = ${tx.now}, revoked_by_id = ${by}, revoke_reason = ${reason}
        where tenant_id = ${tx.tenantId} and case_id = ${id} and id = ${grantId} and revoked_at is null`,
  );

export const insertSubjects = (
  tx: Tx,
  { id }: Permitted<Ident, 'open' | 'change'>,
  people: readonly string[],
  by: string,
): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_case_subject (tenant_id, case_id, person_id, named_by_id, made_at)
        select ${tx.tenantId}, ${id}, n, ${by}, ${tx.now} from unnest(${[...people]}::uuid[]) as n`,
  );

export const deleteSubject = (tx: Tx, { id }: Permitted<Ident, 'change'>, person: string): Promise<number> =>
  tx.run(sql`delete from app.confidential_case_subject where tenant_id = ${tx.tenantId} and case_id = ${id} and person_id = ${person}`);

type NewMessageRow = Ident & {
  readonly caseId: string;
  readonly kind: MessageKind;
  readonly authorId: string | null;
  readonly html: string;
  readonly text: string;
};

export async function insertMessage(tx: Tx, row: Permitted<NewMessageRow, 'say'>): Promise<void> {
  await Promise.all([
    tx.run(
      sql`insert into app.confidential_case_message (tenant_id, id, case_id, kind, author_id, html, text, made_at)
          values (${tx.tenantId}, ${row.id}, ${row.caseId}, ${row.kind}, ${row.authorId}, ${row.html}, ${row.text}, ${tx.now})`,
    ),
    // A note must not be told from when something was said: to whoever asked it is not there.
    row.kind === 'note'
      ? undefined
      : tx.run(
          sql`update app.confidential_case set last_said_at = ${tx.now}, updated_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${row.caseId}`,
        ),
  ]);
}

export const insertRead = (
  tx: Tx,
  { id, caseId, personId, ofFile }: Permitted<Ident & { caseId: string; personId: string; ofFile: string | null }, 'read'>,
): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_case_read (tenant_id, id, case_id, person_id, read_at, of_file)
        values (${tx.tenantId}, ${id}, ${caseId}, ${personId}, ${tx.now}, ${ofFile})`,
    'cases.note-opening',
  );

type Facts = { readonly title: string; readonly priority: number; readonly dueAt: string | null; readonly assigneeId: string | null };

export const updateCase = (
  tx: Tx,
  { id }: Permitted<Ident, 'change' | 'letOut'>,
  { title, priority, dueAt, assigneeId }: Facts,
): Promise<number> =>
  tx.run(
    sql`update app.confidential_case set title = ${title}, priority = ${priority}, due_at = ${dueAt}::timestamptz, assignee_id = ${assigneeId},
          updated_at = ${tx.now}, version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type Stand = { readonly state: string; readonly open: boolean; readonly keepUntil: Date | null };

export const moveCase = (tx: Tx, { id }: Permitted<Ident, 'move' | 'say'>, { state, open, keepUntil }: Stand): Promise<number> =>
  tx.run(
    sql`update app.confidential_case set state = ${state}, open = ${open}, closed_at = ${open ? null : tx.now}, keep_until = ${keepUntil},
          updated_at = ${tx.now}, version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
