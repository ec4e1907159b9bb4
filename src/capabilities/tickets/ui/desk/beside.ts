import { createContext, type ReactNode } from 'react';
import type { TicketReply } from '../../shared/records.ts';

/** What other capabilities have to say beside a ticket: handed in by the app, since the desk knows none of them. */
export const BesideTicket = createContext<(ticket: TicketReply) => ReactNode>(() => null);

/** The same in the ticket's line of facts. */
export const InTicketHead = createContext<(ticket: TicketReply) => ReactNode>(() => null);
