/** What somebody is asked who has not signed in, in English. */
export const words = {
  title: 'May we count which pages you visit?',
  line: 'Kinds of pages and minutes, the kind of browser and the beginning of your network address, never what you type, under a random number in a cookie. Nothing is counted until you allow it, and signing in works either way.',
  refuse: 'Refuse',
  allow: 'Allow',
  policy: 'Privacy policy',
  refused: 'Noted: nothing is counted. You are not asked again; the privacy policy says for how long.',
  given: 'Noted: allowed, for this browser, for six months.',
  allowed: 'You allowed us to count which of these pages you visit.',
  takeBack: 'Take it back',
  signal: 'Opt-out preference signal honored. Nothing optional is kept or counted in this browser.',
} as const;

export type VisitorWords = typeof words;
