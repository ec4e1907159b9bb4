import { useParams } from '@tanstack/react-router';
import { DeskPage } from '../../../capabilities/tickets/ui/desk/desk-page.tsx';
import { NewTicket } from '../../../capabilities/tickets/ui/desk/new-ticket.tsx';

export function DeskQueue() {
  const { queue } = useParams({ from: '/signed-in/desk/$queue' });
  return <DeskPage queueKey={queue} />;
}

export function DeskQueueTicket() {
  const { queue, number } = useParams({ from: '/signed-in/desk/$queue/$number' });
  return <DeskPage queueKey={queue} number={number} />;
}

export const DeskNew = () => <NewTicket />;
