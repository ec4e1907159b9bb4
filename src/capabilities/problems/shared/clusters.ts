import { shared, trigramsOf, wordsOf } from './alike.ts';

/** An incident as far as it is compared. */
export type Compared = {
  readonly id: string;
  readonly title: string;
  /** The beginning of what was told. */
  readonly text: string;
  readonly service: string | null;
  /** Name of the configuration item. */
  readonly item: string | null;
};

/** Fewer are chance. */
export const leastAlike = 3;
/** From here on two incidents are held to be the same trouble. */
export const alikeFrom = 0.5;
/** A word that more titles have tells little: by it alone only the next few are compared, so that the work grows no faster than the list. */
const tooCommon = 200;
const nextFew = 40;

type Known = Compared & { readonly words: readonly string[]; readonly trigrams: Set<string>; readonly all: Set<string> };
/** Incidents whose titles have the same words, compared as one: a large outage brings hundreds of them. */
type Kind = { readonly at: number; readonly first: Known; readonly ids: string[] };

function known(one: Compared): Known {
  const words = wordsOf(one.title);
  return { ...one, words, trigrams: trigramsOf(words), all: new Set([...words, ...wordsOf(one.text)]) };
}

/** How alike two incidents are: their titles by trigrams, all they say by words; the same service or item makes it likelier. */
const likenessOf = (one: Known, other: Known): number =>
  0.7 * shared(one.trigrams, other.trigrams) +
  0.3 * shared(one.all, other.all) +
  (one.service !== null && one.service === other.service ? 0.1 : 0) +
  (one.item !== null && one.item === other.item ? 0.15 : 0);

/** How alike two incidents are, from 0 to about 1. */
export const likeness = (one: Compared, other: Compared): number => likenessOf(known(one), known(other));

/**
 * Groups of incidents that may be one trouble, the largest first. Only those that share a word of their titles are compared, so that it stays a
 * matter of a moment for thousands; each group gathers round the one that most are like, so that no chain of small likenesses ties strangers.
 */
export function clustersOf(incidents: readonly Compared[]): string[][] {
  const kinds = kindsOf(incidents);
  const near = neighboursOf(kinds);
  const weightOf = (at: number): number => sizeOf(kinds, [at, ...(near[at] ?? [])]);
  const order = kinds.map(({ at }) => ({ at, weight: weightOf(at) })).sort((a, b) => b.weight - a.weight || a.at - b.at);
  const taken = new Set<number>();
  const groups: string[][] = [];
  for (const { at: centre } of order) {
    if (taken.has(centre)) continue;
    const group = [centre, ...(near[centre] ?? []).filter((at) => !taken.has(at))];
    if (sizeOf(kinds, group) < leastAlike) continue;
    for (const at of group) taken.add(at);
    groups.push(group.flatMap((at) => kinds[at]?.ids ?? []).sort());
  }
  return groups.sort((a, b) => b.length - a.length);
}

const sizeOf = (kinds: readonly Kind[], places: readonly number[]): number =>
  places.reduce((size, at) => size + (kinds[at]?.ids.length ?? 0), 0);

function kindsOf(incidents: readonly Compared[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const one of incidents.map(known)) {
    const title = one.words.join(' ');
    const kind = kinds.get(title) ?? { at: kinds.size, first: one, ids: [] };
    kind.ids.push(one.id);
    if (title !== '') kinds.set(title, kind);
  }
  return [...kinds.values()];
}

/** Of each the places of those that are like it. */
function neighboursOf(kinds: readonly Kind[]): number[][] {
  const having = postings(kinds);
  const near: number[][] = kinds.map(() => []);
  for (const kind of kinds)
    for (const at of metBy(kind, having)) {
      const other = kinds[at];
      if (other === undefined || likenessOf(kind.first, other.first) < alikeFrom) continue;
      near[kind.at]?.push(at);
      near[at]?.push(kind.at);
    }
  return near;
}

/** Where each word stands. */
function postings(kinds: readonly Kind[]): Map<string, number[]> {
  const having = new Map<string, number[]>();
  for (const { at, first } of kinds)
    for (const word of new Set(first.words)) {
      const places = having.get(word);
      if (places === undefined) having.set(word, [at]);
      else places.push(at);
    }
  return having;
}

/** Those behind it in the list that share one of its words. */
function metBy({ at, first }: Kind, having: ReadonlyMap<string, readonly number[]>): Set<number> {
  const met = new Set<number>();
  for (const word of new Set(first.words)) {
    const behind = (having.get(word) ?? []).filter((place) => place > at);
    for (const place of behind.length <= tooCommon ? behind : behind.slice(0, nextFew)) met.add(place);
  }
  return met;
}
