import type { TicketQuery } from '../../contract.ts';

/** The orders one can choose, with their words; a heading of the table offers the others. */
export const orders = {
  '-updatedAt': 'sortNewest',
  updatedAt: 'sortOldest',
  priority: 'sortPriority',
  '-createdAt': 'sortCreated',
  createdAt: 'sortFirstCreated',
  dueAt: 'sortDue',
  clockDueAt: 'sortClock',
  followUpAt: 'sortFollowUp',
  unansweredSince: 'sortUnanswered',
  '-hops': 'sortHops',
} as const satisfies Partial<Record<TicketQuery['sort'], string>>;

type Order = keyof typeof orders;
export const isOrder = (sort: string): sort is Order => Object.hasOwn(orders, sort);
