import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type CaseHearer = { readonly caseId: string; readonly reference: string; readonly personId: string; readonly isRequester: boolean };

/** Whom the wall would show these cases to at this moment: identifiers, for a machine that tells that there is something new. */
export const hearersOf = (tx: Tx, caseIds: readonly string[]): Promise<CaseHearer[]> =>
  tx.rows<CaseHearer>(
    sql`select case_id as "caseId", reference, person_id as "personId", is_requester as "isRequester"
        from app.case_hearers(${[...caseIds]}::uuid[], ${tx.now})`,
    'cases.hearers',
  );

export type LeftCase = { readonly personId: string; readonly reference: string; readonly fieldId: string | null; readonly readAt: Date };

/** What these people opened in the last seven days and are shown no more; with `fieldId`: what is sealed there. The reader’s moment has to be named. */
export const leftBy = (tx: Tx, people: readonly string[]): Promise<LeftCase[]> =>
  tx.rows<LeftCase>(
    sql`select person_id as "personId", reference, field_id as "fieldId", read_at as "readAt" from app.left_cases(${[...people]}::uuid[])`,
    'cases.left',
  );
