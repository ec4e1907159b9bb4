import { useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketRow } from '../../shared/records.ts';
import { allRows, type DeskQuery, mostAtOnce } from './data.ts';
import { useDeskWords } from './words.ts';

type Kept = { of: string; numbers: ReadonlySet<string>; known: ReadonlyMap<string, TicketRow> };

/** What is ticked in a list. Another filter begins anew: nobody shall change what they do not see. */
export function useSelection({ sort: _, ...query }: DeskQuery, items: readonly TicketRow[]) {
  const say = useDeskWords();
  const of = JSON.stringify(query);
  const nothing: Kept = { of, numbers: new Set(), known: new Map() };
  const [kept, keep] = useState(nothing);
  const [isComing, setComing] = useState(false);
  const { numbers, known } = kept.of === of ? kept : nothing;
  const shown = new Map(items.map((row) => [row.number, row]));
  const rows = [...numbers].flatMap((number) => shown.get(number) ?? known.get(number) ?? []);
  const all = async () => {
    const found = await allRows(query);
    if (found === null) return toast(say('tooMany', { count: mostAtOnce }));
    keep({ of, numbers: new Set(found.map(({ number }) => number)), known: new Map(found.map((row) => [row.number, row])) });
  };
  const selectAll = () => {
    setComing(true);
    void all()
      .catch((error: unknown) => toast(problemOf(error).detail ?? String(error)))
      .finally(() => setComing(false));
  };
  return {
    numbers,
    rows,
    isComing,
    /** Rows that were loaded once stay known, whatever the list holds later. */
    select: (next: ReadonlySet<string>) => keep({ of, numbers: next, known: new Map([...known, ...shown]) }),
    selectAll,
    clear: () => keep(nothing),
  };
}

export type Selection = ReturnType<typeof useSelection>;
