import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { SealKind } from '../shared/sealed.ts';
import { live, type Named, named } from './cases.ts';

export type FoundField = {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly label: string;
  readonly isFile: boolean;
  readonly sealedBy: Named;
  readonly sealedAt: Date;
};

const columns = sql`c.id, c.case_id as "caseId", c.reference, c.label, c.is_file as "isFile", ${named(sql`c.sealed_by_id`)} as "sealedBy", c.sealed_at as "sealedAt"`;

export const fieldById = (tx: Tx, id: string): Promise<FoundField | undefined> =>
  tx.row<FoundField>(
    sql`select ${columns} from app.confidential_sealed_field c where c.tenant_id = ${tx.tenantId} and c.id = ${id}`,
    'cases.sealed-field',
  );

export const fieldsOf = (tx: Tx, caseId: string): Promise<FoundField[]> =>
  tx.rows<FoundField>(
    sql`select ${columns} from app.confidential_sealed_field c where c.tenant_id = ${tx.tenantId} and c.case_id = ${caseId} order by c.id`,
    'cases.sealed-fields',
  );

/** What somebody can open by name or group, wherever it lies. */
export const fieldsHeldBy = (tx: Tx, personId: string): Promise<FoundField[]> =>
  tx.rows<FoundField>(
    sql`select ${columns} from app.confidential_sealed_field c where c.tenant_id = ${tx.tenantId} and c.id in (
          select h.field_id from app.seal_holders(array(select f.id from app.confidential_sealed_field f where f.tenant_id = ${tx.tenantId})) h
          join app.confidential_seal_grant g on g.tenant_id = ${tx.tenantId} and g.id = h.grant_id and g.kind in ('named', 'group')
          where h.person_id = ${personId}) order by c.id desc limit 200`,
    'cases.sealed-held',
  );

export type HolderRow = {
  readonly fieldId: string;
  readonly grantId: string;
  readonly kind: SealKind;
  readonly group: string | null;
  readonly reason: string;
  readonly by: Named;
  readonly since: Date;
  readonly until: Date | null;
  readonly person: Named;
};

/** Everybody who can open these fields now, by each grant. */
export const holdersOf = (tx: Tx, fields: readonly string[]): Promise<HolderRow[]> =>
  tx.rows<HolderRow>(
    sql`select h.field_id as "fieldId", h.grant_id as "grantId", g.kind, o.name as "group", g.reason, g.granted_at as since, g.until,
          jsonb_build_object('id', b.id, 'name', trim(b.given_name || ' ' || b.family_name)) as by,
          jsonb_build_object('id', w.id, 'name', trim(w.given_name || ' ' || w.family_name)) as person
        from app.seal_holders(${[...fields]}::uuid[]) h
        join app.confidential_seal_grant g on g.tenant_id = ${tx.tenantId} and g.id = h.grant_id and ${live(tx)}
        join app.person w on w.tenant_id = g.tenant_id and w.id = h.person_id
        join app.person b on b.tenant_id = g.tenant_id and b.id = g.granted_by_id
        left join app.confidential_group o on o.tenant_id = g.tenant_id and o.id = g.group_id
        order by g.granted_at, g.id, w.id`,
    'cases.seal-holders',
  );

export type SealReadRow = { readonly fieldId: string; readonly person: Named; readonly at: Date; readonly byGlass: boolean };

/** The last fifty openings of each. */
export const sealReadsOf = (tx: Tx, fields: readonly string[]): Promise<SealReadRow[]> =>
  tx.rows<SealReadRow>(
    sql`select c.field_id as "fieldId", ${named(sql`c.person_id`)} as person, c.read_at as at, c.by_glass as "byGlass"
        from (select r.*, row_number() over (partition by r.field_id order by r.id desc) as place from app.confidential_seal_read r
          where r.tenant_id = ${tx.tenantId} and r.field_id = any(${[...fields]}::uuid[])) c
        where c.place <= 50 order by c.id desc`,
    'cases.seal-reads',
  );

export type QuestionRow = {
  readonly id: string;
  readonly fieldId: string;
  readonly by: Named;
  readonly text: string;
  readonly at: Date;
  readonly answer: string;
  readonly answeredBy: Named | null;
  readonly answeredAt: Date | null;
};

export const questionsOf = (tx: Tx, fields: readonly string[]): Promise<QuestionRow[]> =>
  tx.rows<QuestionRow>(
    sql`select c.id, c.field_id as "fieldId", ${named(sql`c.asked_by_id`)} as by, c.text, c.asked_at as at, c.answer,
          ${named(sql`c.answered_by_id`)} as "answeredBy", c.answered_at as "answeredAt"
        from app.confidential_seal_question c where c.tenant_id = ${tx.tenantId} and c.field_id = any(${[...fields]}::uuid[]) order by c.id`,
    'cases.seal-questions',
  );

/** What is sealed, as it lies there; nothing without a live seal grant of the reader. The key is gone where whom it is about was erased. */
export const boxOf = (tx: Tx, fieldId: string): Promise<{ box: Buffer; wrapped: Buffer | null } | undefined> =>
  tx.row(
    sql`select v.box, coalesce(v.wrapped, k.wrapped) as wrapped from app.confidential_sealed_value v
        left join app.subject_key k on k.tenant_id = v.tenant_id and k.subject_id = v.subject_id
        where v.tenant_id = ${tx.tenantId} and v.field_id = ${fieldId}`,
    'cases.sealed-value',
  );

export type GroupChoice = { readonly id: string; readonly name: string; readonly people: number };

/** Need-to-know groups of a department, for whoever may seal something for them. */
export const groupChoices = (tx: Tx, workspaceId: string): Promise<GroupChoice[]> =>
  tx.rows<GroupChoice>(
    sql`select o.id, o.name, (select count(*)::integer from app.confidential_group_member m
            join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id and p.active
            where m.tenant_id = o.tenant_id and m.group_id = o.id) as people
        from app.confidential_group o where o.tenant_id = ${tx.tenantId} and o.workspace_id = ${workspaceId} order by o.name, o.id`,
    'cases.group-choices',
  );
