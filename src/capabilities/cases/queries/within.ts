import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { GrantKind, MessageKind } from '../shared/words.ts';
import { live, type Named, named } from './cases.ts';
import { type FileJson, filesWith } from './files.ts';

export type MessageRow = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly author: Named | null;
  readonly html: string;
  readonly files: readonly FileJson[];
  readonly at: Date;
};

/** What was said and noted, the last first; to whoever asked the database shows no note. */
export const messagesOf = (tx: Tx, caseId: string, only?: string): Promise<MessageRow[]> =>
  tx.rows<MessageRow>(
    sql`select c.id, c.kind, ${named(sql`c.author_id`)} as author, c.html, ${filesWith(sql`c.id`)} as files, c.made_at as at
        from app.confidential_case_message c
        where c.tenant_id = ${tx.tenantId} and c.case_id = ${caseId} and (${only ?? null}::uuid is null or c.id = ${only ?? null})
        order by c.id desc limit 500`,
    'cases.messages',
  );

/** One person by one grant: a group stands for each of its members, and whom the case is about is never among them. */
export type SeeingRow = {
  readonly grantId: string;
  readonly kind: GrantKind;
  readonly group: string | null;
  readonly reason: string;
  readonly by: Named | null;
  readonly since: Date;
  readonly until: Date | null;
  readonly person: Named;
};

/** Everybody who can see a case now, by each grant: who left the organisation cannot come in, and who came into a group later is in since then. */
export const seeingOf = (tx: Tx, caseId: string): Promise<SeeingRow[]> =>
  tx.rows<SeeingRow>(
    sql`select g.id as "grantId", g.kind, o.name as "group", g.reason, ${named(sql`case when m.made_at > g.granted_at then m.added_by_id else g.granted_by_id end`)} as by,
          greatest(g.granted_at, m.made_at) as since, g.until,
          jsonb_build_object('id', w.id, 'name', trim(w.given_name || ' ' || w.family_name)) as person
        from app.confidential_case c join app.confidential_case_grant g on g.tenant_id = c.tenant_id and g.case_id = c.id and ${live(tx)}
        left join app.confidential_group o on o.tenant_id = g.tenant_id and o.id = g.group_id
        left join app.confidential_group_member m on m.tenant_id = g.tenant_id and m.group_id = g.group_id
        join app.person w on w.tenant_id = g.tenant_id and w.active and w.id = coalesce(g.person_id, m.person_id)
        where c.tenant_id = ${tx.tenantId} and c.id = ${caseId} and not exists (select from app.confidential_case_subject s
          where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = w.id)
        order by array_position(array['requester', 'assigned', 'caseTeam', 'named', 'group', 'breakGlass'], g.kind), g.granted_at, w.id`,
    'cases.seeing',
  );

/** Whether a group is in a case now, also where nobody is in the group. */
export const isGroupIn = async (tx: Tx, caseId: string, groupId: string): Promise<boolean> =>
  (await tx.row(
    sql`select g.id from app.confidential_case_grant g where g.tenant_id = ${tx.tenantId} and g.case_id = ${caseId} and g.group_id = ${groupId} and ${live(tx)}
        limit 1`,
    'cases.group-in',
  )) !== undefined;

export const subjectsOf = (tx: Tx, caseId: string): Promise<Named[]> =>
  tx.rows<Named>(
    sql`select p.id, trim(p.given_name || ' ' || p.family_name) as name from app.confidential_case_subject s
        join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id
        where s.tenant_id = ${tx.tenantId} and s.case_id = ${caseId} order by s.made_at, p.id`,
    'cases.subjects',
  );

export type OpenedRow = { readonly person: Named; readonly times: number; readonly lastAt: Date };

export const openedSince = (tx: Tx, caseId: string, since: Date): Promise<OpenedRow[]> =>
  tx.rows<OpenedRow>(
    sql`select ${named(sql`c.person_id`)} as person, count(*)::integer as times, max(c.read_at) as "lastAt" from app.confidential_case_read c
        where c.tenant_id = ${tx.tenantId} and c.case_id = ${caseId} and c.read_at >= ${since} and c.of_file is null
        group by c.tenant_id, c.person_id order by max(c.read_at) desc, c.person_id`,
    'cases.opened-since',
  );

export type OpeningRow = { readonly id: string; readonly person: Named; readonly at: Date; readonly file: string | null };

/** What was opened of a file that the reader may not see is not theirs to know either. */
const openedFile = sql`(select f.name from app.confidential_case_file f where f.tenant_id = c.tenant_id and f.id = c.of_file)`;

export const openingsOf = (tx: Tx, caseId: string, limit: number, before: string | undefined): Promise<OpeningRow[]> =>
  tx.rows<OpeningRow>(
    sql`select c.id, ${named(sql`c.person_id`)} as person, c.read_at as at, ${openedFile} as file from app.confidential_case_read c
        where c.tenant_id = ${tx.tenantId} and c.case_id = ${caseId} and (${before ?? null}::uuid is null or c.id < ${before ?? null})
          and (c.of_file is null or ${openedFile} is not null) order by c.id desc limit ${limit + 1}`,
    'cases.openings',
  );
