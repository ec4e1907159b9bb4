import { type Named, useNamed } from './desk/words.ts';

/** Words for names that the server sends of a ticket: states, fields, reasons why it waits. */
export const useTicketNames = (): Named => useNamed();
