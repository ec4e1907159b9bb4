import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketRow } from '../../shared/records.ts';
import { useKeeping } from './cache.ts';
import { type DeskQuery, deskTicketQuery, freshQuery, tickets } from './data.ts';
import { reverseOf } from './reverse.ts';
import { within } from './use-groups.ts';
import { useDeskWords, useNamed } from './words.ts';

/** What is on the board, what is lifted and over which state it hangs. */
export function useBoard(query: DeskQuery, states: readonly string[]) {
  const say = useDeskWords();
  const named = useNamed();
  const pages = useQueries({ queries: states.map((state) => freshQuery(within(query, 'state', { key: state }))) });
  const [lifted, setLifted] = useState<TicketRow | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const move = useMove();
  const pageOf = (state: string) => pages[states.indexOf(state)]?.data;
  const leave = () => {
    setLifted(null);
    setTarget(null);
  };
  const drop = () => {
    if (lifted !== null && target !== null && target !== lifted.state) move(lifted.number, target);
    leave();
  };
  return {
    lifted,
    target,
    spoken: lifted === null ? '' : say('lifted', { number: lifted.number, state: named('state', target ?? lifted.state) }),
    rowsOf: (state: string) => pageOf(state)?.items.filter((row) => row.state === state) ?? [],
    lift: (row: TicketRow) => {
      setLifted(row);
      setTarget(row.state);
    },
    over: (state: string) => target !== state && setTarget(state),
    step: (by: number) => setTarget(states[Math.max(0, Math.min(states.length - 1, states.indexOf(target ?? '') + by))] ?? target),
    drop,
    leave,
  };
}

/** Moves a ticket to another state where its machine lets it without asking; else it is opened to be asked there. */
function useMove(): (number: string, state: string) => void {
  const say = useDeskWords();
  const named = useNamed();
  const queries = useQueryClient();
  const { keep, lists } = useKeeping();
  const tell = (error: unknown) => toast(problemOf(error).detail ?? String(error));
  const put = async (number: string, state: string) => {
    const before = await queries.fetchQuery({ ...deskTicketQuery(number), staleTime: 0 });
    const transition = before.transitions.find(({ to }) => to === state);
    if (transition === undefined) return toast(say('notThere', { number, state: named('state', state) }));
    if (transition.requires.length + transition.holdReasons.length + transition.resolutionCodes.length > 0)
      return toast(say('asksThere', { number, state: named('state', state) }));
    const after = await tickets.change({ number, state }, { ifMatch: before.version });
    keep(after);
    await lists();
    const reverse = reverseOf(before, { state }, after);
    const undo = async () => {
      if (reverse !== null) keep(await tickets.change({ number, ...reverse }, { ifMatch: after.version }));
      await lists();
    };
    toast(say('moved', { number, state: named('state', state) }), reverse === null ? {} : { onUndo: () => void undo().catch(tell) });
  };
  return (number, state) => void put(number, state).catch(tell);
}
