/** What somebody is asked who has not signed in, in English. */
export const words = {
  title: 'May we count which pages you visit?',
  line: 'Kinds of pages and minutes, never what you type. Nothing is counted until you allow it, and signing in works either way.',
  refuse: 'Refuse',
  allow: 'Allow',
  policy: 'Privacy policy',
  refused: 'Noted: nothing is counted. You are not asked again for six months.',
  given: 'Noted: allowed, for this browser, for six months.',
  signal: 'Opt-out preference signal honored. Nothing optional is kept or counted in this browser.',
} as const;

export type VisitorWords = typeof words;
