import { type Call, type Permitted, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { type Locale, localeOf } from '../../../kernel/i18n/locale.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { type AskedClass, askedClasses } from '../../../kernel/shared/message-classes.ts';
import type { MessagesReply, News, NewsReply, Wish } from '../contract-messages.ts';
import { maySee, mayTell } from '../policy.ts';

const days = 90;

/** Tells news: kept here, written to whom allow it by the worker. */
export async function tellNews({ tx, actor }: Call, told: News): Promise<NewsReply> {
  const made = permitNew({ ...told, id: newId(tx.now.getTime()), by: actor.id }, 'tell', mayTell(actor));
  await insertNews(tx, made);
  tx.emit({ type: 'news.told', objectId: made.id, facts: { class: told.class } });
  const { de: _de, ...words } = told;
  return { ...words, id: made.id, madeAt: tx.now.toISOString() };
}

const insertNews = (tx: Tx, made: Permitted<News & { id: string; by: string }, 'tell'>): Promise<number> =>
  tx.run(
    sql`insert into app.news (tenant_id, id, class, title, body, title_de, body_de, made_by, made_at)
        values (${tx.tenantId}, ${made.id}, ${made.class}, ${made.title}, ${made.body}, ${made.de?.title ?? null}, ${made.de?.body ?? null},
          ${made.by}, ${tx.now})`,
  );

/** Shows a class of news in the product, or no more; the last word holds. */
export async function wish({ tx, actor }: Call, wanted: Wish): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('wish ' || ${tx.tenantId}::text || ${actor.id}::text, 0))`);
  const own = { personId: actor.id };
  await insertWish(tx, permitNew({ ...own, ...wanted }, 'wish', maySee(actor, own)));
}

const insertWish = (tx: Tx, made: Permitted<Wish & { personId: string }, 'wish'>): Promise<number> =>
  tx.run(
    sql`insert into app.message_choice (tenant_id, person_id, class, number, is_on, at)
        select ${tx.tenantId}, ${made.personId}, ${made.class}, coalesce(max(number), 0) + 1, ${made.isOn}, ${tx.now}
        from app.message_choice where tenant_id = ${tx.tenantId} and person_id = ${made.personId} and class = ${made.class}`,
  );

export async function messagesReply({ tx, actor }: Call): Promise<MessagesReply> {
  const wishes = await wishesOf(tx, actor.id);
  const inApp = askedClasses.map((name) => ({ class: name, isOn: wishes.some((one) => one.class === name && one.isOn) }));
  const shown = inApp.flatMap((one) => (one.isOn ? [one.class] : []));
  return { inApp, news: shown.length === 0 ? [] : await newsOf(tx, shown, localeOf(actor.locale)) };
}

const wishesOf = (tx: Tx, personId: string): Promise<Wish[]> =>
  tx.rows<Wish>(
    sql`select distinct on (class) class, is_on as "isOn" from app.message_choice
        where tenant_id = ${tx.tenantId} and person_id = ${personId} order by class, number desc`,
  );

async function newsOf(tx: Tx, classes: readonly AskedClass[], locale: Locale): Promise<NewsReply[]> {
  const isGerman = locale === 'de';
  const rows = await tx.rows<Omit<NewsReply, 'madeAt'> & { madeAt: Date }>(
    sql`select id, class, case when ${isGerman} then coalesce(title_de, title) else title end as title,
          case when ${isGerman} then coalesce(body_de, body) else body end as body, made_at as "madeAt" from app.news
        where tenant_id = ${tx.tenantId} and class = any(${[...classes]}::text[]) and made_at > ${new Date(tx.now.getTime() - days * 86_400_000)}
        order by made_at desc, id desc limit 20`,
  );
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}
