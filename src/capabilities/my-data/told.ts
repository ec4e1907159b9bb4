import type { Leaf, Shape } from '../../kernel/privacy/classify.ts';
import type { Field, Holding } from '../../kernel/privacy/walk.ts';
import type { FoundRow } from './rows.ts';

/** What a row says to the person whom it concerns: told at once, or by a column's name held back for a reviewer. */
export type Told = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly waiting: readonly string[];
};

type Opens = (sealed: Buffer) => unknown;

/** Sorts a row: what is the person's own or no words is told; words of others wait; what tells of somebody else only is left out. */
export function toldOf(holding: Holding, { ways, values }: FoundRow, opens: Opens): Told {
  const theirs = holding.fields.filter(({ no, subjects }) => no === null && subjects.some((subject) => ways.has(subject)));
  const held = theirs.filter(({ column }) => !isEmpty(values[column]));
  const [own, others] = [held.filter((field) => isOwn(field, ways)), held.filter((field) => !isOwn(field, ways))];
  if (own.length === 0) return { values: {}, waiting: others.map(({ column }) => column) };
  const beside = holding.beside.flatMap((name) => besideOf(name, values[name]));
  return {
    values: Object.fromEntries([...beside, ...own.map((field) => [field.column, tellable(field, values[field.column], opens)])]),
    waiting: others.map(({ column }) => column),
  };
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Words that were written by nobody of the row's subjects are nobody's own. */
const isOwn = ({ own }: Field, ways: ReadonlySet<string>): boolean =>
  own === null || (own.length > 0 && own.every((subject) => ways.has(subject)));

/** Bytes and documents beside make nothing clearer. */
const besideOf = (name: string, value: unknown): [string, unknown][] =>
  Buffer.isBuffer(value) || isEmpty(value) || (typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value))
    ? []
    : [[name, value]];

export function tellable({ shape, sealed }: Pick<Field, 'shape' | 'sealed'>, value: unknown, opens: Opens): unknown {
  if (Buffer.isBuffer(value)) return sealed ? opens(value) : value.toString('hex');
  return shape === undefined ? value : within(shape, value);
}

/** Of a JSON value only what its shape says is told. */
function within(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (shape.kind === 'document') return isTold(shape.leaf) ? value : undefined;
  if (shape.kind === 'list') return Array.isArray(value) ? value.map((item) => within(shape.items, item)) : undefined;
  return shape.kind === 'object' || shape.kind === 'dictionary' ? keysWithin(shape, value) : leafOf(shape, value);
}

const leafOf = (leaf: Leaf, value: unknown): unknown => (isTold(leaf) ? value : undefined);

type Keyed = Extract<Shape, { kind: 'object' | 'dictionary' }>;

const keysWithin = (shape: Keyed, value: unknown): object =>
  Object.fromEntries(
    Object.entries(value as object).flatMap(([name, held]) => {
      const part = shape.kind === 'dictionary' ? shape.values : shape.fields[name];
      return part === undefined ? [] : [[name, within(part, held)]];
    }),
  );

const isTold = (leaf: Leaf): boolean => leaf.kind === 'technical' || leaf.export === true;
