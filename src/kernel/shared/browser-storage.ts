/** One thing we keep in a person's browser: the privacy registry lists all of them, and nothing else may be kept. */
export interface BrowserRecord {
  readonly purpose: string;
  /** `setting` is chosen by the person, `draft` is what they wrote and did not send yet. */
  readonly kind: 'setting' | 'draft';
}

/** Every key of the browser's local storage. A new one is a decision: it shows in the privacy registry. */
export const browserStorage = {
  theme: { purpose: 'Light, dark or as the system says', kind: 'setting' },
  language: { purpose: 'The language of the screens before one has signed in', kind: 'setting' },
  keyMap: { purpose: 'Keys that the person has changed', kind: 'setting' },
  keysOff: { purpose: 'Whether the single-letter keys are switched off', kind: 'setting' },
  paneSizes: { purpose: 'How wide the person made each pane', kind: 'setting' },
  railFolded: { purpose: 'Whether the rail of the desk is folded', kind: 'setting' },
  rowHeight: { purpose: 'Compact or comfortable rows', kind: 'setting' },
  drafts: { purpose: 'Replies, notes and forms that are not sent yet', kind: 'draft' },
} as const satisfies Record<string, BrowserRecord>;

export type BrowserKey = keyof typeof browserStorage;
