import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { StoredFile } from '../../kernel/files/files.ts';
import type { CaseMachine } from './shared/machine.ts';

type NewReport = { readonly id: string; readonly codeHash: Buffer };

export const insertReport = (tx: Tx, { id, codeHash }: Permitted<NewReport, 'open'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_report (tenant_id, case_id, code_hash, made_on, is_news, told_acknowledge, told_feedback)
        values (${tx.tenantId}, ${id}, ${codeHash}, (${tx.now}::timestamptz at time zone 'UTC')::date, true, false, false)`,
  );

/** Held until the transaction ends, so that one form sent twice at once makes one report. */
export const holdCode = (tx: Tx, code: Buffer): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('report ' || ${tx.tenantId}::text || ${code.toString('hex')}, 0))`);

/** A report as whoever holds its code finds it. */
export type FoundReport = {
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly state: string;
  readonly open: boolean;
  readonly keepUntil: Date | null;
  readonly machine: CaseMachine | null;
  readonly madeOn: string;
  readonly acknowledgedOn: string | null;
  readonly feedbackBy: string;
  readonly feedbackOn: string | null;
  readonly readers: number;
};
export const reportWith = (tx: Tx, code: Buffer): Promise<FoundReport | undefined> =>
  tx.row(
    sql`select reference, title, description, state, open, keep_until as "keepUntil", machine, made_on as "madeOn", acknowledged_on as "acknowledgedOn",
          feedback_by as "feedbackBy", feedback_on as "feedbackOn", readers from app.report_with(${code}, ${tx.now})`,
    'reports.with-code',
  );

export type SaidInReport = { readonly isOwn: boolean; readonly words: string; readonly saidOn: string };
export const saidIn = (tx: Tx, code: Buffer): Promise<SaidInReport[]> =>
  tx.rows(sql`select is_own as "isOwn", words, said_on as "saidOn" from app.said_in_report(${code})`, 'reports.said');

/** A file that both sides of a report see. */
export type FileInReport = StoredFile & { readonly isOwn: boolean; readonly name: string };
export const filesInReport = (tx: Tx, code: Buffer): Promise<FileInReport[]> =>
  tx.rows(
    sql`select id, is_own as "isOwn", name, bytes::integer, media_type as "mediaType", scan from app.files_in_report(${code})`,
    'reports.files',
  );

type Said = {
  readonly code: Buffer;
  readonly html: string;
  readonly text: string;
  readonly onward: string | null;
  /** The last 19 digits of the message’s identifier. */
  readonly tail: string;
  readonly files: readonly (StoredFile & { readonly name: string })[];
};

/** Undefined where no report has the code, or it holds too many files already. */
export const sayIn = (
  tx: Tx,
  { code, html, text, onward, tail, files }: Permitted<Said, 'say'>,
): Promise<{ caseId: string; messageId: string; isNew: boolean } | undefined> =>
  tx.row(
    sql`select case_id as "caseId", message_id as "messageId", is_new as "isNew"
        from app.say_once_in_report(${code}, ${html}, ${text}, ${onward}, ${tx.now}, ${tail}, ${JSON.stringify(files)}::jsonb)`,
  );

type ReportDays = {
  readonly madeOn: string;
  readonly acknowledgeBy: string;
  readonly acknowledgedOn: string | null;
  readonly feedbackBy: string;
  readonly feedbackOn: string | null;
};

/** By when whoever reported is to be answered, and when that was; undefined for a case that nobody reported. */
export const daysOf = (tx: Tx, caseId: string): Promise<ReportDays | undefined> =>
  tx.row(
    sql`select r.made_on::text as "madeOn", (r.made_on + 7)::text as "acknowledgeBy", a.day::text as "acknowledgedOn",
          app.report_feedback_by(r.made_on, a.day)::text as "feedbackBy", r.feedback_on::text as "feedbackOn"
        from app.confidential_report r, lateral (select app.report_acknowledged_on(r.case_id) as day) a
        where r.tenant_id = ${tx.tenantId} and r.case_id = ${caseId}`,
    'reports.days',
  );

type Ident = { readonly id: string };

export const noteFeedback = (tx: Tx, { id }: Permitted<Ident, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.confidential_report set feedback_on = (${tx.now}::timestamptz at time zone 'UTC')::date
        where tenant_id = ${tx.tenantId} and case_id = ${id}`,
  );

/** What is due next in the case: whatever of the two days is open still, or nothing. */
export const dueNext = (tx: Tx, { id }: Permitted<Ident, 'change' | 'say'>): Promise<number> =>
  tx.run(
    sql`update app.confidential_case c set due_at = case when r.feedback_on is null
            then app.report_feedback_by(r.made_on, app.report_acknowledged_on(r.case_id))::timestamp at time zone 'UTC' end
        from app.confidential_report r where c.tenant_id = ${tx.tenantId} and c.id = ${id} and r.tenant_id = c.tenant_id and r.case_id = c.id`,
  );

export type ToTell = { readonly caseId: string; readonly reference: string; readonly about: 'news' | 'due'; readonly personId: string };

/** Whom to write to now; each is given once. */
export const takeToTell = (tx: Tx): Promise<ToTell[]> =>
  tx.rows(
    sql`select case_id as "caseId", reference, about, person_id as "personId" from app.reports_to_tell(${tx.now}) order by case_id, about, person_id`,
    'reports.to-tell',
  );
