import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clocksQuery } from '../../../capabilities/sla/ui/desk/data.ts';
import { type ClockMoment, isLoud, momentsOf } from '../../../capabilities/sla/ui/desk/moments.ts';
import type { TicketReply } from '../../../capabilities/tickets/shared/records.ts';
import { BesideTicket, InStream, InTicketHead, OverTicket, type TaleLine } from '../../../capabilities/tickets/ui/desk/beside.ts';
import { DeskPage } from '../../../capabilities/tickets/ui/desk/desk-page.tsx';
import { later, unasked } from '../../../kernel/web/later.tsx';

const clock = later(() => import('../../../capabilities/rights/ui/clock.tsx').then((parts) => parts.RightClock));

const approval = later(() => import('../../../capabilities/approvals/ui/of-ticket.tsx').then((parts) => parts.ApprovalOfTicket));
const whyAssigned = later(() => import('../../../capabilities/assignment/ui/desk/why-assigned.tsx').then((parts) => parts.WhyAssigned));
const knowledge = later(() => import('../../../capabilities/knowledge/ui/desk/of-ticket.tsx').then((parts) => parts.ArticlesOfTicket));
const problem = later(() => import('../../../capabilities/problems/ui/of-ticket.tsx').then((parts) => parts.ProblemOfTicket));
const analysis = later(() => import('../../../capabilities/problems/ui/of-ticket.tsx').then((parts) => parts.AnalysisOfTicket));
const change = later(() => import('../../../capabilities/changes/ui/of-ticket.tsx').then((parts) => parts.ChangeOfTicket));
const clocks = later(() => import('../../../capabilities/sla/ui/desk/clocks-of-ticket.tsx').then((parts) => parts.ClocksOfTicket));
const headClocks = later(() => import('../../../capabilities/sla/ui/desk/head-clocks.tsx').then((parts) => parts.HeadClocks));
const major = later(() => import('../../../capabilities/major-incidents/ui/desk/of-ticket.tsx').then((parts) => parts.MajorOfTicket));
const majorMark = unasked(() => import('../../../capabilities/major-incidents/ui/desk/head-mark.tsx').then((parts) => parts.MajorMark));
const majorStrip = unasked(() => import('../../../capabilities/major-incidents/ui/desk/strip.tsx').then((parts) => parts.MajorStrip));
const plan = later(() => import('../../../capabilities/tickets/ui/plan/plan-of-ticket.tsx').then((parts) => parts.PlanOfTicket));

/**
 * Whoever reads notes reads what was agreed; requests by right stand in a workspace of their own, and bring the clock of the law; what came
 * from the catalog may have been approved, and have a plan.
 */
const beside = ({ id, type, workspace, number, title, version, can, requestType, answers, open, major: mark }: TicketReply) => (
  <>
    {can.note && ofItsKind({ id, type, number, open, major: mark })}
    {can.note && (
      <clocks.Part key={id} number={number} version={version} importedMet={requestType === null ? importedMet(answers) : null} />
    )}
    {can.note && type !== 'task' && <whyAssigned.Part key={`${id} why`} number={number} version={version} />}
    {can.note && type !== 'task' && <knowledge.Part key={`${id} knowledge`} number={number} />}
    {can.note && type === 'incident' && <problem.Part key={`${id} problem`} number={number} title={title} />}
    {type === 'request' && workspace === 'privacy' && <clock.Part number={number} />}
    {type === 'request' && requestType !== null && <plan.Part key={number} number={number} side="workspace" />}
    {type === 'request' && requestType !== null && <approval.Part key={`${id} approval`} ticketId={id} side="workspace" />}
  </>
);

/** What only tickets of one kind have. */
function ofItsKind(ticket: Pick<TicketReply, 'id' | 'type' | 'number' | 'open' | 'major'>) {
  const { id, type, number } = ticket;
  if (type === 'incident') return majorOf(ticket);
  if (type === 'change') return <change.Part key={`${id} change`} number={number} />;
  return type === 'problem' && <analysis.Part key={`${id} analysis`} number={number} />;
}

/** What is over was decided elsewhere; what is marked shows how it stands. */
const majorOf = ({ id, number, open, major: mark }: Pick<TicketReply, 'id' | 'number' | 'open' | 'major'>) =>
  (open || mark !== null) && <major.Part key={`${id} major`} number={number} isMarked={mark !== null} />;

/** A fact of the system that the ticket came from: no form asked for it. */
function importedMet(answers: TicketReply['answers']): boolean | null {
  const value = answers.find(({ key }) => key === 'madeSla')?.value;
  return typeof value === 'boolean' ? value : null;
}

const tale = unasked(() => import('../../../capabilities/sla/ui/desk/moment-line.tsx').then((parts) => parts.MomentLine));

/** What came to the clocks of a ticket, by the very reading that its head and its context show: nothing more is asked for. */
function useTale({ number, version, can }: TicketReply): readonly TaleLine[] {
  const { data } = useQuery({ ...clocksQuery(number, version), enabled: can.note });
  return useMemo(() => momentsOf(data?.items ?? []).map((moment) => lineOf(moment)), [data]);
}

const lineOf = (moment: ClockMoment): TaleLine => ({
  id: `${moment.at} ${moment.what} ${moment.clocks.map(({ level, cycle }) => `${level.id} ${cycle}`).join()}`,
  at: moment.at,
  isLoud: isLoud(moment),
  line: <tale.Part moment={moment} />,
});

const inHead = ({ id, number, version, can, major: mark }: TicketReply) =>
  can.note ? (
    <>
      {mark !== null && <majorMark.Part key={`${id} major`} mark={mark} />}
      <headClocks.Part key={id} number={number} version={version} />
    </>
  ) : null;

/** What runs is told above all of it; what is only proposed in the line of facts. */
const over = ({ id, number, can, major: mark }: TicketReply) =>
  can.note && mark === 'accepted' && <majorStrip.Part key={`${id} major`} number={number} />;

/** The queue and the ticket in it are one page: going from ticket to ticket keeps the list where it is. */
export const DeskQueue = () => (
  <BesideTicket value={beside}>
    <InTicketHead value={inHead}>
      <InStream value={useTale}>
        <OverTicket value={over}>
          <DeskPage />
        </OverTicket>
      </InStream>
    </InTicketHead>
  </BesideTicket>
);
