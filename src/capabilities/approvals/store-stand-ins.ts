import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { StandInRow } from './queries-stand-ins.ts';

export const insertStandIn = (tx: Tx, s: Permitted<StandInRow, 'arrange'>, madeBy: string): Promise<number> =>
  tx.run(
    sql`insert into app.approval_stand_in (tenant_id, id, for_id, by_id, kind, begins_at, ends_at, made_by, made_at)
        values (${tx.tenantId}, ${s.id}, ${s.forId}, ${s.byId}, ${s.kind}, ${s.from}, ${s.until}, ${madeBy}, ${tx.now})`,
  );

export const deleteStandIn = (tx: Tx, { id }: Permitted<StandInRow, 'end'>): Promise<number> =>
  tx.run(sql`delete from app.approval_stand_in where tenant_id = ${tx.tenantId} and id = ${id}`);
