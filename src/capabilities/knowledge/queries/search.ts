import type { Call } from '../../../kernel/access/access.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Sought } from '../../tickets/public/for-articles.ts';
import type { Standing } from '../policy.ts';
import type { ArticleLanguage } from '../shared/words.ts';
import { type ReadRow, readableFrom, readColumns } from './reading.ts';

export type HitRow = ReadRow & { plain: string; rank: number; total: number; exact: boolean };
export type Wish = { readonly language: ArticleLanguage; readonly limit: number };
type Wanted = Sought['wanted'];

/**
 * Articles with all of these words, best first. The permission stands in the function, before anything is counted or capped; the rows that it
 * names are then read by the same rule as every other list of articles.
 */
export function articlesWith(call: Call, standing: Standing, sought: Sought, wish: Wish): Promise<HitRow[]> {
  if (sought.wanted.length === 0) return Promise.resolve([]);
  const [wanted, unwanted] = [phrasesOf(sought.wanted), phrasesOf(sought.unwanted)];
  const asked = sql`${queryOf(sought)}, ${wanted}::text[], ${unwanted}::text[], ${[...standing.passing]}::uuid[]`;
  const from = sql`app.search_articles(${asked}, ${wish.language}, ${wish.limit})`;
  return call.tx.rows<HitRow>(
    sql`select r.*, f.rank, f.total, f.exact from ${from} f ${shownOf(call, standing, wish)} order by f.rank desc, f.article_id desc`,
    'knowledge.search',
  );
}

const phrasesOf = (terms: Wanted): string[] => terms.flatMap(({ phrase }) => (phrase === null ? [] : [phrase]));

/** All wanted words, and none of those left out; of a phrase that is left out the words alone may stand. */
function queryOf({ wanted, unwanted }: Sought): Sql {
  const queries = (terms: Wanted): Sql[] => terms.map(({ query }) => query);
  const without = queries(unwanted.filter(({ phrase }) => phrase === null)).map((query) => sql`!!(${query})`);
  return sql`(${join([...queries(wanted), ...without], '&&')})`;
}

/** What the reader is shown of the article that row `f` names. */
const shownOf = (call: Call, standing: Standing, { language }: Wish): Sql =>
  sql`join lateral (select ${readColumns}, left(v.plain, 4000) as plain from ${readableFrom(call, standing, language)} and a.id = f.article_id) r on true`;

export type Alike = { id: string; title: string };

export type Likeness = { readonly likeness: number; readonly most: number };

/** Titles like these words, best first: what a typing error may have meant. Only the titles, for most of them are left out again. */
export const titlesLike = ({ tx }: Call, standing: Standing, words: readonly string[], { likeness, most }: Likeness): Promise<Alike[]> =>
  tx.rows<Alike>(
    sql`select f.article_id as id, f.title from app.titles_near(${[...words]}::text[], ${[...standing.passing]}::uuid[], ${likeness}, ${most}) f`,
    'knowledge.search-alike',
  );

/** What the reader is shown of these articles, in the order in which they are named. */
export async function hitsOf(call: Call, standing: Standing, ids: readonly string[], { language }: Wish): Promise<HitRow[]> {
  if (ids.length === 0) return [];
  const rows = await call.tx.rows<HitRow>(
    sql`select ${readColumns}, left(v.plain, 4000) as plain, 0 as rank, 0 as total, true as exact
        from ${readableFrom(call, standing, language)} and a.id = any(${[...ids]}::uuid[])`,
    'knowledge.hits',
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Which of these words stand in articles that the caller may read. */
export const wordsNear = ({ tx }: Call, standing: Standing, candidates: readonly string[]): Promise<{ word: string; texts: number }[]> =>
  tx.rows(
    sql`select word, texts from app.article_words_near(${[...candidates]}::text[], ${[...standing.passing]}::uuid[])`,
    'knowledge.words-near',
  );

/** Articles that may answer a text, best first, with how much of its words they have. */
export const articlesFor = (
  call: Call,
  standing: Standing,
  words: readonly string[],
  wish: Wish,
): Promise<(HitRow & { share: number })[]> =>
  call.tx.rows<HitRow & { share: number }>(
    sql`select r.*, f.share, f.share as rank, 0 as total, true as exact
        from app.suggest_articles(array(select app.either(t.word) from unnest(${[...words]}::text[]) with ordinality t (word, at) order by t.at),
          ${[...standing.passing]}::uuid[], ${wish.language}, ${wish.limit}) f ${shownOf(call, standing, wish)}
        order by f.share desc, f.article_id desc`,
    'knowledge.suggest',
  );

/** Those of these words that tell something: no stop word of English or German. */
export const tellingWords = async ({ tx }: Call, words: readonly string[]): Promise<string[]> => {
  const rows = await tx.rows<{ word: string }>(
    sql`select t.word from unnest(${[...words]}::text[]) with ordinality t (word, at)
        where ts_lexize('pg_catalog.english_stem', t.word) <> '{}' and ts_lexize('pg_catalog.german_stem', t.word) <> '{}' order by t.at`,
    'knowledge.telling-words',
  );
  return rows.map(({ word }) => word);
};
