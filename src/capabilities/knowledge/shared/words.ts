/** The languages in which articles are written. */
export const languages = ['en', 'de'] as const;
export type ArticleLanguage = (typeof languages)[number];

/** Who may read at most: whoever comes by, everybody of the organisation, who works in the workspace, or one team. */
export const visibilities = ['public', 'tenant', 'workspace', 'team'] as const;
export type Visibility = (typeof visibilities)[number];

export const kinds = ['howTo', 'knownError', 'faq', 'other'] as const;
export type ArticleKind = (typeof kinds)[number];

/** Of what is being written; what readers see stays what was published last. */
export const states = ['draft', 'review', 'published', 'retired'] as const;
export type ArticleState = (typeof states)[number];

/** What somebody who keeps articles looks through. */
export const queues = ['mine', 'review', 'expiring', 'overdue', 'stale', 'unowned'] as const;
export type ArticleQueue = (typeof queues)[number];

/** How an article and a ticket came together. */
export const ticketTies = ['madeFrom', 'reported', 'usedIn', 'offered', 'opened'] as const;
export type TicketTie = (typeof ticketTies)[number];

/** So many days before its end an article is in the queue of what ends soon. */
export const soonDays = 30;

/** What the list of those who keep articles can be ordered by. */
export const sorts = ['changed', 'title', 'number', 'validUntil', 'reads', 'opened', 'solved', 'helpful', 'lastRead', 'published'] as const;
export type ArticleSort = (typeof sorts)[number];
