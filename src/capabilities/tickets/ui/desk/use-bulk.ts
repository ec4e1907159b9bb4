import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { actKey, client } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { BulkChange, bulkContract } from '../../contract-bulk.ts';
import { useKeeping } from './cache.ts';
import { useDeskWords } from './words.ts';

const bulk = client<typeof bulkContract>('bulk');
const settleFor = 250;

/** What a change would do to each; asked again once one has stopped typing. Without a change it tells what may be done with all. */
export function usePreview(numbers: readonly string[], change: BulkChange) {
  const settled = useSettled(change);
  return useQuery({
    queryKey: ['bulkPreview', numbers, settled],
    queryFn: () => bulk.edit({ numbers: [...numbers], change: settled, preview: true }),
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });
}

function useSettled(change: BulkChange): BulkChange {
  const [settled, settle] = useState(change);
  useEffect(() => {
    const timer = setTimeout(() => settle(change), settleFor);
    return () => clearTimeout(timer);
  }, [change]);
  return settled;
}

/** Tells what was done to many, with the way back, and asks anew for what it touched. */
export function useBulkDone(): (reply: { id: string | null; changed: number }) => Promise<unknown> {
  const say = useDeskWords();
  const again = useAgain();
  const undo = async (id: string) => {
    const { restored, kept } = await bulk.undo({ id });
    await again();
    toast(say('bulkUndone', { count: restored.length }));
    if (kept.length > 0) toast(say('bulkKept', { numbers: kept.map(({ number }) => number).join(', ') }));
  };
  return ({ id, changed }) => {
    toast(say('bulkDone', { count: changed }), id === null ? {} : { onUndo: () => void undo(id).catch(tell) });
    return again();
  };
}

/** Changes many at once; what was done can be taken back. The same change sent again, because no answer came, happens once. */
export function useBulk(numbers: readonly string[]) {
  const done = useBulkDone();
  const keyOf = useKeyOfAct();
  return useMutation({
    mutationFn: (change: BulkChange) =>
      bulk.edit({ numbers: [...numbers], change, preview: false }, { idempotencyKey: keyOf(JSON.stringify(change)) }),
    onSuccess: done,
    onError: tell,
  });
}

export const tell = (error: unknown): void => toast(problemOf(error).detail ?? problemOf(error).title ?? String(error));

/** One key for each act: another change is another act. */
export function useKeyOfAct(): (act: string) => string {
  const keys = useRef(new Map<string, string>());
  return (act) => {
    const key = keys.current.get(act) ?? actKey();
    keys.current.set(act, key);
    return key;
  };
}

/** Asks anew for all that many changes may have touched. */
export function useAgain() {
  const { queries, lists } = useKeeping();
  return () =>
    Promise.all([
      lists(),
      queries.invalidateQueries({ queryKey: ['deskRows'] }),
      queries.invalidateQueries({ queryKey: ['tickets', 'one'] }),
    ]);
}
