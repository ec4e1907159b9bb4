import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AskedTurn } from '../../../capabilities/approvals/ui/asked-turn.tsx';
import { useHolding } from '../../../capabilities/approvals/ui/holding.ts';
import type { TicketReply } from '../../../capabilities/tickets/shared/records.ts';
import { ticketQuery } from '../../../capabilities/tickets/ui/portal/data.ts';
import { MyRequest } from '../../../capabilities/tickets/ui/portal/my-request.tsx';
import { MyRequests } from '../../../capabilities/tickets/ui/portal/my-requests.tsx';
import { Turns } from '../../../capabilities/tickets/ui/portal/turns.ts';
import { later, unasked } from '../../../kernel/web/later.tsx';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useShellWords } from '../words.ts';

const approval = later(() => import('../../../capabilities/approvals/ui/of-ticket.tsx').then((parts) => parts.ApprovalOfTicket));
const promises = later(() => import('../../../capabilities/sla/ui/portal/promises.tsx').then((parts) => parts.Promises));
const plan = later(() => import('../../../capabilities/tickets/ui/plan/plan-of-ticket.tsx').then((parts) => parts.PlanOfTicket));

const caseDoor = unasked(() => import('../../../capabilities/cases/ui/portal/case-door.tsx').then((parts) => parts.CaseDoor));

/** By when, while it is open; only what was asked for from the catalog can have approvals and a plan. */
const also = ({ id, number, version, open, dueAt, requestType }: TicketReply) => (
  <>
    {open && <promises.Part key={id} number={number} version={version} hasDay={dueAt !== null} />}
    {requestType !== null && <approval.Part ticketId={id} side="asked" />}
    {requestType !== null && <plan.Part number={number} side="asked" />}
  </>
);

const turn = (ticket: TicketReply, usual: ReactNode) => <AskedTurn ticket={ticket} usual={usual} />;

/** All requests of the reader; which of them stands in the address. */
export function PortalRequests() {
  const { which } = useSearch({ from: '/signed-in/portal/requests' });
  const say = useShellWords();
  const navigate = useNavigate();
  usePageTitle(say('yourRequests'));
  return (
    <Turns value={useHolding()}>
      <MyRequests
        which={which ?? 'open'}
        onWhich={(next) => navigate({ to: '/requests', search: next === 'open' ? {} : { which: next } })}
      />
      <caseDoor.Part />
    </Turns>
  );
}

export function PortalRequest() {
  const { number } = useParams({ from: '/signed-in/portal/requests/$number' });
  const { data, error } = useQuery(ticketQuery(number));
  usePageTitle(data?.title ?? (error === null ? number : undefined));
  return <MyRequest number={number} also={also} turn={turn} />;
}
