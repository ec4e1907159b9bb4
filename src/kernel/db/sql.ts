import { createHash } from 'node:crypto';

/** A statement's text, made once and shared by all statements composed the same way, whatever their values are. */
class Text {
  /** What stands between the values. */
  readonly pieces: readonly string[];
  readonly #names = new Map<string, string>();
  #written: string | undefined;

  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
  }

  /** With its placeholders. */
  get written(): string {
    this.#written ??= this.pieces.reduce((text, piece, at) => `${text}$${at}${piece}`);
    return this.#written;
  }

  /** A name by label and role: one used under two roles would be planned anew each time. */
  named(label: string, role: string): string {
    const key = `${label}|${role}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `${label.slice(0, 40)}-${createHash('sha1').update(`${key}|${this.written}`).digest('base64url').slice(0, 16)}`;
    this.#names.set(key, name);
    return name;
  }
}

/**
 * A statement with its values apart. Only this file makes one, so an object from outside can never pass for SQL. A long text is woven together
 * the first time only: of a list it has thousands of characters, and each asking for it wove and read them again.
 */
class Statement {
  readonly kind: Text;
  readonly values: readonly unknown[];

  constructor(kind: Text, values: readonly unknown[]) {
    this.kind = kind;
    this.values = values;
  }

  get text(): string {
    return this.kind.written;
  }
}

export type Sql = Statement;

/** How a text was composed so far: by the text of each hole, or by a value in it. Texts nobody holds any more go with their steps. */
class Step {
  text: Text | undefined;
  readonly #withText = new WeakMap<Text, Step>();
  #withValue: Step | undefined;

  after(hole: unknown): Step {
    if (!(hole instanceof Statement)) {
      this.#withValue ??= new Step();
      return this.#withValue;
    }
    const known = this.#withText.get(hole.kind);
    if (known !== undefined) return known;
    const next = new Step();
    this.#withText.set(hole.kind, next);
    return next;
  }
}

const templates = new WeakMap<TemplateStringsArray, Step>();

/** Composes statements: a value becomes a placeholder, another `sql` piece is woven in, its placeholders renumbered. */
export function sql(strings: TemplateStringsArray, ...holes: readonly unknown[]): Sql {
  return compose(templates.get(strings) ?? firstOf(strings), holes, (at) => strings[at] ?? '');
}

function firstOf(strings: TemplateStringsArray): Step {
  const first = new Step();
  templates.set(strings, first);
  return first;
}

/** The statement that these holes make between these strings; its text is woven when nothing was composed so before. */
function compose(first: Step, holes: readonly unknown[], string: (at: number) => string): Statement {
  const values: unknown[] = [];
  let step = first;
  for (const hole of holes) {
    step = step.after(hole);
    if (hole instanceof Statement) values.push(...hole.values);
    else values.push(hole);
  }
  step.text ??= woven(holes, string);
  return new Statement(step.text, values);
}

function woven(holes: readonly unknown[], string: (at: number) => string): Text {
  const pieces = [string(0)];
  const append = (text: string): void => {
    pieces[pieces.length - 1] += text;
  };
  for (const [at, hole] of holes.entries()) {
    const [start = '', ...rest] = hole instanceof Statement ? hole.kind.pieces : ['', ''];
    append(start);
    pieces.push(...rest);
    append(string(at + 1));
  }
  return new Text(pieces);
}

const words = { and: ' and ', or: ' or ', ',': ', ', '&&': ' && ' };
const lists = { and: new Step(), or: new Step(), ',': new Step(), '&&': new Step() };

/** Joins pieces; nothing to join gives `otherwise`. */
export function join(pieces: readonly Sql[], separator: keyof typeof words, otherwise: Sql = sql``): Sql {
  if (pieces.length === 0) return otherwise;
  return compose(lists[separator], pieces, (at) => (at === 0 || at === pieces.length ? '' : words[separator]));
}

const mostVouched = 2000;
const vouched = new Map<string, Text>();

/** Text that a closed list in our own code vouches for (column names, compiled conditions); never input. Its placeholders count from $1. */
export function trusted(text: string, values: readonly unknown[] = []): Sql {
  const [first = '', ...rest] = text.split(/\$(\d+)/);
  const sent = rest.filter((_, at) => at % 2 === 0).map((number) => values[Number(number) - 1]);
  return new Statement(vouchedFor(text, [first, ...rest.filter((_, at) => at % 2 === 1)]), sent);
}

function vouchedFor(text: string, pieces: readonly string[]): Text {
  const known = vouched.get(text);
  if (known !== undefined) return known;
  if (vouched.size >= mostVouched) vouched.clear();
  const made = new Text(pieces);
  vouched.set(text, made);
  return made;
}

/** A stable name for a statement's text under a role. */
export const statementName = (label: string, { kind }: Sql, role: string): string => kind.named(label, role);
