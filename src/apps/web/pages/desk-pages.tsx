import type { TicketReply } from '../../../capabilities/tickets/shared/records.ts';
import { BesideTicket } from '../../../capabilities/tickets/ui/desk/beside.ts';
import { DeskPage } from '../../../capabilities/tickets/ui/desk/desk-page.tsx';
import { later } from '../../../kernel/web/later.tsx';

const clock = later(() => import('../../../capabilities/rights/ui/clock.tsx').then((parts) => parts.RightClock));

const approval = later(() => import('../../../capabilities/approvals/ui/of-ticket.tsx').then((parts) => parts.ApprovalOfTicket));

/** Requests by right stand in a workspace of their own, and bring the clock of the law; what came from the catalog may have been approved. */
const beside = ({ id, type, workspace, number, requestType }: TicketReply) => (
  <>
    {type === 'request' && workspace === 'privacy' && <clock.Part number={number} />}
    {type === 'request' && requestType !== null && <approval.Part key={id} ticketId={id} side="workspace" />}
  </>
);

/** The queue and the ticket in it are one page: going from ticket to ticket keeps the list where it is. */
export const DeskQueue = () => (
  <BesideTicket value={beside}>
    <DeskPage />
  </BesideTicket>
);
