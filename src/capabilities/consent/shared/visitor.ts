/** Whom a page has before it: to ask; not to, because nobody is counted there; said no or yes; a browser that says no for them; somebody with an account, who perhaps said no before they signed in. */
export const visitorStates = ['ask', 'unasked', 'refused', 'given', 'signal', 'account', 'refusedBefore'] as const;
export type VisitorState = (typeof visitorStates)[number];

/** Where a visitor's answer is sent, by a form as well as by a script. */
export const visitorAnswerAt = (answer: 'given' | 'refused'): string => `/api/v1/visitor-choices/${answer}`;
