import type { Locale, Translated } from '../../../kernel/i18n/locale.ts';
import type { Identity } from '../shared/identity.ts';
import type { Claim } from '../statements/claim.ts';
import type { Class, StatementId } from '../statements/statement.ts';
import type { Facts } from './facts.ts';

/** What sentences are made of: the register's facts and the operator's settings. */
export type Material = { readonly facts: Facts; readonly identity: Identity };

/** A sentence before it is filled. Without `class` it has the class of its statement. */
export type Template = {
  readonly id: string;
  readonly states: StatementId;
  readonly class?: Class;
  readonly claims: (material: Material) => readonly Claim[];
  readonly says: (material: Material) => Translated<string>;
  /** Lines of a list that this sentence introduces. */
  readonly items?: (material: Material) => readonly Item[];
  /** A table that stands below it. */
  readonly table?: 'storage' | 'retention' | 'controls';
};

export type Item = {
  readonly key: string;
  readonly states: StatementId;
  readonly text: Translated<string>;
  readonly claims?: readonly Claim[];
};

/** A part of the policy, in the order of the source. */
export type Part = {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly heading: Translated<string>;
  readonly templates: readonly Template[];
};

export const none = (): readonly Claim[] => [];

/** “This, that and the other”, in the language of the sentence. */
export const listed = (names: readonly string[], locale: Locale): string => new Intl.ListFormat(locale).format(names);
