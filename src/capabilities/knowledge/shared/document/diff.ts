import type { ArticleBody, Block } from './body.ts';
import { blockMarkdown } from './to-markdown.ts';
import { textOfBlock } from './to-text.ts';

/** A piece of a text, and whether it stayed, came or went. */
export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** What became of a block: of a changed one both, and its words. */
export type BlockChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly block: Block }
  | { readonly kind: 'changed'; readonly before: Block; readonly after: Block; readonly words: readonly WordChange[] };

/** What differs between two settled bodies: block by block, and word by word in those that were rewritten. */
export function diffOf(before: ArticleBody, after: ArticleBody): BlockChange[] {
  const steps = steppedOver(before.content, after.content, (block) => JSON.stringify(block));
  return runsOf(steps).flatMap(({ removed, added, same }) => [
    ...rewritten(removed, added),
    ...same.map((block) => ({ kind: 'same' as const, block })),
  ]);
}

type Run = { removed: Block[]; added: Block[]; same: Block[] };

/** Each run of what went and came, with the unchanged blocks after it. */
function runsOf(steps: readonly Step<Block>[]): Run[] {
  const runs: Run[] = [{ removed: [], added: [], same: [] }];
  for (const { kind, one } of steps) {
    if (kind !== 'same' && (runs.at(-1)?.same.length ?? 0) > 0) runs.push({ removed: [], added: [], same: [] });
    runs.at(-1)?.[kind].push(one);
  }
  return runs;
}

/** Of what went and came in one place, those that are alike are one block that was changed; the order of both is kept. */
function rewritten(removed: readonly Block[], added: readonly Block[]): BlockChange[] {
  const [first, ...others] = removed;
  if (first === undefined) return added.map((block) => ({ kind: 'added', block }));
  const at = added.findIndex((block) => isLike(first, block));
  const after = added[at];
  if (after === undefined) return [{ kind: 'removed', block: first }, ...rewritten(others, added)];
  return [
    ...added.slice(0, at).map((block) => ({ kind: 'added' as const, block })),
    { kind: 'changed', before: first, after, words: wordsChanged(first, after) },
    ...rewritten(others, added.slice(at + 1)),
  ];
}

/** Of one kind, and at least a third of the words in common. */
function isLike(one: Block, other: Block): boolean {
  if (one.type !== other.type) return false;
  const [mine, theirs] = [wordSet(one), wordSet(other)];
  const common = [...mine].filter((word) => theirs.has(word)).length;
  return common * 3 >= Math.max(mine.size, theirs.size);
}

const wordSet = (block: Block): Set<string> =>
  new Set(
    textOfBlock(block)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** The words of a block; where only its form changed, those of its Markdown, so that something is seen. */
function wordsChanged(before: Block, after: Block): WordChange[] {
  const [said, says] = [textOfBlock(before), textOfBlock(after)];
  return said === says ? diffWords(blockMarkdown(before), blockMarkdown(after)) : diffWords(said, says);
}

/** What differs between two texts, word by word. */
export function diffWords(before: string, after: string): WordChange[] {
  const steps = steppedOver(pieces(before), pieces(after), (piece) => piece);
  const made: { kind: WordChange['kind']; text: string }[] = [];
  for (const { kind, one } of steps) {
    const last = made.at(-1);
    if (last?.kind === kind) last.text += one;
    else made.push({ kind, text: one });
  }
  return made;
}

const pieces = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

type Step<T> = { readonly kind: 'same' | 'added' | 'removed'; readonly one: T };

/** A table of more cells than this is not drawn: what stands between the common ends then counts as rewritten. */
const mostCells = 4_000_000;

/** The shortest way from one list to another: the longest common sequence, after what is the same at both ends. */
function steppedOver<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Step<T>[] {
  const [mine, theirs] = [before.map(keyOf), after.map(keyOf)];
  const head = mine.findIndex((key, at) => key !== theirs[at]);
  const from = head < 0 ? Math.min(mine.length, theirs.length) : head;
  let tail = 0;
  while (tail < Math.min(mine.length, theirs.length) - from && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  const between = { mine: mine.slice(from, mine.length - tail), theirs: theirs.slice(from, theirs.length - tail) };
  const steps = wayBetween(between.mine, between.theirs);
  return [
    ...before.slice(0, from).map((one): Step<T> => ({ kind: 'same', one })),
    ...steps.flatMap(({ kind, at }): Step<T>[] => {
      const one = kind === 'added' ? after[from + at] : before[from + at];
      return one === undefined ? [] : [{ kind, one }];
    }),
    ...before.slice(before.length - tail).map((one): Step<T> => ({ kind: 'same', one })),
  ];
}

type Place = { readonly kind: Step<unknown>['kind']; readonly at: number };

function wayBetween(mine: readonly string[], theirs: readonly string[]): Place[] {
  const rewrite = [...mine.map((_, at): Place => ({ kind: 'removed', at })), ...theirs.map((_, at): Place => ({ kind: 'added', at }))];
  if (mine.length * theirs.length > mostCells || mine.length === 0 || theirs.length === 0) return rewrite;
  return walked(mine, theirs, lengthsOf(mine, theirs));
}

/** How long the common sequence is from each place on. */
function lengthsOf(mine: readonly string[], theirs: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let i = mine.length - 1; i >= 0; i -= 1)
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      const longer = Math.max(lengthAt(rows, i + 1, j), lengthAt(rows, i, j + 1));
      const row = rows[i];
      if (row !== undefined) row[j] = mine[i] === theirs[j] ? lengthAt(rows, i + 1, j + 1) + 1 : longer;
    }
  return rows;
}

const lengthAt = (rows: readonly Uint16Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;

function walked(mine: readonly string[], theirs: readonly string[], rows: readonly Uint16Array[]): Place[] {
  const way: Place[] = [];
  let [i, j] = [0, 0];
  while (i < mine.length || j < theirs.length) {
    if (i < mine.length && j < theirs.length && mine[i] === theirs[j]) {
      way.push({ kind: 'same', at: i });
      [i, j] = [i + 1, j + 1];
    } else if (j >= theirs.length || (i < mine.length && lengthAt(rows, i + 1, j) >= lengthAt(rows, i, j + 1))) {
      way.push({ kind: 'removed', at: i });
      i += 1;
    } else {
      way.push({ kind: 'added', at: j });
      j += 1;
    }
  }
  return way;
}
