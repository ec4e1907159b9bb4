import { NewTicket } from '../../../capabilities/tickets/ui/desk/new-ticket.tsx';

export const DeskNew = () => <NewTicket />;
