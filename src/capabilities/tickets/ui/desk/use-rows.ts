import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TicketRow } from '../../shared/records.ts';
import { useKeeping } from './cache.ts';
import { type DeskQuery, freshQuery, type RowsPage, rowsQuery } from './data.ts';

const tintFor = 1300;

/**
 * The rows of a list. What others change shows where it stands, tinted for a moment; what came since waits until one asks for it, so that
 * nothing moves while one reads.
 */
export function useRows(query: DeskQuery) {
  const rows = useInfiniteQuery(rowsQuery(query));
  const first = rows.data?.pages[0];
  const fresh = useQuery({
    ...freshQuery(query),
    enabled: first !== undefined,
    ...(first === undefined ? {} : { initialData: first, initialDataUpdatedAt: rows.dataUpdatedAt }),
  });
  const { queries } = useKeeping();
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const changed = useMerged(items, fresh.data);
  const came = first === undefined ? [] : arrived(items, fresh.data, first);
  const show = () => {
    if (fresh.data !== undefined) queries.setQueryData(rowsQuery(query).queryKey, { pages: [fresh.data], pageParams: [''] });
  };
  return { ...rows, items, total: fresh.data?.total ?? first?.total, changed, came: came.length, asOf: rows.dataUpdatedAt, show };
}

/** Not in the list, and younger than all that was when it was asked for. */
function arrived(items: readonly TicketRow[], fresh: RowsPage | undefined, { asOf }: RowsPage): TicketRow[] {
  const known = new Set(items.map(({ number }) => number));
  return (fresh?.items ?? []).filter(({ number, updatedAt }) => !known.has(number) && updatedAt > asOf);
}

/** Takes newer values into the rows that are shown, and says which these were. */
function useMerged(items: readonly TicketRow[], fresh: RowsPage | undefined): ReadonlySet<string> {
  const { patch } = useKeeping();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const known = new Map(items.map((row) => [row.number, row]));
  const newer = (fresh?.items ?? []).filter((row) => isNewer(row, known.get(row.number)));
  const key = newer.map(({ number, version, major }) => `${number} ${version} ${major}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` tells whether `newer` holds something else.
  useEffect(() => {
    if (newer.length === 0) return;
    for (const row of newer) patch(row);
    setChanged(new Set(newer.map(({ number }) => number)));
    const timer = setTimeout(() => setChanged(new Set()), tintFor);
    return () => clearTimeout(timer);
  }, [key]);
  return changed;
}

/** Whether it is a major incident is no version of the ticket, so that nobody who edits it meanwhile is in the way. */
const isNewer = ({ version, major }: TicketRow, shown: TicketRow | undefined): boolean =>
  shown !== undefined && (version > shown.version || (version === shown.version && major !== shown.major));
