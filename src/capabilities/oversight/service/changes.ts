import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { LogEntry } from '../contract.ts';

type Change = LogEntry['changes'][number];

const most = 40;
const longest = 300;

/** From what to what, part by part: what an event said as `from` and `to`, or what it simply said, and when something of it was erased. */
export function changesIn(said: Readonly<Record<string, unknown>> | undefined): Change[] {
  if (said === undefined) return [];
  const { from, to } = said;
  const erased = parted(said['erased']) ?? {};
  const changes = from === undefined && to === undefined ? [] : between(from, to, '');
  const gone = Object.keys(erased).filter((name) => !changes.some(({ field }) => field === name));
  return [...changes, ...gone.map((field) => ({ field, from: null, to: null }))]
    .map((change) => ({ ...change, erased: inWords(erased[change.field]) }))
    .slice(0, most);
}

type Between = Omit<Change, 'erased'>;

function between(from: unknown, to: unknown, field: string): Between[] {
  if (sameJson(from ?? null, to ?? null)) return [];
  const [before, after] = [parted(from), parted(to)];
  if (before === undefined || after === undefined) return [{ field, from: inWords(from), to: inWords(to) }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => between(before[name], after[name], field === '' ? name : `${field}.${name}`));
}

/** An object by its parts, a list of named things by their names; nothing counts as having none. */
function parted(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return {};
  if (Array.isArray(value))
    return value.length > 0 && value.every(isNamed) ? Object.fromEntries(value.map((one) => [nameOf(one), one])) : undefined;
  return typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : undefined;
}

type Thing = { readonly key?: unknown; readonly from?: unknown; readonly to?: unknown };

const isNamed = (value: unknown): value is Thing => typeof value === 'object' && value !== null && ('key' in value || 'from' in value);
const nameOf = ({ key, from, to }: Thing): string => String(key ?? `${String(from)}>${String(to)}`);

function inWords(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  const text = Array.isArray(value) ? value.map(String).join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
