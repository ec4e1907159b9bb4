/** On what writing rests (Art. 6(1) GDPR). */
type MessageBasis = 'contract' | 'legitimateInterest' | 'legalObligation' | 'consent';
type Classes = Readonly<Record<string, { readonly basis: MessageBasis; readonly isAsked: boolean }>>;

/**
 * The closed list of why somebody is written to. What the service owes cannot be refused and may promote nothing; what is asked for is off until
 * somebody allows it.
 */
export const messageClasses = {
  transactional: { basis: 'contract', isAsked: false },
  security: { basis: 'legitimateInterest', isAsked: false },
  contract: { basis: 'contract', isAsked: false },
  policy: { basis: 'legalObligation', isAsked: false },
  news: { basis: 'consent', isAsked: true },
  features: { basis: 'consent', isAsked: true },
} as const satisfies Classes;

export type MessageClass = keyof typeof messageClasses;
export const askedClasses = ['news', 'features'] as const satisfies readonly AskedClass[];
export const messageClassNames = Object.keys(messageClasses) as [MessageClass, ...MessageClass[]];
/** Only for who asked for it. */
export type AskedClass = { [C in MessageClass]: (typeof messageClasses)[C]['isAsked'] extends true ? C : never }[MessageClass];

/** Owed to everybody whom it concerns. */
export type OwedClass = Exclude<MessageClass, AskedClass>;

/** Ways on which a message reaches somebody. */
export const channels = ['email', 'inApp'] as const;
export type Channel = (typeof channels)[number];
