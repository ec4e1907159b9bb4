import type { Catalogue, Field } from '../../../kernel/shared/conditions/catalogue.ts';

const always = (type: Field['type'], options?: readonly string[]): Field => ({
  type,
  nullable: false,
  ...(options === undefined ? {} : { options }),
});
const maybe = (type: Field['type']): Field => ({ type, nullable: true });

/**
 * What the log tells of a ticket at each moment, so what conditions of agreements may name: nothing else would read the same later. Of whoever
 * asked, what they were as the ticket was opened: who becomes a VIP later was promised nothing else.
 */
export const ticketFacts = {
  type: always('choice', ['incident', 'request', 'task', 'problem', 'change']),
  state: always('choice'),
  group: always('choice', ['open', 'onHold', 'resolved', 'closed']),
  holdReason: maybe('choice'),
  waitingOn: always('choice', ['team', 'requester', 'vendor', 'change', 'problem', 'date', 'approval', 'nobody']),
  priority: always('number'),
  impact: always('number'),
  urgency: always('number'),
  team: maybe('team'),
  assignee: maybe('person'),
  requester: always('person'),
  requesterVip: always('boolean'),
  requesterDepartment: maybe('reference'),
  requesterTeams: maybe('choices'),
  service: maybe('reference'),
  requestType: maybe('reference'),
  channel: always('choice'),
  agentReplied: always('boolean'),
  agentReplying: always('boolean'),
} as const satisfies Catalogue;
