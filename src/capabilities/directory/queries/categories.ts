import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { OptionalCategory } from '../shared/categories.ts';

export type CategoryChoice = {
  readonly category: OptionalCategory;
  readonly number: number;
  readonly isAllowed: boolean;
  readonly at: Date;
};

/** What a person said last, a category each; what is not here was never denied. */
export const categoryChoices = (tx: Tx, personId: string): Promise<CategoryChoice[]> =>
  tx.rows<CategoryChoice>(
    sql`select distinct on (category) category, number, is_allowed as "isAllowed", at from app.category_choice
        where tenant_id = ${tx.tenantId} and person_id = ${personId} order by category, number desc`,
    'directory.categories',
  );

/** Who of these people denies it now. */
export const denyingAmong = (tx: Tx, personIds: readonly string[], category: OptionalCategory): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(
    sql`select p.id from unnest(${[...personIds]}::uuid[]) p (id) cross join lateral (
          select c.is_allowed from app.category_choice c where c.tenant_id = ${tx.tenantId} and c.person_id = p.id and c.category = ${category}
          order by c.number desc limit 1) last where not last.is_allowed`,
    'directory.denying',
  );
