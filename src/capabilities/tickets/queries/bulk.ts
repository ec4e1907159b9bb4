import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { join, sql } from '../../../kernel/db/sql.ts';
import { visible } from '../policy.ts';
import { numbered } from './ticket.ts';
import { viewFilter } from './views.ts';

/** A ticket that was named; without id where there is none, or none that the actor may see. */
export type Target = { named: string; id: string | undefined };

const most = 1000;

/** The tickets of these numbers, in their order. */
export const targetsNamed = async (call: Call, numbers: readonly string[]): Promise<Target[]> =>
  await Promise.all(
    [...new Set(numbers)].map(async (named) => {
      const find = sql`select ${numbered(call.tx, named, visible(call.actor))} as id`;
      const row = await call.tx.row<{ id: string | null }>(find, 'tickets.numbered');
      return { named, id: row?.id ?? undefined };
    }),
  );

/** The tickets of a view, latest change first; a view too large for one edit is refused rather than cut. */
export async function targetsIn(call: Call, view: string): Promise<Target[]> {
  const { tx, actor } = call;
  const filters = join([sql`t.tenant_id = ${tx.tenantId}`, ...(await viewFilter(call, view)), visible(actor)], 'and');
  const rows = await tx.rows<{ id: string }>(
    sql`select t.id from app.ticket t where ${filters} order by t.updated_at desc, t.id desc limit ${most + 1}`,
  );
  if (rows.length > most) throw new Refusal('too_large', `This view has more than ${most} tickets`, { next: 'Narrow the view first.' });
  return rows.map(({ id }) => ({ named: id, id }));
}
