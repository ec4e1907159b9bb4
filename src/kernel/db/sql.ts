import { createHash } from 'node:crypto';

/**
 * A statement with its values apart: pieces of text, a value between each two. Only this file makes one, so an object from outside can never
 * pass for SQL. The text with its placeholders is written when it is asked for, once, however deep pieces were woven into each other.
 */
class Statement {
  readonly pieces: readonly string[];
  readonly values: readonly unknown[];

  constructor(pieces: readonly string[], values: readonly unknown[]) {
    this.pieces = pieces;
    this.values = values;
  }

  get text(): string {
    let text = this.pieces[0] ?? '';
    for (let at = 1; at < this.pieces.length; at += 1) text += `$${at}${this.pieces[at]}`;
    return text;
  }
}

export type Sql = Statement;

/** Composes statements: a value becomes a placeholder, another `sql` piece is woven in, its placeholders renumbered. */
export function sql(strings: TemplateStringsArray, ...holes: readonly unknown[]): Sql {
  const draft: Draft = { pieces: [strings[0] ?? ''], values: [] };
  for (const [at, hole] of holes.entries()) {
    place(draft, hole);
    append(draft, strings[at + 1] ?? '');
  }
  return new Statement(draft.pieces, draft.values);
}

type Draft = { readonly pieces: string[]; readonly values: unknown[] };

function append({ pieces }: Draft, text: string): void {
  pieces[pieces.length - 1] += text;
}

function place(draft: Draft, hole: unknown): void {
  if (!(hole instanceof Statement)) {
    draft.values.push(hole);
    draft.pieces.push('');
    return;
  }
  append(draft, hole.pieces[0] ?? '');
  for (let at = 1; at < hole.pieces.length; at += 1) draft.pieces.push(hole.pieces[at] ?? '');
  for (const value of hole.values) draft.values.push(value);
}

const words = { and: ' and ', or: ' or ', ',': ', ', '&&': ' && ' };

/** Joins pieces; nothing to join gives `otherwise`. */
export function join(pieces: readonly Sql[], separator: keyof typeof words, otherwise: Sql = sql``): Sql {
  if (pieces.length === 0) return otherwise;
  const draft: Draft = { pieces: [''], values: [] };
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) append(draft, words[separator]);
    place(draft, piece);
  }
  return new Statement(draft.pieces, draft.values);
}

/** Text that a closed list in our own code vouches for (column names, compiled conditions); never input. Its placeholders count from $1. */
export function trusted(text: string, values: readonly unknown[] = []): Sql {
  const [first = '', ...rest] = text.split(/\$(\d+)/);
  const draft: Draft = { pieces: [first], values: [] };
  for (let at = 0; at < rest.length; at += 2) {
    draft.values.push(values[Number(rest[at]) - 1]);
    draft.pieces.push(rest[at + 1] ?? '');
  }
  return new Statement(draft.pieces, draft.values);
}

const names = new Map<string, string>();

/** A stable name for a statement's text under a role: a name used under two roles would be planned anew each time. */
export function statementName(label: string, text: string, role: string): string {
  const key = `${label}|${role}|${text}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${label.slice(0, 40)}-${createHash('sha1').update(key).digest('base64url').slice(0, 16)}`;
  names.set(key, name);
  return name;
}
