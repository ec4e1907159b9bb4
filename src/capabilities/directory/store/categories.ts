import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { OptionalCategory } from '../shared/categories.ts';

/** Holds what one person says of their data until the transaction ends. */
export const lockCategories = (tx: Tx, personId: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('categories ' || ${tx.tenantId}::text || ${personId}::text, 0))`);

export type NewChoice = {
  readonly personId: string;
  readonly category: OptionalCategory;
  readonly number: number;
  readonly isAllowed: boolean;
};

export const insertCategoryChoice = (tx: Tx, { personId, category, number, isAllowed }: Permitted<NewChoice, 'choose'>): Promise<number> =>
  tx.run(
    sql`insert into app.category_choice (tenant_id, person_id, category, number, is_allowed, at)
        values (${tx.tenantId}, ${personId}, ${category}, ${number}, ${isAllowed}, ${tx.now})`,
  );
