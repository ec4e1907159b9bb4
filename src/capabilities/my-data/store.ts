import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Waiting } from './copy/collect.ts';
import type { CopyKind } from './shared/kinds.ts';

type NewCopy = { readonly id: string; readonly personId: string; readonly kind: CopyKind; readonly ofId: string | null };

/** Of two presses at once the second finds the first; gives whether it was the first. */
export const insertCopy = async (tx: Tx, copy: Permitted<NewCopy, 'ask' | 'complete'>): Promise<boolean> =>
  (await tx.run(
    sql`insert into app.data_copy (tenant_id, id, person_id, kind, of_id, asked_at)
        values (${tx.tenantId}, ${copy.id}, ${copy.personId}, ${copy.kind}, ${copy.ofId}, ${tx.now}) on conflict do nothing`,
    'my-data.ask',
  )) === 1;

type Ready = { readonly id: string; readonly fileId: string; readonly endsAt: Date; readonly entries: number };

export const readyCopy = (tx: Tx, { id, fileId, endsAt, entries }: Permitted<Ready, 'make'>): Promise<number> =>
  tx.run(
    sql`update app.data_copy set ready_at = ${tx.now}, ends_at = ${endsAt}, file_id = ${fileId}, entries = ${entries}
        where tenant_id = ${tx.tenantId} and id = ${id} and ready_at is null`,
  );

/** What others wrote, put before a reviewer. */
export const insertItems = (tx: Tx, { copyId, items }: Permitted<{ copyId: string; items: readonly Waiting[] }, 'make'>): Promise<number> =>
  tx.run(
    sql`insert into app.data_review (tenant_id, copy_id, number, source, row_key, columns)
        select ${tx.tenantId}, ${copyId}, i.number, i.item ->> 'source', i.item -> 'key',
          array(select jsonb_array_elements_text(i.item -> 'columns'))
        from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality i (item, number)`,
  );

type Decision = {
  readonly copyId: string;
  readonly numbers: readonly number[];
  readonly decision: 'released' | 'withheld';
  readonly reason: string | null;
  readonly by: string;
};

/** Decides about entries that nobody has decided about; gives how many those were. */
export const decideItems = (tx: Tx, { copyId, numbers, decision, reason, by }: Permitted<Decision, 'review'>): Promise<number> =>
  tx.run(
    sql`update app.data_review set decision = ${decision}, reason = ${reason}, decided_by = ${by}, decided_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and copy_id = ${copyId} and number = any(${numbers}::int[]) and decision is null`,
  );

/** Lets go of files whose days are over: what nobody names is removed with its bytes. */
export const endCopies = (tx: Tx): Promise<number> =>
  tx.run(sql`update app.data_copy set file_id = null where tenant_id = ${tx.tenantId} and file_id is not null and ends_at <= ${tx.now}`);
