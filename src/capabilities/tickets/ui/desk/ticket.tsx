import { useQuery } from '@tanstack/react-query';
import { use, useEffect, useState } from 'react';
import { usePresence } from '../../../../kernel/web/live.ts';
import { useMedia } from '../../../../kernel/web/media.ts';
import { useOnline } from '../../../../kernel/web/online.ts';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { WorkFrame } from '../../../../ui-kit/work-frame.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useMarkRead } from './around.ts';
import { OverTicket } from './beside.ts';
import { ComposerSoon } from './composer-soon.tsx';
import { deskTicketQuery } from './data.ts';
import type { Kind } from './reply-draft.ts';
import { TicketStream } from './stream.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketShape } from './ticket-shape.tsx';
import { Typing } from './typing.tsx';

interface DeskTicketProps {
  number: string;
  onBack: () => void;
  /** Shows or hides the context. */
  onContext?: (() => void) | undefined;
  /** It stands beside another: only one of them has the keys. */
  isBeside?: boolean | undefined;
}

/** One ticket: its line of facts, its story, and what one answers. */
export function DeskTicket(props: DeskTicketProps) {
  const { data, error, refetch, isPending } = useQuery(deskTicketQuery(props.number));
  const isOnline = useOnline();
  const look = useMedia('(max-width: 767px)') ? 'page' : 'part';
  if (isPending) return isOnline ? <TicketShape /> : <ErrorState error={undefined} look={look} />;
  if (data === undefined) return <ErrorState error={error} onRetry={refetch} look={look} />;
  return (
    <Open {...props} ticket={data} failed={error === null ? undefined : <ErrorState error={error} onRetry={refetch} look="inline" />} />
  );
}

function Open({ ticket, failed, ...props }: DeskTicketProps & { ticket: TicketReply; failed: React.ReactNode }) {
  const [writing, setWriting] = useState<Kind | null>(null);
  const others = usePresence(ticket.number, doing(writing));
  const readUntil = useRead(ticket);
  return (
    <WorkFrame label={ticket.number}>
      {use(OverTicket)(ticket)}
      <TicketHead ticket={ticket} others={others} {...props} />
      {failed}
      <TicketStream ticket={ticket} readUntil={readUntil} />
      <Typing others={others} />
      {(ticket.can.comment || ticket.can.note) && <ComposerSoon ticket={ticket} onWriting={setWriting} />}
    </WorkFrame>
  );
}

const doing = (writing: Kind | null) => (writing === null ? 'viewing' : writing === 'note' ? 'noting' : 'replying');

/** Says that it is read, and keeps where the new began: opening marks it read, the line stays. */
function useRead({ number, unread, lastAgentReplyAt }: TicketReply): string | null {
  const { mutate: markRead } = useMarkRead();
  const [readUntil] = useState(unread ? (lastAgentReplyAt ?? '') : null);
  useEffect(() => {
    if (unread) markRead(number);
  }, [unread, number, markRead]);
  return readUntil;
}
