import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Composer } from './composer.tsx';
import { deskTicketQuery, useMarkRead } from './data.ts';
import styles from './desk.module.css';
import { Stream } from './stream.tsx';
import { TicketHead } from './ticket-head.tsx';
import { WhoIsHere } from './who-is-here.tsx';

/** One ticket: its line of facts, its story, and what one answers. */
export function DeskTicket({ number, onBack }: { number: string; onBack: () => void }) {
  const { data, error, refetch, isPending } = useQuery(deskTicketQuery(number));
  const { mutate: markRead } = useMarkRead();
  const unread = data?.unread === true;
  useEffect(() => {
    if (unread) markRead(number);
  }, [unread, number, markRead]);
  if (isPending) return <SkeletonRows count={6} height={64} />;
  if (data === undefined) return <ErrorState error={error} onRetry={refetch} />;
  return (
    <article className={styles['ticket']} aria-label={data.number}>
      <TicketHead ticket={data} onBack={onBack} />
      <WhoIsHere number={data.number} />
      {error !== null && <ErrorState error={error} onRetry={refetch} look="inline" />}
      <Stream key={data.number} ticket={data} />
      {(data.can.comment || data.can.note) && <Composer key={`composer ${data.number}`} ticket={data} />}
    </article>
  );
}
