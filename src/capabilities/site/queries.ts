import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { KeptMail } from './contract.ts';

type Row = Omit<KeptMail, 'receivedAt'> & { receivedAt: Date };

const mail = sql`id, sender, recipient, received_at as "receivedAt", octet_length(raw) as size, coalesce(reason, 'waiting') as reason`;
const mostListed = 200;
const mostShown = 100_000;

export const keptMail = (tx: Tx): Promise<Row[]> =>
  tx.rows<Row>(
    sql`select ${mail} from app.kept_mail where tenant_id = ${tx.tenantId} order by received_at desc, id desc limit ${mostListed}`,
  );

export const keptOne = (tx: Tx, id: string): Promise<(Row & { raw: Buffer }) | undefined> =>
  tx.row(sql`select ${mail}, substring(raw for ${mostShown}) as raw from app.kept_mail where tenant_id = ${tx.tenantId} and id = ${id}`);
