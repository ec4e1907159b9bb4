import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Topic } from '../shared/instructions.ts';

type Recorded = { id: string; topic: Topic; text: string; by: string };

export const insertInstruction = (tx: Tx, { id, topic, text, by }: Permitted<Recorded, 'record'>): Promise<number> =>
  tx.run(
    sql`insert into app.instruction (tenant_id, id, topic, text, recorded_by, recorded_at)
        values (${tx.tenantId}, ${id}, ${topic}, ${text}, ${by}, ${tx.now})`,
  );

/** Ends the one in force. Gives its id; none: there was nothing to end. */
export const endInstruction = (
  tx: Tx,
  { topic, by }: Permitted<{ topic: Topic; by: string }, 'withdraw'>,
): Promise<{ id: string } | undefined> =>
  tx.row(
    sql`update app.instruction set withdrawn_by = ${by}, withdrawn_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and topic = ${topic} and withdrawn_at is null returning id`,
  );
