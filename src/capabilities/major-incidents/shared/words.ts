/** How a major incident runs: proposed, then accepted or rejected; stood down or resolved; at last reviewed. */
export const majorStates = ['proposed', 'accepted', 'rejected', 'stoodDown', 'resolved', 'reviewed'] as const;
export type MajorState = (typeof majorStates)[number];

/** Who leads it, who tells those who wait, who writes down what happens, who mends it. */
export const majorRoles = ['commander', 'communications', 'scribe', 'resolver'] as const;
export type MajorRole = (typeof majorRoles)[number];

/** How far one is, as those who wait are told. */
export const phases = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type Phase = (typeof phases)[number];

/** How much of a service is gone, from little to all. */
export const effects = ['degraded', 'partialOutage', 'outage'] as const;
export type Effect = (typeof effects)[number];

/** To whom an organisation shows how its services stand. */
export const visibilities = ['off', 'signedIn', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** It runs: somebody has to do something about it. */
export const isRunning = (state: MajorState): boolean => state === 'proposed' || state === 'accepted';

/** What a review tells. */
export const reviewParts = ['happened', 'impact', 'wentWell', 'wentBadly', 'causes'] as const;
export type ReviewPart = (typeof reviewParts)[number];

/** Without these it would teach nobody anything. */
export const neededParts: readonly ReviewPart[] = ['happened', 'impact', 'causes'];

/** Where one looks for them: what runs, what is to be reviewed, and what ended in whatever way. */
export const shelves = ['toReview', 'running', 'ended'] as const;
export type Shelf = (typeof shelves)[number];

/** It has a review, or waits for one: what was stood down turned out to be nothing to learn from. */
export const isReviewed = (state: MajorState): boolean => state === 'resolved' || state === 'reviewed';
