import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';

type Named = { readonly person: string; readonly reason: string; readonly grantId: string };

/** Whom to tell, and where they find it: in their own case, on the desk, or on the page of who could have named as well. */
export type TellNamed = { readonly caseId: string; readonly personId: string; readonly place: 'own' | 'desk' | 'page' };

/** Nobody where it may not be any more: somebody handles the case by now, or was faster. */
export const nameHandlerOf = (
  tx: Tx,
  { reference }: Permitted<{ readonly reference: string }, 'nameHandler'>,
  { person, reason, grantId }: Named,
): Promise<TellNamed[]> =>
  tx.rows(
    sql`select case_id as "caseId", person_id as "personId", place from app.name_handler(${reference}, ${person}, ${reason}, ${grantId})`,
    'cases.name-handler',
  );

export type ToldUnhandled = { readonly caseId: string; readonly reference: string; readonly personId: string };

/** Each once; what somebody handles again can be told anew. */
export const takeUnhandled = (tx: Tx): Promise<ToldUnhandled[]> =>
  tx.rows(
    sql`select case_id as "caseId", reference, person_id as "personId" from app.unhandled_to_tell(${tx.now})`,
    'cases.unhandled-to-tell',
  );
