import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';

export type SealedUnderPerson = { readonly fieldId: string; readonly box: Buffer; readonly wrapped: Buffer };

/** Some of what lies under the key of whoever sealed it in a case of nobody. */
export const underPeople = (tx: Tx): Promise<SealedUnderPerson[]> =>
  tx.rows<SealedUnderPerson>(
    sql`select field_id as "fieldId", box, wrapped from app.sealed_under_people(100)`,
    'cases.sealed-under-people',
  );

type Anew = { readonly fieldId: string; readonly was: Buffer; readonly box: Buffer; readonly wrapped: Buffer };

export const replaceBox = (tx: Tx, { fieldId, was, box, wrapped }: Anew): Promise<unknown> =>
  tx.rows(sql`select app.seal_anew(${fieldId}, ${was}, ${box}, ${wrapped})`, 'cases.seal-anew');
