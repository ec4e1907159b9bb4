import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { NewEvent } from '../../../kernel/events/shapes.ts';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { hoursOfCalendars } from '../../sla/public.ts';
import type { ComingTicket, TicketAssigned, TicketAssigner } from '../../tickets/public/led.ts';
import { type InForce, inForceFor, rulesOf } from '../queries/books.ts';
import { type CandidateRow, candidatesIn, decidedOn } from '../queries/candidates.ts';
import { questionsAsked } from '../queries/forms.ts';
import { serviceOfType, teamOfType } from '../queries/tickets.ts';
import type { Candidate } from '../shared/choose.ts';
import { type Decision, decide } from '../shared/decide.ts';
import type { AssignmentRules, Rule } from '../shared/definition.ts';
import { type Answered, answeredIn, formsNamed, nothingAnswered, type RoutingFacts } from '../shared/facts.ts';
import { giveTurn, takeTurn } from '../store.ts';

/** Says who gets a ticket, in the transaction that makes or changes it. */
export const assigner: TicketAssigner = {
  prepared: async (call, { email, id = call.actor.id }) => {
    const who = email === undefined ? sql`p.id = ${id}` : sql`lower(p.email) = lower(${email})`;
    const inForce = await inForceFor(call.tx, who);
    return inForce.length === 0 ? undefined : (ticket) => assigned(call, inForce, ticket);
  },
  again: async (call, before, after, { tags, asked }) => {
    const inForce = await inForceFor(call.tx, sql`p.id = ${after.requesterId}`, sql`b.workspace_id = ${after.workspaceId}`);
    const last = inForce.length === 0 ? undefined : await decidedOn(call.tx, after.id);
    if (last === undefined || last.handedAt !== null) return undefined;
    const [serviceId, teamId] = await Promise.all([serviceOfType(call.tx, after), teamOfType(call.tx, after)]);
    const coming = { ...after, teamId, tags, requesterVip: before.requesterVip, serviceId, asked };
    const found = await assigned(call, inForce, coming, ({ ruleId }) => ruleId !== null && ruleId !== last.facts['rule']);
    return found;
  },
};

async function assigned(
  call: Call,
  inForce: readonly InForce[],
  ticket: ComingTicket,
  counts: (decision: Decision) => boolean = () => true,
): Promise<TicketAssigned | undefined> {
  const found = inForce.find(({ workspaceId }) => workspaceId === ticket.workspaceId);
  if (found === undefined) return undefined;
  const rules = await rulesOf(call.tx, found.workspaceId, found.number);
  const decision = await decide(rules.rules, {
    facts: factsOf(ticket, found),
    answered: await answeredFor(call.tx, rules, ticket.asked),
    teams: new Set(found.teams),
    context: { ...anybody, now: call.tx.now },
    pickFrom: (rule, teamId) => pickFrom(call, { rules, rule, teamId, ticket }),
  });
  // Of a task that no rule is for nothing has to be told: its team was said by hand or by a plan.
  if (!counts(decision) || (ticket.type === 'task' && decision.ruleId === null)) return undefined;
  if (decision.ruleId !== null && decision.personId !== null) await giveTurn(call.tx, turnOf(ticket, decision.ruleId), decision.personId);
  const { teamId, personId } = decision;
  return { teamId, assigneeId: personId, event: told(ticket, found.number, decision) };
}

/** Rules speak of the ticket alone, never of who happens to open it. */
const anybody: Omit<ConditionContext, 'now'> = { personId: null, teamIds: [], timeZone: 'UTC' };

/** What was answered, where the rules ask for it. */
export async function answeredFor(tx: Tx, { rules }: AssignmentRules, asked: ComingTicket['asked']): Promise<Answered> {
  if (asked === null || !formsNamed(rules).has(asked.requestTypeId)) return nothingAnswered;
  const { requestTypeId, requestTypeVersion, answers } = asked;
  return answeredIn(requestTypeId, await questionsAsked(tx, requestTypeId, requestTypeVersion), answers);
}

const turnOf = ({ workspaceId }: ComingTicket, ruleId: string) => permitNew({ workspaceId, ruleId }, 'take', true);

const factsOf = (ticket: ComingTicket, requester: InForce): RoutingFacts => ({
  type: ticket.type,
  service: ticket.serviceId,
  requestType: ticket.asked?.requestTypeId ?? null,
  priority: ticket.priority,
  impact: ticket.impact,
  urgency: ticket.urgency,
  title: ticket.title,
  description: ticket.descriptionText,
  tags: ticket.tags,
  channel: ticket.channel,
  team: ticket.teamId,
  requester: ticket.requesterId,
  requesterVip: ticket.requesterVip,
  requesterDepartment: requester.requesterDepartment,
  requesterLocation: requester.requesterLocation,
  requesterTeams: requester.requesterTeams,
});

type Pick = { rules: AssignmentRules; rule: Rule; teamId: string; ticket: ComingTicket };

/** The turn is held first: whoever waited for it counts the work that the ticket before brought. */
async function pickFrom({ tx }: Call, { rules, rule, teamId, ticket }: Pick) {
  const last = await takeTurn(tx, turnOf(ticket, rule.id));
  const { workspaceId, requesterId } = ticket;
  const service = rule.stickyTo === 'service' ? ticket.serviceId : undefined;
  const rows = await candidatesIn(tx, { workspaceId, teamId, requesterId, service, calendar: rules.calendar });
  const hours = await hoursOfCalendars(tx, calendarsOf(rows));
  const candidates = rows.map(
    ({ calendarId, capacity, calendarNumber: _, ...row }): Candidate => ({
      ...row,
      isRequester: row.id === requesterId,
      isAtWork: calendarId === null || (hours.get(calendarId)?.(tx.now) ?? true),
      capacity: capacity ?? rules.capacity,
    }),
  );
  return { candidates, last };
}

/** Each once. */
export function calendarsOf(rows: readonly Calendared[]): { id: string; number: number }[] {
  const found = new Map<string, number>();
  for (const { calendarId, calendarNumber } of rows)
    if (calendarId !== null && calendarNumber !== null) found.set(calendarId, calendarNumber);
  return [...found].map(([id, number]) => ({ id, number }));
}

type Calendared = { readonly calendarId: CandidateRow['calendarId']; readonly calendarNumber: CandidateRow['calendarNumber'] };

const mostTold = 100;

/** Why it went there, in what survives: identifiers and words of closed lists. */
const told = (ticket: ComingTicket, number: number, { ruleId, teamId, personId, because, passed, skipped }: Decision): NewEvent => ({
  type: 'ticket.assignedByRule',
  objectId: ticket.id,
  facts: {
    workspaceId: ticket.workspaceId,
    number,
    rule: ruleId,
    team: teamId,
    assignee: personId,
    because,
    passed: passed.slice(0, mostTold).map((one) => `${one.ruleId} ${one.personId} ${one.why}`),
    skipped: skipped.map((one) => `${one.ruleId} ${one.why}`),
  },
});
