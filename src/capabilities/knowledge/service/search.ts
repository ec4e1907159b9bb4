import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { type Sought, slipsAmong, soughtIn, wordsMeant } from '../../tickets/public/for-articles.ts';
import type { ArticleHit, HitsReply, SearchQuestion, SuggestQuestion } from '../contract-finding.ts';
import type { Standing } from '../policy.ts';
import { readableArticles } from '../queries/reading.ts';
import { articlesFor, articlesWith, type HitRow, hitsOf, tellingWords, titlesLike, type Wish, wordsNear } from '../queries/search.ts';
import { standingOf } from '../queries/standing.ts';
import { sequenceOf } from '../shared/number.ts';
import { languageFor, rowOf } from './reading.ts';

const candidates = 100;

/** Articles by number and by words that the caller may read; where nothing has these words, by words like them. */
export async function searchArticles(call: Call, question: SearchQuestion): Promise<HitsReply> {
  const wish = { language: languageFor(call, question), limit: question.limit };
  const standing = await standingOf(call);
  const sought = soughtIn(question.q);
  const [numbered, worded] = await Promise.all([byNumber(call, standing, question.q, wish), articlesWith(call, standing, sought, wish)]);
  const alone = numbered.filter(({ id }) => worded.every((one) => one.id !== id));
  const rows = [...numbered, ...worded.filter(({ id }) => numbered.every((one) => one.id !== id))];
  if (rows.length > 0 || sought.words.length === 0 || !sought.isPlain) return answer(rows, sought, alone.length, null);
  return await alike(call, standing, sought.words, wish);
}

async function byNumber(call: Call, standing: Standing, typed: string, { language }: Wish): Promise<HitRow[]> {
  const sequence = sequenceOf(typed);
  if (sequence === null) return [];
  const rows = await readableArticles(call, standing, { language, where: sql`a.number = ${sequence}`, limit: 1, after: null });
  return rows.map((row) => ({ ...row, plain: row.summary, rank: 1, total: 0, exact: true }));
}

/** Titles that are a slip away from what was typed, and then texts with the words that stand near it. */
async function alike(call: Call, standing: Standing, words: readonly string[], wish: Wish): Promise<HitsReply> {
  const { alike, meant, corrected } = await titlesMeant(call, standing, words);
  const ids = [...new Set(meant.map(({ id }) => id))];
  const rows = await hitsOf(call, standing, ids.slice(0, wish.limit), wish);
  if (rows.length > 0)
    return {
      ...answer(rows, soughtIn(corrected ?? ''), 0, corrected),
      total: { value: ids.length, exact: alike.length < candidates },
    };
  const near = await wordsMeant(call, words, (_call, some) => wordsNear(call, standing, some));
  if (near === null) return answer([], soughtIn(''), 0, null);
  const again = soughtIn(near.join(' '));
  const found = await articlesWith(call, standing, again, wish);
  return answer(found, again, 0, found.length === 0 ? null : near.join(' '));
}

const atLeast = 0.3;

/** How many of a word's trigrams two letters that changed places leave as they are: of one slip none takes more. */
const afterOneSlip = (word: string): number => Math.max(atLeast, (word.length - 3) / (word.length + 1) - 0.01);

/** Titles with these words but for slips: but for one each where there are such, for that is found by a fraction of the index. */
async function titlesMeant(call: Call, standing: Standing, words: readonly string[]) {
  const likeness = Math.min(...words.map(afterOneSlip));
  for (const least of new Set([likeness, atLeast])) {
    const alike = await titlesLike(call, standing, words, { likeness: least, most: candidates });
    const { meant, corrected } = slipsAmong(alike, words);
    if (meant.length > 0 || least === atLeast) return { alike, meant, corrected };
  }
  return { alike: [], meant: [], corrected: null };
}

function answer(rows: readonly HitRow[], sought: Sought, more: number, corrected: string | null): HitsReply {
  const counted = rows.find(({ total }) => total > 0);
  return {
    items: rows.map((row) => hitOf(row, sought)),
    total: { value: (counted?.total ?? 0) + more, exact: counted?.exact ?? true },
    corrected,
  };
}

const hitOf = (row: HitRow, sought: Sought): ArticleHit => ({ ...rowOf(row), excerpt: sought.excerpt(row.plain) });

const [mostWords, leastShare] = [10, 0.2];

/**
 * What may answer a text that somebody is writing. Not each word has to be there, as in a search: the rare ones count, and what has less than a
 * fifth of what the text says is no suggestion.
 */
export async function fittingArticles(call: Call, { text, ...wanted }: SuggestQuestion): Promise<Fitting> {
  const words = (await tellingWords(call, [...new Set(wordsOf(text))].slice(0, 60))).slice(0, mostWords);
  if (words.length === 0) return { hits: [], words };
  const standing = await standingOf(call);
  const wish = { language: languageFor(call, wanted), limit: wanted.limit };
  const rows = await articlesFor(call, standing, words, wish);
  const sought = soughtIn(words.slice(0, 6).join(' '));
  const hits = rows.filter(({ share }) => share >= leastShare).map((row) => ({ id: row.id, share: row.share, hit: hitOf(row, sought) }));
  return { hits, words };
}

type Fitting = { hits: { id: string; share: number; hit: ArticleHit }[]; words: string[] };

export const suggestArticles = async (call: Call, question: SuggestQuestion): Promise<{ items: ArticleHit[] }> => ({
  items: (await fittingArticles(call, question)).hits.map(({ hit }) => hit),
});

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]{2,40}/gu) ?? [];
