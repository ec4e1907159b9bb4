import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { SealKind } from './shared/sealed.ts';

type Ident = { readonly id: string };

export type NewField = Ident & {
  readonly caseId: string;
  readonly reference: string;
  readonly label: string;
  readonly byId: string;
  /** Under whose key it lies; else under its own, `wrapped`. */
  readonly subjectId: string | null;
  readonly wrapped: Buffer | null;
  readonly box: Buffer;
  /** Of a file; null: words. */
  readonly bytes: number | null;
};

/** The value goes in before the first grant: until then nobody can open it, and nobody else can write it. */
export async function insertField(tx: Tx, row: Permitted<NewField, 'seal'>): Promise<void> {
  await tx.run(
    sql`insert into app.confidential_sealed_field (tenant_id, id, case_id, reference, label, is_file, sealed_by_id, sealed_at)
        values (${tx.tenantId}, ${row.id}, ${row.caseId}, ${row.reference}, ${row.label}, ${row.bytes !== null}, ${row.byId}, ${tx.now})`,
  );
  await tx.run(
    sql`insert into app.confidential_sealed_value (tenant_id, field_id, subject_id, wrapped, box, bytes)
        values (${tx.tenantId}, ${row.id}, ${row.subjectId}, ${row.wrapped}, ${row.box}, ${row.bytes})`,
  );
}

/** Held until the transaction ends, so that two people cannot both take the last grant back. */
export const holdField = (tx: Tx, id: string): Promise<Ident | undefined> =>
  tx.row(sql`select id from app.confidential_sealed_field where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export type NewSeal = Ident & {
  readonly caseId: string;
  readonly fieldId: string;
  readonly personId: string | null;
  readonly groupId: string | null;
  readonly kind: SealKind;
  readonly reason: string;
  readonly byId: string;
  readonly until: string | null;
};

/** In one statement: the first of them makes the next ones' maker somebody who can open it. */
export const insertSeals = (tx: Tx, seals: Permitted<readonly NewSeal[], 'letOpen'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_seal_grant (tenant_id, id, case_id, field_id, person_id, group_id, kind, reason, granted_by_id, granted_at, until)
        select ${tx.tenantId}, n.id, n.case_id, n.field_id, n.person_id, n.group_id, n.kind, n.reason, n.by_id, ${tx.now}, n.until
        from unnest(${seals.map(({ id }) => id)}::uuid[], ${seals.map(({ caseId }) => caseId)}::uuid[], ${seals.map(({ fieldId }) => fieldId)}::uuid[],
          ${seals.map(({ personId }) => personId)}::uuid[], ${seals.map(({ groupId }) => groupId)}::uuid[], ${seals.map(({ kind }) => kind)}::text[],
          ${seals.map(({ reason }) => reason)}::text[], ${seals.map(({ byId }) => byId)}::uuid[], ${seals.map(({ until }) => until)}::timestamptz[])
          as n (id, case_id, field_id, person_id, group_id, kind, reason, by_id, until)`,
  );

type End = { readonly grantId: string; readonly reason: string; readonly by: string };

export const endSeal = (tx: Tx, { id }: Permitted<Ident, 'endSeal'>, { grantId, reason, by }: End): Promise<number> =>
  tx.run(
    sql`update app.confidential_seal_grant set revoked_at = ${tx.now}, revoked_by_id = ${by}, revoke_reason = ${reason}
        where tenant_id = ${tx.tenantId} and field_id = ${id} and id = ${grantId} and revoked_at is null`,
  );

type NewSealRead = Ident & { readonly caseId: string; readonly fieldId: string; readonly personId: string; readonly byGlass: boolean };

export const insertSealRead = (tx: Tx, row: Permitted<NewSealRead, 'read'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_seal_read (tenant_id, id, case_id, field_id, person_id, by_glass, read_at)
        values (${tx.tenantId}, ${row.id}, ${row.caseId}, ${row.fieldId}, ${row.personId}, ${row.byGlass}, ${tx.now})`,
  );

type NewQuestion = Ident & { readonly caseId: string; readonly fieldId: string; readonly byId: string; readonly text: string };

export const insertQuestion = (tx: Tx, row: Permitted<NewQuestion, 'ask'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_seal_question (tenant_id, id, case_id, field_id, asked_by_id, text, asked_at)
        values (${tx.tenantId}, ${row.id}, ${row.caseId}, ${row.fieldId}, ${row.byId}, ${row.text}, ${tx.now})`,
  );

type Answer = { readonly question: string; readonly text: string; readonly by: string };

/** The first answer stays. */
export const answerQuestion = (tx: Tx, { id }: Permitted<Ident, 'answer'>, { question, text, by }: Answer): Promise<number> =>
  tx.run(
    sql`update app.confidential_seal_question set answer = ${text}, answered_by_id = ${by}, answered_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and field_id = ${id} and id = ${question} and answered_at is null`,
  );

export type NewAsk = Ident & { readonly reference: string; readonly reason: string; readonly minutes: number; readonly lapsesAt: Date };

export const insertFieldAsk = (
  tx: Tx,
  row: Permitted<
    NewAsk & { readonly caseId: string; readonly fieldId: string; readonly label: string; readonly askerId: string },
    'breakGlass'
  >,
): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_glass_ask (tenant_id, id, case_id, field_id, reference, label, asker_id, reason, minutes, asked_at, lapses_at, version)
        values (${tx.tenantId}, ${row.id}, ${row.caseId}, ${row.fieldId}, ${row.reference}, ${row.label}, ${row.askerId}, ${row.reason}, ${row.minutes}, ${tx.now},
          ${row.lapsesAt}, 1)`,
  );

/** Written by the database: whether there is such a case is learned by nobody on the way. */
export const insertCaseAsk = (tx: Tx, row: Permitted<NewAsk, 'breakGlass'>): Promise<number> =>
  tx.run(sql`select app.ask_for_case(${row.id}, ${row.reference}, ${row.reason}, ${row.minutes}, ${tx.now}, ${row.lapsesAt})`);

type Decision = { readonly confirm: boolean; readonly reason: string; readonly grantId: string };

/** False where nothing may be decided any more. */
export const decideAsk = async (tx: Tx, { id }: Permitted<Ident, 'decide'>, { confirm, reason, grantId }: Decision): Promise<boolean> => {
  const row = await tx.row<{ done: boolean }>(sql`select app.decide_glass(${id}, ${confirm}, ${reason}, ${grantId}) as done`);
  return row?.done === true;
};
