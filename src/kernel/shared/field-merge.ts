import { sameJson } from './same-json.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A field that both changed, each to something else. */
export interface MergeConflict {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** What comes of two people's edits of one record. */
export interface Merged {
  /** Both edits together; a field in conflict keeps their value, which is the one stored. */
  merged: Record<string, unknown>;
  /** What a person must decide; sent with 412, both values shown. */
  conflicts: MergeConflict[];
}

/**
 * Merges by field: what only one changed is taken from that one, the same change made twice is no conflict. A missing
 * field is one that was removed, and a list counts as one value.
 */
export function fieldMerge(base: Fields, mine: Fields, theirs: Fields): Merged {
  const merged: Record<string, unknown> = {};
  const conflicts: MergeConflict[] = [];
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const values = { field, base: own(base, field), mine: own(mine, field), theirs: own(theirs, field) };
    if (isConflict(values)) conflicts.push(values);
    const kept = sameJson(values.theirs, values.base) ? values.mine : values.theirs;
    if (kept !== undefined) merged[field] = kept;
  }
  return { merged, conflicts };
}

const own = (fields: Fields, field: string): unknown => (Object.hasOwn(fields, field) ? fields[field] : undefined);

const isConflict = ({ base, mine, theirs }: MergeConflict): boolean =>
  !sameJson(mine, base) && !sameJson(theirs, base) && !sameJson(mine, theirs);
