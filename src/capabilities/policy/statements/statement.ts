import type { Claim } from './claim.ts';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
/** S01 to S62. */
export type StatementId = `S${Digit}${Digit}`;

/**
 * Enforced: the software makes the contrary impossible. Tested: a check that can fail ran, and when. Attested: a named role answers for it
 * until a date. Nothing claims above its class.
 */
export const classes = ['enforced', 'tested', 'attested'] as const;
export type Class = (typeof classes)[number];

/** `database` and `runtime` look at the running installation; `static` and `e2e` are tests named after the statement; a `drill` is a procedure practised here. */
export const kinds = ['static', 'database', 'e2e', 'runtime', 'drill'] as const;
export type Kind = (typeof kinds)[number];

/** The files in which its tests stand: one that has none of them any more shows nothing. */
type Tests = readonly [string, ...string[]];

/** How often it is practised. */
type Cycle = { readonly everyDays: number };

/** How a statement will be shown, and what would be seen if it were not true. */
type Planned = { readonly says: string } & ({ readonly kind: Exclude<Kind, 'drill'> } | ({ readonly kind: 'drill' } & Cycle));

/** How a statement is shown. A drill is acted out by tests first, and by the installation from then on. */
type Shown = { readonly says: string } & (
  | { readonly kind: 'database' | 'runtime' }
  | { readonly kind: 'static' | 'e2e'; readonly tests: Tests }
  | ({ readonly kind: 'drill'; readonly tests: Tests } & Cycle)
);

export type Showing = Planned | Shown;

/** An assertion that tests show. */
export const byTests = (showing: Showing): showing is Showing & { readonly tests: Tests } => 'tests' in showing;

export type Statement = {
  readonly id: StatementId;
  /** What the software does, so that the sentence of the source is true; or what it does instead. */
  readonly reading: string;
  readonly class: Class;
  readonly built: boolean;
  /** What the source claims, so that rules can judge it. */
  readonly claims: readonly Claim[];
  readonly shownBy: readonly Showing[];
};

/** Readings in German, and what shows each by the kind of its assertion. A test holds them against the English ones. */
export type German = Readonly<Partial<Record<StatementId, { readonly reading: string } & Readonly<Partial<Record<Kind, string>>>>>>;

type Said<How> = Omit<Statement, 'id' | 'built' | 'shownBy'> & { readonly shownBy: readonly How[] };

/** True today: each assertion runs, and was seen to fail. */
export const built = (id: StatementId, said: Said<Shown>): Statement => ({ id, built: true, ...said });

/** Not true yet: the assertion says what will have to be shown, and is red until then. */
export const notYet = (id: StatementId, said: Said<Planned>): Statement => ({ id, built: false, ...said });
