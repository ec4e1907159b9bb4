import { createHash } from 'node:crypto';

/** A statement with its values apart. Only this file makes one, so an object from outside can never pass for SQL. */
class Statement {
  readonly text: string;
  readonly values: readonly unknown[];

  constructor(text: string, values: readonly unknown[]) {
    this.text = text;
    this.values = values;
  }
}

export type Sql = Statement;

/** Composes statements: a value becomes a placeholder, another `sql` piece is woven in, its placeholders renumbered. */
export function sql(strings: TemplateStringsArray, ...holes: readonly unknown[]): Sql {
  const values: unknown[] = [];
  const text = strings.map((string, at) => (at === 0 ? string : placed(values, holes[at - 1]) + string)).join('');
  return new Statement(text, values);
}

function placed(values: unknown[], hole: unknown): string {
  if (hole instanceof Statement) {
    const shift = values.length;
    values.push(...hole.values);
    return shift === 0 ? hole.text : hole.text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + shift}`);
  }
  values.push(hole);
  return `$${values.length}`;
}

const words = { and: ' and ', or: ' or ', ',': ', ' };

/** Joins pieces; nothing to join gives `otherwise`. */
export function join(pieces: readonly Sql[], separator: keyof typeof words, otherwise: Sql = sql``): Sql {
  if (pieces.length === 0) return otherwise;
  const values: unknown[] = [];
  const text = pieces.map((piece) => placed(values, piece)).join(words[separator]);
  return new Statement(text, values);
}

/** Text that a closed list in our own code vouches for (column names, compiled conditions); never input. */
export const trusted = (text: string, values: readonly unknown[] = []): Sql => new Statement(text, values);

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
