import { useMutation } from '@tanstack/react-query';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketChange } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useKeeping } from './cache.ts';
import { openConflict } from './conflicts.ts';
import { deskTicketQuery, tickets } from './data.ts';
import { useLeaving } from './leaving.ts';
import { reverseOf } from './reverse.ts';
import { useDeskWords } from './words.ts';

type Deed = {
  readonly change: TicketChange;
  /** What is said when it is done, with the offer to undo it. */
  readonly said?: string | undefined;
  /** The version that was seen; left out, the one on the screen. */
  readonly ifMatch?: number | undefined;
  /** It came too late, and was decided: the value of either side stands. */
  readonly onDecided?: (() => void) | undefined;
  /** It is done. Heard also where the one who asked is drawn anew by it; what is given beside the deed is not. */
  readonly onDone?: (() => void) | undefined;
};

/** Changes fields or state; shown at once, taken back if the server says no, and undone on demand. */
export function useChange({ number, version }: Pick<TicketReply, 'number' | 'version'>) {
  const { queries, keep, lists } = useKeeping();
  const offerUndo = useUndo(number);
  const leave = useLeaving();
  const { queryKey } = deskTicketQuery(number);
  return useMutation({
    mutationFn: ({ change, ifMatch = version }: Deed) => tickets.change({ number, ...change }, { ifMatch }),
    onMutate: ({ change }) => {
      const before = queries.getQueryData(queryKey);
      if (before !== undefined) queries.setQueryData(queryKey, { ...before, ...shownAtOnce(change) });
      return { before };
    },
    onSuccess: (after, { change, said, onDone }, { before }) => {
      onDone?.();
      if (!after.can.see) return leave(after);
      keep(after);
      if (said !== undefined) offerUndo(said, before === undefined ? null : reverseOf(before, change, after), after);
      return lists();
    },
    onError: (error, { change, onDecided }, kept) => {
      if (kept?.before !== undefined) queries.setQueryData(queryKey, kept.before);
      if (problemOf(error).status === 412) openConflict({ number, change, error, onDecided });
      else toast(problemOf(error).detail ?? problemOf(error).title ?? String(error));
    },
  });
}

const shownAtOnce = (change: TicketChange): Partial<TicketReply> =>
  Object.fromEntries(
    (['title', 'state', 'impact', 'urgency', 'tags'] as const).flatMap((key) => (change[key] ? [[key, change[key]]] : [])),
  );

/** Says what was done; where the reverse is known and allowed, it can be taken back for eight seconds. */
function useUndo(number: string) {
  const say = useDeskWords();
  const { keep, lists } = useKeeping();
  return (said: string, reverse: TicketChange | null, { version }: TicketReply): void => {
    if (reverse === null) {
      toast(said);
      return;
    }
    const undo = async () => {
      keep(await tickets.change({ number, ...reverse }, { ifMatch: version }));
      await lists();
      toast(say('undone', { number }));
    };
    toast(said, { onUndo: () => void undo().catch((error: unknown) => toast(problemOf(error).detail ?? String(error))) });
  };
}
