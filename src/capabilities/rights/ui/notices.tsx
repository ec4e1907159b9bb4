import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../../kernel/web/api.ts';
import { moment } from '../../../kernel/web/clock.ts';
import { hearTickets } from '../../../kernel/web/live.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import type { ticketsContract } from '../../tickets/contract.ts';
import { permissionsQuery } from './data.ts';
import { useRightsWords } from './words.ts';

const tickets = client<typeof ticketsContract>('tickets');
type Ticket = Awaited<ReturnType<typeof tickets.get>>;
/** What was assigned longer ago was noticed by then, or is told of by its queue. */
const freshFor = 60_000;

const isGranted = (): boolean => 'Notification' in window && Notification.permission === 'granted';

/** Tells on the desktop of a ticket that was assigned to the reader while they look elsewhere, if they allowed just that; draws nothing. */
export function AssignedNotices() {
  const say = useRightsWords();
  const { person } = useSession();
  const { data } = useQuery({ ...permissionsQuery, enabled: isGranted() });
  const isOn = data?.items.some(({ permission, on }) => permission === 'notifications' && on) === true;
  useEffect(() => {
    if (!isOn) return undefined;
    return hearTickets((number) => {
      if (document.hidden && isGranted()) void tell(number, person.id, say('assigned'));
    });
  }, [isOn, person.id, say]);
  return null;
}

/** The number and no word of the ticket: it may stand on a locked screen. */
async function tell(number: string, reader: string, title: string): Promise<void> {
  const ticket = await tickets.get({ number }).catch(() => undefined);
  if (ticket === undefined || !isJustTheirs(ticket, reader)) return;
  const notice = new Notification(title, { body: ticket.number, tag: ticket.number });
  notice.addEventListener('click', () => window.focus());
}

function isJustTheirs({ assignee, history }: Ticket, reader: string): boolean {
  const last = history.findLast(({ changes }) => changes.some(({ field }) => field === 'assignee'));
  return assignee?.id === reader && last !== undefined && last.by?.id !== reader && moment().getTime() - Date.parse(last.at) < freshFor;
}
