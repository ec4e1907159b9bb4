import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply, TicketRow, Transition } from '../../shared/records.ts';
import { useKeeping } from './cache.ts';
import { type DeskQuery, deskTicketQuery, freshQuery, tickets } from './data.ts';
import { isOfAnother } from './lanes.ts';
import { asksNothing } from './move-fields.tsx';
import { reverseOf } from './reverse.ts';
import { tell } from './use-bulk.ts';
import { within } from './use-groups.ts';
import { useDeskWords, useNamed } from './words.ts';

type Asking = { ticket: TicketReply; transition: Transition };

/** What is on the board, what is lifted and over which state it hangs; a move that needs more is asked for. */
export function useBoard(query: DeskQuery, states: readonly string[]) {
  const say = useDeskWords();
  const named = useNamed();
  const pages = useQueries({ queries: states.map((state) => freshQuery(within(query, 'state', { key: state }))) });
  const [lifted, setLifted] = useState<TicketRow | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const ways = useWays(lifted);
  const move = useMove(setAsking);
  const leave = () => {
    setLifted(null);
    setTarget(null);
  };
  const drop = (to = target) => {
    if (lifted !== null && to !== null && to !== lifted.state) move(lifted, to);
    leave();
  };
  const isOpen = (state: string): boolean => {
    if (lifted === null || state === lifted.state) return true;
    return ways === undefined ? !isOfAnother(lifted.type, state) : ways.includes(state);
  };
  /** The next lane on that side in which it may be dropped. */
  const step = (by: number) => {
    const from = states.indexOf(target ?? '');
    const ahead = by > 0 ? states.slice(from + 1) : states.slice(0, from).toReversed();
    setTarget(ahead.find(isOpen) ?? target);
  };
  return {
    lifted,
    target,
    isOpen,
    asking,
    endAsking: () => setAsking(null),
    spoken: lifted === null ? '' : say('lifted', { number: lifted.number, state: named('state', target ?? lifted.state) }),
    rowsOf: (state: string) => pages[states.indexOf(state)]?.data?.items ?? [],
    lift: (row: TicketRow) => {
      setLifted(row);
      setTarget(row.state);
    },
    over: (state: string) => target !== state && setTarget(state),
    step,
    drop,
    leave,
  };
}

/** Where the lifted ticket may go; undefined until that is known. */
function useWays(lifted: TicketRow | null): string[] | undefined {
  const { data } = useQuery({ ...deskTicketQuery(lifted?.number ?? ''), enabled: lifted !== null });
  return lifted === null ? undefined : data?.transitions.map(({ to }) => to);
}

/** Moves a ticket to another state as its machine lets it, with what that asks for. */
function useMove(ask: (asking: Asking) => void): (row: TicketRow, state: string) => void {
  const say = useDeskWords();
  const named = useNamed();
  const queries = useQueryClient();
  const { keep, lists } = useKeeping();
  const put = async (number: string, state: string) => {
    const before = await queries.fetchQuery({ ...deskTicketQuery(number), staleTime: 0 });
    const transition = before.transitions.find(({ to }) => to === state);
    if (transition === undefined) return toast(say('notThere', { number, state: named('state', state) }));
    if (!asksNothing(transition)) return ask({ ticket: before, transition });
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
  return ({ number }, state) => void put(number, state).catch(tell);
}
