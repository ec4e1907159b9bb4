import type { StatementId } from '../statements/statement.ts';

/** A sentence of the source, word for word, and what it states; a heading states nothing. */
export type Span = { readonly text: string; readonly states: readonly StatementId[]; readonly isHeading: boolean };

export const span = (text: string, ...states: StatementId[]): Span => ({ text, states, isHeading: false });
export const heading = (text: string): Span => ({ text, states: [], isHeading: true });
