import { wordsOf } from './alike.ts';

type Told = { readonly title: string; readonly service: string | null; readonly item: string | null };

/** Why incidents are held to be one trouble: what so many of them say, and where they meet. */
export type Why = {
  readonly phrase: string;
  readonly says: number;
  readonly of: number;
  readonly service: { readonly id: string; readonly count: number } | null;
  readonly item: { readonly name: string; readonly count: number } | null;
};

const longest = 4;

export function whyOf(incidents: readonly Told[]): Why {
  const { phrase, says } = phraseOf(incidents.map(({ title }) => wordsOf(title)));
  const service = mostOf(incidents.map((one) => one.service));
  const item = mostOf(incidents.map((one) => one.item));
  return {
    phrase,
    says,
    of: incidents.length,
    service: service === null ? null : { id: service.value, count: service.count },
    item: item === null ? null : { name: item.value, count: item.count },
  };
}

/** The words that stand together in most titles: a longer run wins where nearly as many have it. */
function phraseOf(titles: readonly (readonly string[])[]): { phrase: string; says: number } {
  const counts = new Map<string, number>();
  for (const words of titles) for (const run of runsOf(words)) counts.set(run, (counts.get(run) ?? 0) + 1);
  let best = { phrase: '', says: 0, weight: 0 };
  for (const [phrase, says] of counts) {
    const weight = says * Math.sqrt(phrase.split(' ').length);
    if (says > 1 && (weight > best.weight || (weight === best.weight && phrase < best.phrase))) best = { phrase, says, weight };
  }
  return { phrase: best.phrase, says: best.says };
}

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let from = 0; from < words.length; from += 1)
    for (let length = 1; length <= longest && from + length <= words.length; length += 1)
      runs.add(words.slice(from, from + length).join(' '));
  return runs;
}

/** What more than half have in common. */
function mostOf(values: readonly (string | null)[]): { value: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return first !== undefined && first[1] * 2 > values.length ? { value: first[0], count: first[1] } : null;
}
