/**
 * Why a journey cannot be walked by somebody whose browser has said no already. There are these reasons and no others: each is about the
 * asking itself. Everything else runs refused, unchanged (`npm run prove -- --only refused`).
 */
const reasons = {
  asked: 'Somebody is asked and answers; a browser that says no is never asked.',
  yes: 'Somebody says yes, which a browser that says no refuses for them.',
  silent:
    'What is looked at is that nobody has said anything yet, or what the server answers then: a browser that says no does not even ask it.',
  heard: 'The signal is heard by somebody who has not refused: who has refused by a press leaves it nothing to refuse.',
} as const;

export type Reason = keyof typeof reasons;

/** All tests of tests/e2e whose browsers come undecided in every run. */
export const comeUndecided: Readonly<Record<string, Reason>> = {
  'refuses at sign-in with one press, and is asked nothing more, anywhere': 'asked',
  'reads the policy without script or cookie, and says yes there by a form': 'asked',
  'whose browser says no to scripts alone reads that it was honoured, and what they allowed is over': 'heard',
  'is asked on the policy’s page beside it, not over it': 'asked',
  'S22 refusing everything at first sign-in reaches home in as many presses as allowing everything': 'asked',
  'the notice stands there with the first view, all off, yes and no alike, and by keyboard': 'asked',
  'who says nothing is not asked again, and the page is used as if nobody had asked': 'silent',
  'Bob’s browser says no to scripts alone: it counts for his account everywhere, once, and he reads that it was honoured': 'heard',
  'Ada allows one thing by keyboard, takes it back with one press too, and keeps a receipt': 'yes',
  'Bob’s browser says no for him: he is told that it was honoured, and nothing waits for a press': 'heard',
  'Ada ticks by keyboard which news reach her and how; what is owed to her has no box': 'yes',
  'Ada reads her choices in German': 'asked',
  'S28 who says nothing, says no, or whose browser says no sends nothing to the collector': 'silent',
  'S15 S16 of Ada, who allows it, only what was visible is told, and her browser holds no number': 'yes',
};
