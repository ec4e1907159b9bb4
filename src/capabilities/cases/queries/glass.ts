import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { type Named, named } from './cases.ts';

export type FoundAsk = {
  readonly id: string;
  readonly caseId: string | null;
  readonly fieldId: string | null;
  readonly label: string;
  readonly reference: string;
  readonly asker: Named;
  readonly reason: string;
  readonly minutes: number;
  readonly askedAt: Date;
  readonly lapsesAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: Named | null;
  readonly confirmed: boolean | null;
  readonly decideReason: string;
  readonly until: Date | null;
  readonly version: number;
  /** The reader may be its second person. */
  readonly hears: boolean;
};

/** The label is told to who hears of it as well: they decide about it without seeing the case. */
const columns = sql`c.id, c.case_id as "caseId", c.field_id as "fieldId", c.label, c.reference, ${named(sql`c.asker_id`)} as asker, c.reason,
  c.minutes, c.asked_at as "askedAt", c.lapses_at as "lapsesAt", c.decided_at as "decidedAt", ${named(sql`c.decided_by_id`)} as "decidedBy", c.confirmed,
  c.decide_reason as "decideReason", c.until, c.version, c.id = any ((select app.heard_asks())::uuid[]) as hears`;

const asks = (tx: Tx, which: Sql, name: string): Promise<FoundAsk[]> =>
  tx.rows<FoundAsk>(
    sql`select ${columns} from app.confidential_glass_ask c where c.tenant_id = ${tx.tenantId} and ${which} order by c.id desc limit 200`,
    name,
  );

export const asksOf = (tx: Tx, caseId: string): Promise<FoundAsk[]> => asks(tx, sql`c.case_id = ${caseId}`, 'cases.glass-of');

/** What somebody asked for in the last three months, and what they hear of. */
export const asksFor = (tx: Tx, personId: string): Promise<FoundAsk[]> =>
  asks(
    tx,
    sql`(c.asker_id = ${personId} or c.id = any ((select app.heard_asks())::uuid[])) and c.asked_at > ${new Date(tx.now.getTime() - 90 * 86_400_000)}`,
    'cases.glass-for',
  );

export const askById = async (tx: Tx, id: string): Promise<FoundAsk | undefined> => (await asks(tx, sql`c.id = ${id}`, 'cases.glass'))[0];

/** Who hears of it and may be its second person. */
export const secondsOf = (tx: Tx, id: string): Promise<{ id: string }[]> =>
  tx.rows(sql`select s.person_id as id from app.glass_seconds() s where s.ask_id = ${id} order by 1`, 'cases.glass-seconds');

/** Whether somebody has asked for the same and waits. */
export const waitingAsk = (
  tx: Tx,
  { askerId, reference, fieldId }: { askerId: string; reference: string; fieldId: string | null },
): Promise<{ id: string } | undefined> =>
  tx.row(
    sql`select id from app.confidential_glass_ask where tenant_id = ${tx.tenantId} and asker_id = ${askerId} and reference = ${reference}
          and field_id is not distinct from ${fieldId}::uuid and decided_at is null and lapses_at > ${tx.now} limit 1`,
    'cases.glass-waiting',
  );
