import type { Translated } from '../../../kernel/i18n/locale.ts';

export type Clause = { readonly title: string; readonly says: readonly string[] };
/** A document in both languages, of a day (YYYY-MM-DD). */
export type Wording = { readonly date: string; readonly clauses: Translated<readonly Clause[]> };
/** By version: what a contract was made under stays here as it was. */
export type Wordings = Readonly<Record<string, Wording>>;
