import type { Catalogue, Field } from '../../../kernel/shared/conditions/catalogue.ts';

const always = (type: Field['type'], options?: readonly string[]): Field => ({
  type,
  nullable: false,
  ...(options === undefined ? {} : { options }),
});
const maybe = (type: Field['type']): Field => ({ type, nullable: true });

/** What rules may ask of a ticket: what is known at the moment it is made. */
export const routingFacts = {
  type: always('choice', ['incident', 'request', 'task']),
  service: maybe('reference'),
  requestType: maybe('reference'),
  priority: always('number'),
  impact: always('number'),
  urgency: always('number'),
  title: always('text'),
  description: always('text'),
  tags: maybe('choices'),
  channel: always('choice'),
  team: maybe('team'),
  requester: always('person'),
  requesterVip: always('boolean'),
  requesterDepartment: maybe('reference'),
  requesterLocation: maybe('location'),
  requesterTeams: maybe('choices'),
} as const satisfies Catalogue;

export type RoutingFacts = { readonly [Name in keyof typeof routingFacts]: unknown };
