import type { TicketRow } from './records.ts';

const day = 86_400_000;

/** What a lead looks after before a requester has to ask: when a ticket counts as about to stall, and by which sign. */
export const stalling = {
  /** The requester spoke last, and so long ago. */
  unanswered: day,
  /** Nobody has had it for so long. */
  unassigned: day,
  /** The team has the ball, and nothing was said or changed for so long. */
  quiet: 3 * day,
  /** So many hand-overs between teams. */
  hops: 3,
} as const;

type StallSign = 'followUp' | 'unanswered' | 'unassigned' | 'quiet' | 'hops';
type Facts = Pick<TicketRow, 'open' | 'followUpAt' | 'unansweredSince' | 'assignee' | 'createdAt' | 'waitingOn' | 'updatedAt' | 'hops'>;

/** By which signs a ticket is about to stall; the same rule as the queue's. */
export function stallSignsOf(row: Facts, now: number): StallSign[] {
  if (!row.open) return [];
  const longAgo = (at: string | null, ago: number): boolean => at !== null && Date.parse(at) <= now - ago;
  const signs: Record<StallSign, boolean> = {
    followUp: longAgo(row.followUpAt, 0),
    unanswered: longAgo(row.unansweredSince, stalling.unanswered),
    unassigned: row.assignee === null && longAgo(row.createdAt, stalling.unassigned),
    quiet: row.waitingOn === 'team' && longAgo(row.updatedAt, stalling.quiet),
    hops: row.hops >= stalling.hops,
  };
  return (Object.keys(signs) as StallSign[]).filter((sign) => signs[sign]);
}
