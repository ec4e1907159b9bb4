import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Grounds, Topic } from '../shared/instructions.ts';

type Recorded = { id: string; topic: Topic; text: string; grounds: Grounds | undefined; by: string };

export const insertInstruction = (tx: Tx, { id, topic, text, grounds, by }: Permitted<Recorded, 'record'>): Promise<number> =>
  tx.run(
    sql`insert into app.instruction (tenant_id, id, topic, text, basis, agreement, agreement_note, recorded_by, recorded_at)
        values (${tx.tenantId}, ${id}, ${topic}, ${text}, ${grounds?.basis ?? null}, ${grounds?.agreement ?? null},
          ${grounds?.agreementNote ?? null}, ${by}, ${tx.now})`,
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
