/** What a change touches, as conflicts are looked for by: two that have the same key touch the same. */
export const serviceKey = (id: string): string => `service:${id}`;
/** However one writes a name: without regard to capitals and to blanks around and within it. */
export const ciKey = (name: string): string => `ci:${name.trim().replace(/\s+/g, ' ').toLowerCase()}`;
export const personKey = (id: string): string => `person:${id}`;

export type Touches = {
  readonly keys: readonly string[];
  readonly services: readonly string[];
  readonly cis: readonly string[];
  readonly assigneeId: string | null;
};

/**
 * Reads what changes touch, as the database writes it: a line each, its key and behind a tab the name of a system. Of thousands of changes the same few things are told: each is kept as one
 * text, so that none is compared letter by letter again.
 */
export function touchReader(): (lines: string) => Touches {
  const known = new Map<string, string>();
  const same = (text: string): string => {
    const there = known.get(text);
    if (there === undefined) known.set(text, text);
    return there ?? text;
  };
  return (lines) => {
    const all = lines === '' ? [] : lines.split('\n').map((line) => line.split('\t', 2));
    const keys = all.map(([key = '']) => same(key));
    const behind = (kind: string): string[] => keys.filter((key) => key.startsWith(kind)).map((key) => same(key.slice(kind.length)));
    return {
      keys,
      services: behind('service:'),
      cis: all.flatMap(([, ci]) => ci ?? []).toSorted(),
      assigneeId: behind('person:')[0] ?? null,
    };
  };
}

export type Touching = { readonly id: string; readonly from: number; readonly until: number; readonly touches: Touches };

/**
 * Which of these meet another one on the same thing. In the order of time it is enough to remember, of those that came before on a thing, the one that ends last:
 * whoever meets an earlier one meets that one, and whoever is met later is met by the very next.
 */
export function metAmong(all: readonly Touching[]): Set<string> {
  const met = new Set<string>();
  const last = new Map<string, Touching>();
  const look = (one: Touching, key: string): void => {
    const before = last.get(key);
    if (before !== undefined && before.until > one.from) met.add(one.id).add(before.id);
    if (before === undefined || one.until > before.until) last.set(key, one);
  };
  for (const one of all.toSorted((a, b) => a.from - b.from)) for (const key of one.touches.keys) look(one, key);
  return met;
}
