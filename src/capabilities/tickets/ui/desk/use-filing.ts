import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { NewTicket } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useCreate } from './around.ts';
import { useKeeping } from './cache.ts';
import { tickets } from './data.ts';
import type { NewDraftInWork } from './new-draft.ts';
import { useDeskWords } from './words.ts';

/** Opens the ticket and goes there; taken back, it is canceled and what was written stands in the form again. */
export function useFiling({ like, given, change, forget }: NewDraftInWork) {
  const say = useDeskWords();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID() as string);
  const { mutate, isPending, error } = useCreate();
  const { keep, lists } = useKeeping();
  const takeBack = async ({ number, version, cancelsTo, transitions }: TicketReply) => {
    if (cancelsTo === null) return;
    // Of an incident, say, the requester is told why it ends: their letters have told them that it was opened.
    const asksWhy = transitions.find(({ to }) => to === cancelsTo)?.requires.includes('comment') ?? false;
    const why = asksWhy ? { comment: `<p>${say('openedByMistake')}</p>` } : {};
    keep(await tickets.change({ number, state: cancelsTo, ...why }, { ifMatch: version }));
    change(given);
    await Promise.all([lists(), navigate({ to: '/desk/new', search: like === undefined ? {} : { like } })]);
    toast(say('takenBack', { number }));
  };
  const done = async (opened: TicketReply) => {
    forget();
    // Written down for those who answer it: whoever took the call tells the number, and goes on.
    if (!opened.can.see) {
      await navigate({ to: '/desk' });
      return toast(say('passedOn', { number: opened.number }));
    }
    await navigate({ to: '/t/$number', params: { number: opened.number } });
    const onUndo = () => void takeBack(opened).catch((fault: unknown) => toast(problemOf(fault).detail ?? String(fault)));
    toast(say('created2', { number: opened.number }), opened.cancelsTo === null ? {} : { onUndo });
  };
  const send = (ticket: NewTicket) => mutate({ ticket, key }, { onSuccess: (opened) => void done(opened) });
  return { send, isPending, error };
}
