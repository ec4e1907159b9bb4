/** What a change touches, as conflicts are looked for by: two that have the same key touch the same. */
export const serviceKey = (id: string): string => `service:${id}`;
/** However one writes a name: without regard to capitals and to blanks around and within it. */
export const ciKey = (name: string): string => `ci:${name.trim().replace(/\s+/g, ' ').toLowerCase()}`;
export const personKey = (id: string): string => `person:${id}`;

/** What is behind such keys, each with the name of a system as it was written, as the database writes them: a line each, the name behind a tab. */
export function touchesIn(lines: string): { keys: string[]; services: string[]; cis: string[]; assigneeId: string | null } {
  const found = { keys: [] as string[], services: [] as string[], cis: [] as string[], assigneeId: null as string | null };
  for (const line of lines === '' ? [] : lines.split('\n')) {
    const [key = '', ci] = line.split('\t');
    found.keys.push(key);
    if (ci !== undefined) found.cis.push(ci);
    else if (key.startsWith('service:')) found.services.push(key.slice(8));
    else found.assigneeId = key.slice(7);
  }
  return found;
}

export type Touching = { readonly id: string; readonly from: number; readonly until: number; readonly keys: readonly string[] };

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
  for (const one of all.toSorted((a, b) => a.from - b.from)) for (const key of one.keys) look(one, key);
  return met;
}
