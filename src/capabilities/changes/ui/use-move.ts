import { toast } from '../../../ui-kit/toast-queue.ts';
import type { Bar } from '../contract-calendar.ts';
import { useBoardWords } from './board-words.ts';
import { changeCalls, type Times, useChangeDeed, useShown } from './data.ts';
import { useSpanWords } from './said.ts';
import { useChangeWords } from './words.ts';

type Moved = { readonly bar: Pick<Bar, 'number' | 'version' | 'state'>; readonly times: Times };

/** Moves a change to another time, and says what that did to its approval, or why it stays. */
export function useMove() {
  const say = useChangeWords();
  const board = useBoardWords();
  const spanWords = useSpanWords();
  const shown = useShown();
  return useChangeDeed(
    async ({ bar: { number, version, state }, times: planned }: Moved) => ({
      change: await changeCalls.edit({ number, planned }, { ifMatch: version }),
      was: state,
    }),
    ({ change, was }) => {
      shown(change);
      const isVoid = was === 'scheduled' && change.state === 'authorize';
      if (change.clashes) toast(board('clashes'));
      toast(say(isVoid ? 'voided' : 'moved', { time: change.planned === null ? '' : spanWords(change.planned) }));
    },
    // The bar goes back to where it was: why has to be said somewhere, and beside a bar there is no room.
    (error) => toast(say('notMoved', { why: error.message })),
  );
}

/** So many quarters of an hour later. */
export const laterBy = ({ from, until }: Times, quarters: number): Times => ({
  from: new Date(Date.parse(from) + quarters * 900_000).toISOString(),
  until: new Date(Date.parse(until) + quarters * 900_000).toISOString(),
});
