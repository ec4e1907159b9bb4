import type { Actor, Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { SearchHit } from '../contract.ts';
import { visible } from '../policy.ts';
import { rowReply } from '../replies/row.ts';
import { parseNumber } from '../shared/numbers.ts';
import { listColumns, listJoins, type RowOfList } from './columns.ts';
import { excerpts } from './excerpt.ts';
import { meantBy } from './near-words.ts';
import { correctionOf, isSlipIn } from './slips.ts';
import { inOrder, isNumber } from './ticket.ts';
import { type Asked, argumentsOf, argumentsOver, askedIn, isPlain, wordsIn } from './words.ts';

type HitRow = RowOfList & { found: string; total: number; exact: boolean };
type Found = { items: SearchHit[]; total: { value: number; exact: boolean }; corrected: string | null };

type Wish = { readonly q: string; readonly limit: number };

/** Tickets by number and by words, in one trip; undefined where nothing has these words and others may be meant. */
export async function searchTickets(call: Call, { q, limit }: Wish): Promise<Found | undefined> {
  const [numbered, worded] = await Promise.all([byNumber(call, q), byWords(call, q, limit)]);
  const alone = numbered.filter(({ id }) => worded.every((one) => one.id !== id));
  const exactly = [...numbered, ...worded.filter(({ id }) => numbered.every((one) => one.id !== id))];
  const words = wordsIn(q);
  if (exactly.length > 0 || words.length === 0 || !isPlain(q)) return answer(exactly, words, limit, alone.length);
  return undefined;
}

/** Where nothing has these words, words like them, in titles and then anywhere: a typing error. */
export async function searchAlike(call: Call, { q, limit }: Wish): Promise<Found> {
  const words = wordsIn(q);
  const guessed = await alike(call, words, limit);
  return guessed.items.length > 0 ? guessed : await near(call, words, limit);
}

/** What is found by the words that stand near those typed, wherever they stand. */
async function near(call: Call, words: readonly string[], limit: number): Promise<Found> {
  const meant = await meantBy(call, words);
  if (meant === null) return answer([], words, limit);
  const rows = await byWords(call, meant.join(' '), limit);
  return { ...answer(rows, meant, limit), corrected: rows.length === 0 ? null : meant.join(' ') };
}

const candidates = 200;

/** What a typing error meant: of tickets with somewhat similar titles those which have, for each word, one that is a slip away. */
async function alike(call: Call, words: readonly string[], limit: number): Promise<Found> {
  const rows = await byLikeness(call, words);
  const meant = rows.filter(({ title }) => words.every((word) => isSlipIn(title, word)));
  const total = { value: meant.length, exact: rows.length < candidates };
  return { ...answer(meant, [], limit), total, corrected: correctionOf(words, meant) };
}

function answer(rows: readonly HitRow[], words: readonly string[], limit: number, more = 0): Found {
  const counted = rows.find(({ total }) => total > 0);
  const excerpt = excerpts(words);
  return {
    items: rows.slice(0, limit).map((row) => ({ ...rowReply(row), excerpt: excerpt(row.found) })),
    total: { value: (counted?.total ?? 0) + more, exact: counted?.exact ?? true },
    corrected: null,
  };
}

const hits = (actor: Actor, text: Sql, from: Sql): Sql =>
  sql`select ${listColumns(actor)}, left(${text}, 4000) as found, f.total, f.exact from ${from} ${listJoins(actor)}`;

function byNumber({ tx, actor }: Call, q: string): Promise<HitRow[]> {
  if (parseNumber(q) === null) return Promise.resolve([]);
  const found = sql`(select 0 as total, true as exact) f cross join app.ticket t`;
  return tx.rows<HitRow>(
    sql`${hits(actor, sql`t.description_text`, found)} where t.tenant_id = ${tx.tenantId} and ${isNumber(q)}
        and ${visible(actor)} order by ${inOrder}`,
    'tickets.search-number',
  );
}

function byWords({ tx, actor }: Call, q: string, limit: number): Promise<HitRow[]> {
  const asked = askedIn(q);
  if (asked.wanted.length === 0) return Promise.resolve([]);
  const found = sql`${finding(asked, limit)} f join app.ticket t on t.tenant_id = ${tx.tenantId} and t.id = f.ticket_id
    left join app.message m on m.tenant_id = t.tenant_id and m.id = f.message_id`;
  return tx.rows<HitRow>(
    sql`${hits(actor, sql`coalesce(m.body_text, t.description_text)`, found)} order by f.rank desc, t.id desc`,
    'tickets.search',
  );
}

/** One term is looked for text by text; several may stand in different texts of a ticket. */
function finding(asked: Asked, limit: number): Sql {
  const [only, ...others] = asked.wanted;
  if (only === undefined || others.length > 0 || asked.unwanted.length > 0) return sql`app.search_over(${argumentsOver(asked)}, ${limit})`;
  return sql`app.search_tickets(${argumentsOf(only)}, ${limit})`;
}

function byLikeness({ tx, actor }: Call, words: readonly string[]): Promise<HitRow[]> {
  const found = sql`(select ticket_id, rank, 0 as total, true as exact from app.guess_tickets(${words}::text[], ${candidates})) f
    join app.ticket t on t.tenant_id = ${tx.tenantId} and t.id = f.ticket_id`;
  return tx.rows<HitRow>(sql`${hits(actor, sql`t.description_text`, found)} order by f.rank desc, t.id desc`, 'tickets.search-alike');
}
