import { createContext, type ReactNode } from 'react';
import type { TicketReply } from '../../shared/records.ts';

/** What other capabilities have to say beside a ticket: handed in by the app, since the desk knows none of them. */
export const BesideTicket = createContext<(ticket: TicketReply) => ReactNode>(() => null);

/** A line of another capability in the ticket's story; what is not loud is shown to whoever asks for such lines. */
export interface TaleLine {
  readonly id: string;
  readonly at: string;
  readonly isLoud: boolean;
  readonly line: ReactNode;
}
const noLines: readonly TaleLine[] = [];
/** A hook that gives them, and what they are called together; it does not wait. */
export const InStream = createContext<(ticket: TicketReply) => readonly TaleLine[]>(() => noLines);

/** The same above the whole ticket. */
export const OverTicket = createContext<(ticket: TicketReply) => ReactNode>(() => null);

/** The same in the ticket's line of facts. */
export const InTicketHead = createContext<(ticket: TicketReply) => ReactNode>(() => null);
