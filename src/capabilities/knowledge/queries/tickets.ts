import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { ticketsSeen } from '../../tickets/public.ts';
import type { ArticleReply } from '../contract.ts';
import { type Standing, writable } from '../policy.ts';
import { articleNumber } from '../shared/number.ts';
import type { ArticleLanguage, TicketTie } from '../shared/words.ts';
import { readableFrom } from './reading.ts';

/** Tickets that an article came from or that came of it, as far as the caller may see them. */
export async function ticketsOf(call: Call, articleId: string): Promise<ArticleReply['tickets']> {
  const ties = await call.tx.rows<{ ticketId: string; tie: TicketTie; at: Date }>(
    sql`select ticket_id as "ticketId", kind as tie, made_at as at from app.article_ticket
        where tenant_id = ${call.tx.tenantId} and article_id = ${articleId} order by made_at desc limit 100`,
    'knowledge.tickets',
  );
  const seen =
    ties.length === 0
      ? new Map()
      : await ticketsSeen(
          call,
          ties.map(({ ticketId }) => ticketId),
        );
  return ties.flatMap(({ ticketId, tie, at }) => {
    const ticket = seen.get(ticketId);
    return ticket === undefined ? [] : [{ ...ticket, tie, at: at.toISOString() }];
  });
}

type TiedRow = { id: string; number: number; title: string; tie: TicketTie; at: Date; write: boolean };

/** Articles that have to do with a ticket: what the caller may write by what is being written, what they may only read as readers see it. */
export async function articlesOfTicket(call: Call, standing: Standing, ticketId: string, language: ArticleLanguage) {
  const { tx, actor } = call;
  const [written, read] = await Promise.all([
    tx.rows<TiedRow>(
      sql`select a.id, a.number, x.title, t.kind as tie, t.made_at as at, true as write from app.article_ticket t
          join app.article a on a.tenant_id = t.tenant_id and a.id = t.article_id
          join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language
          where t.tenant_id = ${tx.tenantId} and t.ticket_id = ${ticketId} and ${writable(actor, standing)} order by t.made_at desc limit 50`,
      'knowledge.of-ticket',
    ),
    tx.rows<TiedRow>(
      sql`select r.*, t.kind as tie, t.made_at as at, false as write from app.article_ticket t
          join lateral (select a.id, a.number, v.title from ${readableFrom(call, standing, language)} and a.id = t.article_id) r on true
          where t.tenant_id = ${tx.tenantId} and t.ticket_id = ${ticketId} order by t.made_at desc limit 50`,
      'knowledge.of-ticket-read',
    ),
  ]);
  const own = new Set(written.map(({ id }) => id));
  return [...written, ...read.filter(({ id }) => !own.has(id))]
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ id: _id, at: _at, number, ...row }) => ({ ...row, number: articleNumber(number) }));
}
