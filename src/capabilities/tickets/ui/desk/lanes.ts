import { type TicketType, ticketTypes } from '../../shared/types.ts';

/** The way of each type, as lanes one may drop on; ends that need a reason lie behind. */
const ways: Record<TicketType, readonly string[]> = {
  incident: ['new', 'inProgress', 'onHold', 'resolved'],
  request: ['approved', 'fulfilment', 'onHold', 'delivered'],
  task: ['open', 'inProgress', 'pending', 'closedComplete'],
  change: ['new', 'assess', 'authorize', 'scheduled', 'implement', 'review'],
  problem: ['new', 'assess', 'rootCause', 'fixInProgress', 'resolved'],
};

/** All states of the product in the order in which tickets pass them; what an admin added comes before the ends. */
const order = [
  'new',
  'assess',
  'authorize',
  'scheduled',
  'implement',
  'review',
  'submitted',
  'open',
  'pendingApproval',
  'approved',
  'assess',
  'rootCause',
  'inProgress',
  'fulfilment',
  'fixInProgress',
  'onHold',
  'pending',
  'resolved',
  'delivered',
  'closed',
  'closedSuccessful',
  'closedWithIssues',
  'closedUnsuccessful',
  'closedBackedOut',
  'closedComplete',
  'closedIncomplete',
  'closedSkipped',
  'closedCanceled',
  'rejected',
  'canceled',
];
const added = order.indexOf('resolved') - 0.5;
const placeOf = (state: string): number => (order.includes(state) ? order.indexOf(state) : added);

/** Which types these states belong to: by those that no other type has. */
function typesOf(found: readonly string[]): TicketType[] {
  const types = ticketTypes.filter((type) => found.some((state) => isOnlyOf(type, state)));
  return types.length > 0 ? types : ['incident'];
}

const marks: Record<TicketType, readonly string[]> = {
  incident: ['new', 'resolved', 'closed'],
  request: ['submitted', 'pendingApproval', 'approved', 'fulfilment', 'delivered', 'rejected', 'closedCanceled'],
  task: ['open', 'pending'],
  change: [
    'assess',
    'authorize',
    'scheduled',
    'implement',
    'review',
    'closedSuccessful',
    'closedWithIssues',
    'closedUnsuccessful',
    'closedBackedOut',
  ],
  problem: ['assess', 'rootCause', 'fixInProgress'],
};
const isOnlyOf = (type: TicketType, state: string): boolean => marks[type].includes(state);

/** A state that only tickets of other types have. */
export const isOfAnother = (type: TicketType, state: string): boolean =>
  !isOnlyOf(type, state) && ticketTypes.some((other) => isOnlyOf(other, state));

/** The lanes of a board: the states that tickets are in, and the way on for the types among them. */
export function lanesOf(found: readonly string[], type?: TicketType): string[] {
  const types = type === undefined ? typesOf(found) : [type];
  return [...new Set([...types.flatMap((one) => ways[one]), ...found])].toSorted((one, other) => placeOf(one) - placeOf(other));
}
