import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { CopyKind } from './shared/kinds.ts';

export type CopyRow = {
  readonly id: string;
  readonly personId: string;
  readonly kind: CopyKind;
  readonly ofId: string | null;
  readonly askedAt: Date;
  readonly readyAt: Date | null;
  readonly endsAt: Date | null;
  readonly fileId: string | null;
  /** How many entries are in it; null until it is made. */
  readonly entries: number | null;
};

const columns = sql`c.id, c.person_id as "personId", c.kind, c.of_id as "ofId", c.asked_at as "askedAt", c.ready_at as "readyAt",
  c.ends_at as "endsAt", c.file_id as "fileId", c.entries`;

export const copyById = (tx: Tx, id: string): Promise<CopyRow | undefined> =>
  tx.row<CopyRow>(sql`select ${columns} from app.data_copy c where c.tenant_id = ${tx.tenantId} and c.id = ${id}`, 'my-data.copy');

/** The same, held until the transaction ends. */
export const lockCopy = (tx: Tx, id: string): Promise<CopyRow | undefined> =>
  tx.row<CopyRow>(sql`select ${columns} from app.data_copy c where c.tenant_id = ${tx.tenantId} and c.id = ${id} for update`);

export type OwnCopyRow = CopyRow & { readonly waiting: number; readonly withheld: { readonly reason: string; readonly count: number }[] };

/** The last ones of a person, newest first, with what a reviewer still has before them and what they withheld. */
export const copiesOf = (tx: Tx, personId: string, limit: number): Promise<OwnCopyRow[]> =>
  tx.rows<OwnCopyRow>(
    sql`select ${columns},
          (select count(*) from app.data_review r where r.tenant_id = c.tenant_id and r.copy_id = c.id and r.decision is null) as waiting,
          coalesce((select json_agg(w) from (select r.reason, count(*) as count from app.data_review r
            where r.tenant_id = c.tenant_id and r.copy_id = c.id and r.decision = 'withheld' group by r.reason order by 2 desc) w), '[]') as withheld
        from app.data_copy c where c.tenant_id = ${tx.tenantId} and c.person_id = ${personId}
        order by c.asked_at desc, c.id desc limit ${limit}`,
    'my-data.copies',
  );

export type ReviewRow = {
  readonly id: string;
  readonly person: string;
  readonly askedAt: Date;
  readonly open: number;
  readonly all: number;
};

/** Copies that wait for a reviewer; those of the reader are another's to read. */
export const reviewsOpen = (tx: Tx, reader: string): Promise<ReviewRow[]> =>
  tx.rows<ReviewRow>(
    sql`select c.id, trim(p.given_name || ' ' || p.family_name) as person, c.asked_at as "askedAt",
          count(*) filter (where r.decision is null) as open, count(*) as "all"
        from app.data_copy c join app.data_review r on r.tenant_id = c.tenant_id and r.copy_id = c.id
        join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
        where c.tenant_id = ${tx.tenantId} and c.person_id <> ${reader}
        group by c.id, person, c.asked_at having count(*) filter (where r.decision is null) > 0
        order by c.asked_at, c.id`,
    'my-data.reviews',
  );

export type ItemRow = {
  readonly number: number;
  readonly source: string;
  readonly key: object;
  readonly columns: readonly string[];
  readonly decision: 'released' | 'withheld' | null;
  readonly reason: string | null;
};

export const itemsOf = (tx: Tx, copyId: string): Promise<ItemRow[]> =>
  tx.rows<ItemRow>(
    sql`select number, source, row_key as key, columns, decision, reason from app.data_review
        where tenant_id = ${tx.tenantId} and copy_id = ${copyId} order by number`,
    'my-data.items',
  );
