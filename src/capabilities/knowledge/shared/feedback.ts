/** Why an article did not help. */
export const feedbackReasons = ['outdated', 'incomplete', 'unclear', 'wrong', 'other'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** Of what is to be mended in an article. */
export const issueStates = ['open', 'inWork', 'done', 'declined'] as const;
export type IssueState = (typeof issueStates)[number];

/** What becomes of an offer beside a form. */
export const helpEvents = ['shown', 'opened', 'solved', 'asked'] as const;
export type HelpEvent = (typeof helpEvents)[number];

/** The spans of the report, in days; free dates would let somebody subtract one from the next. */
export const helpSpans = [7, 30, 90, 365] as const;
