import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { MessageReply, NewMessage } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useKeeping } from './cache.ts';
import { draftsChanged, keepNoMore, keepSoon } from './draft-keeping.ts';
import { changeOf, type MoveGiven, resolvesTo } from './move-given.ts';
import { enqueue, sendNow, takeBack, type Waiting } from './outbox.ts';
import { draftOf, isBlank, isWordless, type Kind, type ReplyDraft, serverPlace } from './reply-draft.ts';
import { useDeskWords } from './words.ts';

/** Sends what was written after eight seconds, in which it can be taken back, with the state that may follow. */
export function useSending(ticket: TicketReply, kind: Kind, onTakenBack: () => void) {
  const say = useDeskWords();
  const deliver = useDelivery();
  const queries = useQueryClient();
  const { number } = ticket;
  return ({ html, files }: ReplyDraft, resolving: MoveGiven | null): void => {
    const attachments = files.map(({ id }) => id);
    // A file may go without a word.
    const body = isWordless(html) ? '<p></p>' : html;
    const message = { ...messageOf(ticket, { body, kind }, resolving), attachments, draft: serverPlace(number, kind) };
    const waiting: Waiting = { number, kind, message, files, key: crypto.randomUUID() };
    keepNoMore(number, kind);
    enqueue(waiting);
    const words = kind === 'note' ? say('noteSoon') : say('sendingSoon', { who: ticket.requester.name });
    const undo = () => {
      takeBack(waiting);
      keepSoon(queries, number, kind);
      onTakenBack();
    };
    toast(words, { onUndo: undo, onGone: () => void deliver(waiting) });
  };
}

/** Sends what waits and shows it; refused, it goes back to the composer and the person is told. */
export function useDelivery(): (waiting: Waiting) => Promise<void> {
  const { queries, one, patch, lists } = useKeeping();
  const tell = useTelling();
  return async (waiting) => {
    const { number, kind } = waiting;
    try {
      const reply = await sendNow(waiting);
      patch(reply.ticket);
      tell(reply);
      // What was begun since is a draft of its own.
      if (!isBlank(draftOf(number, kind))) keepSoon(queries, number, kind);
      await Promise.all([one(number), lists(), draftsChanged(queries)]);
    } catch (error) {
      takeBack(waiting);
      keepSoon(queries, number, kind);
      toast(problemOf(error).detail ?? String(error));
    }
  };
}

/** What the sender should know besides: whom a mention does not reach, and where a reply to a closed ticket went. */
function useTelling(): (reply: MessageReply) => void {
  const say = useDeskWords();
  const navigate = useNavigate();
  return ({ followUp, unseenMentions }) => {
    if (unseenMentions.length > 0) toast(say('unseen', { names: unseenMentions.join(', ') }));
    if (followUp === null) return;
    toast(say('followUpOpened', { number: followUp }));
    void navigate({ to: '/t/$number', params: { number: followUp } });
  };
}

/** With "send and resolve" it goes to the state with what that was asked for. */
function messageOf(ticket: TicketReply, said: Pick<NewMessage, 'body' | 'kind'>, resolving: MoveGiven | null): NewMessage {
  const message: NewMessage = { ...said, channel: 'desk' };
  const to = resolvesTo(ticket);
  return resolving === null || to === undefined ? message : { ...message, transition: { ...changeOf(resolving), state: to.to } };
}
