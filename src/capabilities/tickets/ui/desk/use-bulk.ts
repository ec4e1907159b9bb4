import { useMutation } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { BulkChange, BulkReply, bulkContract } from '../../contract-work.ts';
import { useKeeping } from './cache.ts';
import { useDeskWords } from './words.ts';

const bulk = client<typeof bulkContract>('bulk');

export const previewOf = (numbers: readonly string[], change: BulkChange): Promise<BulkReply> =>
  bulk.edit({ numbers: [...numbers], change, preview: true }, { idempotencyKey: crypto.randomUUID() });

/** Changes many at once; what was done can be taken back. */
export function useBulk(numbers: readonly string[]) {
  const say = useDeskWords();
  const { queries, lists } = useKeeping();
  const again = () =>
    Promise.all([
      lists(),
      queries.invalidateQueries({ queryKey: ['deskRows'] }),
      queries.invalidateQueries({ queryKey: ['tickets', 'one'] }),
    ]);
  const tell = (error: unknown) => toast(problemOf(error).detail ?? String(error));
  const undo = (id: string) => bulk.undo({ id }).then(again).catch(tell);
  return useMutation({
    mutationFn: (change: BulkChange) =>
      bulk.edit({ numbers: [...numbers], change, preview: false }, { idempotencyKey: crypto.randomUUID() }),
    onSuccess: ({ id, changed }) => {
      toast(say('bulkDone', { count: changed }), id === null ? {} : { onUndo: () => void undo(id) });
      return again();
    },
    onError: tell,
  });
}
