import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { NewMessage } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useSay } from './data.ts';
import { useDeskWords } from './words.ts';

/** Sends what was written, with the state that may follow, and says what became of it. */
export function useSending(ticket: TicketReply, kind: 'comment' | 'note') {
  const say = useDeskWords();
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const { mutate, isPending, error } = useSay(ticket.number);
  const send = (body: string, resolve: boolean, done: () => void) =>
    mutate(
      { message: messageOf(ticket, { body, kind }, resolve), key },
      {
        onSuccess: ({ followUp, unseenMentions }) => {
          done();
          setKey(crypto.randomUUID());
          toast(kind === 'note' ? say('noteAdded') : say('sent', { who: ticket.requester.name }));
          if (unseenMentions.length > 0) toast(say('unseen', { names: unseenMentions.join(', ') }));
          if (followUp === null) return;
          toast(say('followUpOpened', { number: followUp }));
          void navigate({ to: '/t/$number', params: { number: followUp } });
        },
      },
    );
  return { send, isPending, error };
}

/** With "send and resolve" the reply is also the resolution's note. */
function messageOf(ticket: TicketReply, said: Pick<NewMessage, 'body' | 'kind'>, resolve: boolean): NewMessage {
  const to = ticket.transitions.find(({ group }) => group === 'resolved');
  const message: NewMessage = { ...said, channel: 'desk' };
  if (!resolve || to === undefined) return message;
  const notes = said.body
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .slice(0, 10_000);
  const resolution = to.resolutionCodes.length > 0 ? { resolutionCode: to.resolutionCodes[0], resolutionNotes: notes } : {};
  return { ...message, transition: { state: to.to, ...resolution } };
}
