import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { toldOf } from '../../../kernel/shared/fewest.ts';
import type { ToldReply } from '../contract-messages.ts';
import { mayTell } from '../policy.ts';

type Told = ToldReply['items'][number];
type Row = Omit<Told, 'madeAt' | 'written' | 'left' | 'lost'> & { madeAt: Date; written: number; left: number; lost: number };

/** What was told here, and what became of its letters, in numbers. */
export async function seeTold({ tx, actor }: Call): Promise<ToldReply> {
  if (!mayTell(actor)) throw new Refusal('forbidden', 'This is not open to you');
  const rows = await toldIn(tx);
  return {
    items: rows.map(({ madeAt, written, left, lost, ...row }) => ({
      ...row,
      madeAt: madeAt.toISOString(),
      written: toldOf(written),
      left: toldOf(left),
      lost: toldOf(lost),
    })),
  };
}

const toldIn = (tx: Tx): Promise<Row[]> =>
  tx.rows<Row>(
    sql`select n.id, n.class, n.title, n.body, n.title_de is not null as "isTranslated", n.made_at as "madeAt",
          trim(p.given_name || ' ' || p.family_name) as by, l.written, l."left", l.lost
        from app.news n join app.person p on p.tenant_id = n.tenant_id and p.id = n.made_by
        cross join lateral (
          select count(*)::integer as written, count(*) filter (where m.sent_at is not null)::integer as "left",
            count(*) filter (where m.given_up_at is not null or m.bounced_at is not null)::integer as lost
          from app.message_log g left join app.outbound_mail m on m.tenant_id = g.tenant_id and m.id = g.id
          where g.tenant_id = n.tenant_id and g.news_id = n.id) l
        where n.tenant_id = ${tx.tenantId} order by n.made_at desc, n.id desc limit 100`,
    'consent.told',
  );
