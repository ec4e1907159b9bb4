/** What the administration says of mail that arrived. */
export const words = {
  kept: 'Mail kept',
  keptHelp: 'It arrived and became no request. Nothing is dropped: look at it, do what it asks for, then settle it.',
  waiting: 'Waits for its turn',
  unreadable: 'Cannot be read, or names no sender',
  machine: 'Written by a machine',
  unknownLetter: 'Gives back a letter that is not ours',
  nobody: 'no sender',
  show: 'Show',
  showOf: 'Show the mail of {{name}}',
  settle: 'Settled',
  settleOf: 'The mail of {{name}} is settled',
  settled: 'Removed',
  source: 'Mail of {{name}}',
} as const;

export type KeptWords = typeof words;
