import type { Span } from '../../../kernel/shared/recurrence.ts';

/** What a change touches, as conflicts are looked for by: two that have the same key touch the same. */
export const serviceKey = (id: string): string => `service:${id}`;
/** However one writes a name: without regard to capitals and to blanks around and within it. */
export const ciKey = (name: string): string => `ci:${name.trim().replace(/\s+/g, ' ').toLowerCase()}`;
export const personKey = (id: string): string => `person:${id}`;

/** One thing that changes touch, or a person who does them. */
export type Thing = {
  readonly key: string;
  /** The one that it is, if any. */
  readonly services: readonly string[];
  readonly ci: string | null;
  readonly person: string | null;
};

/** As it is kept beside the time of a change: a line for each thing, its key, and behind a tab the name of a system as somebody wrote it, on one line. */
export const linesOf = (touched: readonly { readonly key: string; readonly ci: string | null }[]): string =>
  touched
    .map(({ key, ci }) => [key, ...(ci === null ? [] : [ci])].map(onOneLine).join('\t'))
    .toSorted()
    .join('\n');

/** Letters that part one thing from the next where many are read at once (`queries/calendar.ts`) are in no name. */
const onOneLine = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

/** Reads such lines. Of thousands of changes the same few things are told: each is read once. */
export function touchReader(): (lines: string) => Thing[] {
  const known = new Map<string, Thing>();
  const keys = new Map<string, string>();
  const thingOf = (line: string): Thing => {
    const [text = '', ci = null] = line.split('\t', 2);
    const key = keys.get(text) ?? text;
    const behind = (kind: string): string | null => (key.startsWith(kind) ? key.slice(kind.length) : null);
    const service = behind('service:');
    const thing = { key, services: service === null ? [] : [service], ci, person: behind('person:') };
    keys.set(key, key);
    known.set(line, thing);
    return thing;
  };
  return (lines) => (lines === '' ? [] : lines.split('\n').map((line) => known.get(line) ?? thingOf(line)));
}

export const cisIn = (things: readonly Thing[]): string[] => things.flatMap(({ ci }) => ci ?? []).toSorted();
export const personIn = (things: readonly Thing[]): string | null => things.find(({ person }) => person !== null)?.person ?? null;

/** Asked of each of ten thousand: a list is made where there is more than one only. */
export function servicesIn(things: readonly Thing[]): readonly string[] {
  let found: readonly string[] = [];
  for (const { services } of things) if (services.length > 0) found = found.length === 0 ? services : [...found, ...services];
  return found;
}

export type Touching = Span & { readonly touches: readonly Thing[] };

/**
 * Which of these meet another one on the same thing. In the order of time it is enough to remember, of those that came before on a thing, the one that ends last:
 * whoever meets an earlier one meets that one, and whoever is met later is met by the very next.
 */
export function metAmong<T extends Touching>(all: readonly T[]): Set<T> {
  const met = new Set<T>();
  const last = new Map<string, T>();
  const look = (one: T, key: string): void => {
    const before = last.get(key);
    if (before !== undefined && before.until > one.from) met.add(one).add(before);
    if (before === undefined || one.until > before.until) last.set(key, one);
  };
  for (const one of all.toSorted((a, b) => a.from - b.from)) for (const { key } of one.touches) look(one, key);
  return met;
}
