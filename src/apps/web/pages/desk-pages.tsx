import { DeskPage } from '../../../capabilities/tickets/ui/desk/desk-page.tsx';

/** The queue and the ticket in it are one page: going from ticket to ticket keeps the list where it is. */
export const DeskQueue = () => <DeskPage />;
