/** The types that share the spine, as the database knows them. */
export const ticketTypes = ['incident', 'request', 'task', 'problem', 'change'] as const;
export type TicketType = (typeof ticketTypes)[number];

/** What agents work on among themselves: whoever is its requester or logged it sees it by that alone no more than anybody else. */
export const teamTypes: readonly string[] = ['task', 'problem', 'change'] satisfies TicketType[];

/** Who has the ball. */
export const waitingOns = ['team', 'requester', 'vendor', 'change', 'problem', 'date', 'approval', 'nobody'] as const;
export type WaitingOn = (typeof waitingOns)[number];

/** What another ticket can be to one. */
export const linkKinds = [
  'parent',
  'child',
  'duplicate',
  'duplicated_by',
  'related',
  'follow_up',
  'followed_by',
  'caused_by',
  'causes',
  'fixed_by',
  'fixes',
] as const;
