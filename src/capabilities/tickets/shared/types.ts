/** The types that share the spine, as the database knows them. */
export const ticketTypes = ['incident', 'request', 'task', 'change'] as const;
export type TicketType = (typeof ticketTypes)[number];

/** Who has the ball. */
export const waitingOns = ['team', 'requester', 'vendor', 'change', 'problem', 'date', 'approval', 'nobody'] as const;
export type WaitingOn = (typeof waitingOns)[number];
