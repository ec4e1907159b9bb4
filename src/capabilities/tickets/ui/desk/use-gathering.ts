import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { mergeContract } from '../../contract-work.ts';
import type { TicketRow } from '../../shared/records.ts';
import { tickets } from './data.ts';
import { tell, useAgain, useKeyOfAct } from './use-bulk.ts';
import { useDeskWords } from './words.ts';

const merges = client<typeof mergeContract>('merges');

export const gatherKinds = ['related', 'duplicate', 'child'] as const;
export type GatherKind = (typeof gatherKinds)[number];

/** Each is a deed of its own: more at once would keep people waiting. */
export const mostGathered = 50;

type Gathering = { deed: 'merge' | 'link'; kind: GatherKind; main: string; others: readonly TicketRow[] };
type Outcome = { number: string; refused?: string };

/** Merges or links several tickets, one after the other; what one refuses does not stop the others, and what was done can be taken back. */
export function useGathering() {
  const say = useDeskWords();
  const again = useAgain();
  const keyOf = useKeyOfAct();
  const [isPending, setPending] = useState(false);
  const act = ({ deed, kind, main }: Gathering, number: string): Promise<unknown> =>
    deed === 'merge'
      ? merges.merge({ number, into: main }, { idempotencyKey: keyOf(`${number} ${main}`) })
      : tickets.link({ number: main, kind, to: number });
  const undo = async ({ deed, kind, main }: Gathering, done: readonly string[]) => {
    for (const number of done.toReversed())
      await (deed === 'merge' ? merges.undo({ number }) : tickets.unlink({ number: main, kind, to: number }));
    await again();
    toast(say('bulkUndone', { count: done.length }));
  };
  const gather = async (asked: Gathering) => {
    setPending(true);
    const outcomes = await inTurn(asked.others, ({ number }) => act(asked, number));
    setPending(false);
    await again();
    const done = outcomes.filter(({ refused }) => refused === undefined).map(({ number }) => number);
    const word = asked.deed === 'merge' ? 'mergedAll' : 'linkedAll';
    if (done.length > 0) toast(say(word, { count: done.length, number: asked.main }), { onUndo: () => void undo(asked, done).catch(tell) });
    for (const { number, refused } of outcomes) if (refused !== undefined) toast(`${number}: ${refused}`);
  };
  return { gather, isPending };
}

async function inTurn(rows: readonly TicketRow[], act: (row: TicketRow) => Promise<unknown>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const refused = await act(row).then(
      () => undefined,
      (error: unknown) => problemOf(error).detail ?? problemOf(error).title ?? String(error),
    );
    outcomes.push({ number: row.number, ...(refused === undefined ? {} : { refused }) });
  }
  return outcomes;
}
