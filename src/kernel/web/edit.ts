import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldMerge, type MergeConflict } from '../shared/field-merge.ts';
import { sameJson } from '../shared/same-json.ts';
import { ApiProblem } from './api.ts';

type Versioned = { readonly version: number };

interface EditOptions<R extends Versioned, F extends object> {
  record: R;
  /** The part of the record that can be edited, in the shape in which it is sent. */
  fieldsOf: (record: R) => F;
  /** Sends what was changed of `base`, the record on which the change rests. */
  save: (change: Partial<F>, ifMatch: number, base: R) => Promise<R>;
  onSaved?: ((record: R) => void) | undefined;
}

interface Work<R, F> {
  base: R;
  change: Partial<F>;
  clashes: readonly MergeConflict[];
}

/**
 * Edits a record: only what was changed is sent. If somebody else saved meanwhile, their other fields stay and the save goes on;
 * where both changed the same field, nothing is saved before the reader has chosen.
 */
export function useEdit<R extends Versioned, F extends object>({ record, fieldsOf, save, onSaved }: EditOptions<R, F>) {
  const [work, setWork] = useState<Work<R, F> | null>(null);
  const { base, change, clashes } = standing(work, record);
  const values: F = { ...fieldsOf(base), ...change };
  const saving = useMutation({
    mutationFn: (sent: Work<R, F>) => saveMerged({ ...sent, fieldsOf, save }),
    onSuccess: (outcome, sent) => {
      if ('theirs' in outcome) return setWork({ base: outcome.theirs, change: sent.change, clashes: outcome.clashes });
      setWork((now) => later(now, sent, outcome.saved));
      onSaved?.(outcome.saved);
    },
  });
  const write = (next: Partial<F>) => setWork((now) => written(standing(now, record), next, fieldsOf));
  return {
    values,
    base,
    clashes,
    isDirty: Object.keys(change).length > 0,
    isSaving: saving.isPending,
    error: saving.error,
    set: <K extends keyof F>(key: K, value: F[K]) => write({ [key]: value } as unknown as Partial<F>),
    write,
    save: () => saving.mutate({ base, change, clashes }),
    discard: () => {
      saving.reset();
      setWork(null);
    },
    keepMine: (field: string) => setWork({ base, change, clashes: clashes.filter((clash) => clash.field !== field) }),
    takeTheirs: (field: string) =>
      setWork({ base, change: without(change, field as keyof F), clashes: clashes.filter((clash) => clash.field !== field) }),
  };
}

/** An edit in work, whatever its record: what its foot needs. */
export type EditInWork = Omit<ReturnType<typeof useEdit<Versioned, object>>, 'values' | 'base' | 'set' | 'write'>;

const begun = <R, F>(record: R): Work<R, F> => ({ base: record, change: {}, clashes: [] });

/**
 * What is shown: the work, else the record. A record that was just saved comes back to its screen a moment later; until then the older one would
 * show through, and a list that somebody had opened in a new part would be shut.
 */
const standing = <R extends Versioned, F extends object>(work: Work<R, F> | null, record: R): Work<R, F> =>
  work !== null && (Object.keys(work.change).length > 0 || work.base.version > record.version) ? work : begun(record);

/** What was set back to where it was is no change. */
function written<R, F extends object>(work: Work<R, F>, next: Partial<F>, fieldsOf: (record: R) => F): Work<R, F> {
  const before = byName(fieldsOf(work.base));
  const changed = Object.entries(byName({ ...work.change, ...next })).filter(([key, value]) => !sameJson(value, before[key]));
  return { ...work, change: Object.fromEntries(changed) as Partial<F>, ...(changed.length === 0 ? { clashes: [] } : {}) };
}

/** What was written while the save was under way is still to be saved. */
function later<R, F extends object>(now: Work<R, F> | null, sent: Work<R, F>, base: R): Work<R, F> {
  const done = byName(sent.change);
  const left = Object.entries(byName(now?.change ?? {})).filter(([key, value]) => !sameJson(value, done[key]));
  return { base, change: Object.fromEntries(left) as Partial<F>, clashes: [] };
}

const byName = (fields: object): Record<string, unknown> => Object.fromEntries(Object.entries(fields));

function without<F extends object>(change: Partial<F>, key: keyof F): Partial<F> {
  const { [key]: _, ...rest } = change;
  return rest as unknown as Partial<F>;
}

type Outcome<R> = { saved: R } | { theirs: R; clashes: MergeConflict[] };
type Saving<R extends Versioned, F extends object> = Work<R, F> & Pick<EditOptions<R, F>, 'fieldsOf' | 'save'>;

async function saveMerged<R extends Versioned, F extends object>({ base, change, fieldsOf, save }: Saving<R, F>): Promise<Outcome<R>> {
  try {
    return { saved: await save(change, base.version, base) };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
    const theirs = error.problem['current'] as R;
    const before = byName(fieldsOf(base));
    const { conflicts } = fieldMerge(before, { ...before, ...change }, byName(fieldsOf(theirs)));
    return conflicts.length > 0 ? { theirs, clashes: conflicts } : { saved: await save(change, theirs.version, theirs) };
  }
}

/** What was wrong with each field of a refused write, by JSON pointer. */
export function fieldProblems(error: unknown): Readonly<Record<string, string>> {
  const errors = error instanceof ApiProblem ? error.problem['errors'] : undefined;
  if (!Array.isArray(errors)) return {};
  return Object.fromEntries((errors as { pointer: string; reason: string }[]).map(({ pointer, reason }) => [pointer, reason]));
}
