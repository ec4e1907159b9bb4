import { remembered } from '../../../kernel/db/remembered.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { joinedWords, plainWords } from '../shared/words.ts';

const mostText = 50_000;
const mostKnown = 50_000;
const known = remembered<string, readonly string[]>();

/**
 * The words of a heading and a body, with their English and German stems, as text of a `tsvector`: what search finds them by. Words of the heading carry
 * a place and weigh more; those of tags alone weigh C, by which they are kept from whoever is no agent. PostgreSQL cuts each stem once and this process remembers it: asked to cut a whole text, it would read that three
 * times, at half a millisecond each.
 */
export async function searchWords(tx: Tx, heading: string, body: string, tags: readonly string[] = []): Promise<string> {
  const [title, text] = [allWords(heading), new Set(allWords(body.slice(0, mostText)))];
  const tagged = tags.flatMap(allWords);
  const stems = await stemsFor(tx, [...title, ...text, ...tagged]);
  const withStems = (word: string): string[] => [word, ...(stems.get(word) ?? [])];
  const weighed = title.flatMap((word, at) => withStems(word).map((one) => `${one}:${at + 1}A`));
  const open = new Set([...title, ...text].flatMap(withStems));
  const hidden = tagged.flatMap(withStems).filter((one) => !open.has(one));
  return [...weighed, ...[...text].flatMap(withStems), ...hidden.map((one) => `${one}:1C`)].join(' ');
}

const allWords = (text: string): string[] => [...plainWords(text), ...joinedWords(text)];

/** The English and German stems of words, as far as they differ from them. */
export async function stemsFor(tx: Tx, words: readonly string[]): Promise<Map<string, readonly string[]>> {
  const found = new Map(words.flatMap((word) => entryOf(word)));
  const strange = [...new Set(words)].filter((word) => !found.has(word));
  if (strange.length === 0) return found;
  if (known.size + strange.length > mostKnown) known.clear();
  for (const { word, stems } of await stemsOf(tx, strange)) {
    found.set(word, stems);
    known.set(word, stems);
  }
  return found;
}

function entryOf(word: string): [string, readonly string[]][] {
  const stems = known.get(word);
  return stems === undefined ? [] : [[word, stems]];
}

const stemsOf = (tx: Tx, words: readonly string[]) =>
  tx.rows<{ word: string; stems: string[] }>(
    sql`select w.word, array(select distinct s.stem
          from unnest(ts_lexize('pg_catalog.english_stem', w.word) || ts_lexize('pg_catalog.german_stem', w.word)) as s (stem)
          where s.stem <> w.word) as stems
        from unnest(${words}::text[]) as w (word)`,
    'tickets.stems',
  );
