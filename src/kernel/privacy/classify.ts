import type { Translated } from '../i18n/locale.ts';
import type { ConsentPurpose, Purpose } from '../shared/purposes.ts';
import type { Category, Retention } from './categories.ts';

/** Grounds of Art. 6(1) GDPR that the product uses. */
export type Basis = 'contract' | 'consent' | 'legalObligation' | 'legitimateInterest';

/** What erasing a person does to one value; keeping needs its ground. */
export type Erase = 'delete' | 'nullify' | 'tombstone' | 'redactSpans' | 'destroyKey' | { readonly keep: string };

/** Whether the tenant decides about it (processor) or the operator (controller). */
export type Role = 'controller' | 'processor';

export type Handling = {
  /** The purposes it serves, each with its basis; a column without a purpose cannot be. */
  readonly purposes: Readonly<Partial<Record<Purpose, Exclude<Basis, 'consent'>> & Record<ConsentPurpose, 'consent'>>>;
  readonly retention: Retention;
  /** How long a value still stands in the log once another has taken its place. */
  readonly replaced?: Retention;
  /** For each way the row concerns a person, by the name of that subject in the table. */
  readonly erase: Readonly<Record<string, Erase>>;
  /** Whether the person gets it with their data; if not, why. */
  readonly export: true | { readonly no: string };
  /** Of words: they are the person's own where the row concerns them in all of these ways. Words without it wait for a reviewer (Art. 15(4) GDPR). */
  readonly own?: readonly string[];
  readonly role?: Role;
  /** The planner must not keep samples of it (`set statistics 0`). */
  readonly statistics?: 0;
  /** It also points at a row of this table. */
  readonly to?: string;
  /** The pointer has no foreign key, for this reason. */
  readonly soft?: string;
};

export type Technical = { readonly kind: 'technical'; readonly reason: string; readonly beside?: true };
export type Closed = { readonly kind: 'closed' };
export type Reference = { readonly kind: 'reference'; readonly to: string; readonly soft: string | undefined };
export type Derived = { readonly kind: 'derived'; readonly from: readonly string[] };
export type Personal = { readonly kind: 'personal'; readonly category: Category } & Handling;
export type Shaped = { readonly kind: 'json'; readonly shape: Shape };
export type Leaf = Technical | Personal;
export type Column = Technical | Closed | Reference | Derived | Personal | Shaped;

/** What a JSON value may hold; nothing beyond it. */
export type Shape =
  | Leaf
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly kind: 'list'; readonly items: Shape }
  | { readonly kind: 'dictionary'; readonly keys: Leaf; readonly values: Shape }
  | { readonly kind: 'document'; readonly closedBy: string; readonly leaf: Leaf };

/**
 * How rows of a table concern a person: the row is the person, points at one (perhaps over another table), is
 * pointed at, or holds something of theirs.
 */
export type Subject =
  | { readonly self: true }
  | { readonly via: string; readonly as?: string }
  | { readonly from: string; readonly as: string }
  /** No pointer, but a value one can look for: the column holds, or is computed from, this column of the person. */
  | { readonly match: string; readonly with: string };

export type Table = {
  readonly role: Role;
  readonly subjects: Readonly<Record<string, Subject>>;
  readonly columns: Readonly<Record<string, Column>>;
};

/** A cookie, a browser key or a log field: what it holds and why it is needed. */
export type Entry = { readonly holds: Leaf; readonly because: string };
/** Something that is kept on a person's device: until when, whether the service they asked for needs it, and which files put it there. */
export type Stored = Entry & {
  readonly ends: 'session' | 'cleared' | 'sixMonths' | 'year';
  readonly essential: boolean;
  readonly setBy: readonly string[];
};
/** Whom the server may talk to: what goes there and who chooses the address. */
export type Recipient = { readonly because: string; readonly categories: readonly Category[]; readonly chosenBy: 'operator' };

/** What a person is asked to allow, in their words: read by them, so it is kept as it was shown. */
export type ChoiceWords = {
  /** What would be done, as a heading. */
  readonly title: string;
  /** What that means: what is noted, and what never is. */
  readonly what: string;
  /** What is different for who says no. */
  readonly without: string;
};
/** A purpose that rests on consent: what it would use, what is done with it, and how long that stays. */
export type Choice = {
  readonly because: string;
  readonly categories: readonly Category[];
  readonly operations: readonly ('Collect' | 'Store' | 'Analyse' | 'Use')[];
  readonly retention: Retention;
  readonly words: Translated<ChoiceWords>;
};

export type Registry = {
  readonly tables?: Readonly<Record<string, Table>>;
  readonly logFields?: Readonly<Record<string, Entry>>;
  readonly cookies?: Readonly<Record<string, Stored>>;
  readonly browserKeys?: Readonly<Record<string, Stored>>;
  readonly hosts?: Readonly<Record<string, Recipient>>;
  readonly choices?: Readonly<Partial<Record<ConsentPurpose, Choice>>>;
};

/** Says nothing about a person. Text, bytes and JSON need the reason in words. */
export const technical = (reason = ''): Technical => ({ kind: 'technical', reason });
/** The same, for words that make sense of what stands beside them: a person gets them with their data. */
export const beside = (reason: string): Technical => ({ kind: 'technical', reason, beside: true });
/** One of a closed list which the database itself checks. */
export const closed: Closed = { kind: 'closed' };
/** Points at a row of another table; without a foreign key it says why. */
export const reference = (to: string, soft?: string): Reference => ({ kind: 'reference', to, soft });
/** Made from other columns of the row, and gone with them. */
export const derived = (...from: string[]): Derived => ({ kind: 'derived', from });
/** Whatever a person gets with their data serves their rights too (Arts. 15 and 20 GDPR): said once, here. */
export const personal = (category: Category, handling: Handling): Personal => ({
  kind: 'personal',
  category,
  ...handling,
  purposes: handling.export === true ? { ...handling.purposes, rights: 'legalObligation' } : handling.purposes,
});
export const json = (shape: Shape): Shaped => ({ kind: 'json', shape });
export const object = (fields: Readonly<Record<string, Shape>>): Shape => ({ kind: 'object', fields });
export const list = (items: Shape): Shape => ({ kind: 'list', items });
/** Keys that are not known beforehand, themselves classified. */
export const dictionary = (keys: Leaf, values: Shape): Shape => ({ kind: 'dictionary', keys, values });
export const keep = (ground: string): Erase => ({ keep: ground });

/** A document whose keys a strict schema of ours closes, by name; all its leaves are of one class. */
export const document = (closedBy: string, leaf: Leaf): Shape => ({ kind: 'document', closedBy, leaf });

/** Of every table with the wall: the tenant it belongs to. */
export const tenant = reference('installation.tenant', 'Row-level security binds it; a foreign key would tie every write to one row');
/** The key of a row, without meaning. */
export const key = technical('Random identifier of the row');
