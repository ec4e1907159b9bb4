import type { Translated } from '../i18n/locale.ts';

/** What a schema says of a field that it refused, as far as we read it: of a choice among several forms, what is wrong with each of them too. */
export type FieldIssue = {
  readonly message: string;
  readonly path?: readonly PathPart[] | undefined;
  readonly code?: unknown;
  readonly errors?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly inclusive?: unknown;
  readonly exact?: unknown;
  readonly format?: unknown;
  readonly pattern?: unknown;
  readonly divisor?: unknown;
};
/** A step of the way to it. */
type PathPart = PropertyKey | { readonly key: PropertyKey };

/** Why a field is refused, in both languages; undefined where the schema has words of its own. */
export function reasonFor(issue: FieldIssue): Translated<string> | undefined {
  return byLibrary.test(issue.message) ? (told[String(issue.code)]?.(issue) ?? ofNoForm) : undefined;
}

/** How the library begins what it words itself: nobody but a programmer reads `expected string to have <=200 characters`. */
const byLibrary = /^(?:Invalid |Too (?:big|small): |Unrecognized key)/;

const ofNoForm = { en: 'This has none of the forms that are possible here', de: 'Das hat keine der Formen, die hier möglich sind' };

const told: Readonly<Record<string, (issue: FieldIssue) => Translated<string>>> = {
  invalid_type: wrongKind,
  invalid_value: ({ values }) => oneOf(Array.isArray(values) ? values : []),
  too_big: (issue) => (isCounted(issue) ? amount('most', issue, issue.maximum) : bound('most', issue, issue.maximum)),
  too_small: (issue) => (isCounted(issue) ? amount('least', issue, issue.minimum) : bound('least', issue, issue.minimum)),
  invalid_format: wrongFormat,
  not_multiple_of: ({ divisor }) => ({ en: `A multiple of ${divisor}`, de: `Ein Vielfaches von ${divisor}` }),
  unrecognized_keys: ({ keys }) => unknownKeys(Array.isArray(keys) ? keys : []),
};

const kinds: Readonly<Record<string, Translated<string>>> = {
  string: { en: 'a text', de: 'ein Text' },
  number: { en: 'a number', de: 'eine Zahl' },
  int: { en: 'a whole number', de: 'eine ganze Zahl' },
  boolean: { en: 'true or false', de: 'true oder false' },
  array: { en: 'a list', de: 'eine Liste' },
  object: { en: 'an object', de: 'ein Objekt' },
  record: { en: 'an object', de: 'ein Objekt' },
  null: { en: 'null', de: 'null' },
};

/** What came is told where it is of a kind that has a name. */
function wrongKind({ message, format, expected }: FieldIssue): Translated<string> {
  const asked = kinds[format === 'safeint' ? 'int' : String(expected)];
  if (asked === undefined) return ofNoForm;
  const came = kinds[/received (\w+)$/.exec(message)?.[1] ?? ''];
  if (came === undefined || came === asked) return { en: `This must be ${asked.en}`, de: `Das muss ${asked.de} sein` };
  return { en: `This must be ${asked.en}, not ${came.en}`, de: `Das muss ${asked.de} sein, nicht ${came.de}` };
}

function oneOf(values: readonly unknown[]): Translated<string> {
  const all = values.map(String).join(', ');
  return values.length === 1
    ? { en: `Only ${all} is possible`, de: `Nur ${all} ist möglich` }
    : { en: `One of: ${all}`, de: `Eines von: ${all}` };
}

function unknownKeys(keys: readonly unknown[]): Translated<string> {
  const all = keys.map(String).join(', ');
  return { en: `Not known here: ${all}`, de: `Hier nicht bekannt: ${all}` };
}

type End = 'most' | 'least';
const atEnd = { most: { en: 'At most', de: 'Höchstens' }, least: { en: 'At least', de: 'Mindestens' } } as const;
const beyond = { most: { en: 'Less than', de: 'Weniger als' }, least: { en: 'More than', de: 'Mehr als' } } as const;

const isCounted = ({ origin }: FieldIssue): boolean => ['string', 'array', 'set', 'map', 'file'].includes(String(origin));

/** Of what is counted: characters of a text, entries of a list. */
function amount(end: End, { origin, exact }: FieldIssue, size: unknown): Translated<string> {
  if (end === 'least' && size === 1) return { en: 'This is empty', de: 'Das ist leer' };
  const unit = origin === 'string' ? { en: 'characters', de: 'Zeichen' } : { en: 'entries', de: 'Einträge' };
  const said = exact === true ? { en: 'Exactly', de: 'Genau' } : atEnd[end];
  return { en: `${said.en} ${size} ${unit.en}`, de: `${said.de} ${size} ${unit.de}` };
}

function bound(end: End, { inclusive }: FieldIssue, value: unknown): Translated<string> {
  const said = (inclusive === false ? beyond : atEnd)[end];
  return { en: `${said.en} ${value}`, de: `${said.de} ${value}` };
}

const formats: Readonly<Record<string, Translated<string>>> = {
  uuid: { en: 'This is no identifier (UUID)', de: 'Das ist keine Kennung (UUID)' },
  email: { en: 'This is no e-mail address', de: 'Das ist keine E-Mail-Adresse' },
  url: { en: 'This is no address (URL)', de: 'Das ist keine Adresse (URL)' },
  datetime: {
    en: 'This is no moment by ISO 8601, such as 2027-05-01T09:00:00Z',
    de: 'Das ist kein Zeitpunkt nach ISO 8601, etwa 2027-05-01T09:00:00Z',
  },
  date: { en: 'This is no day, such as 2027-05-01', de: 'Das ist kein Tag, etwa 2027-05-01' },
  time: { en: 'This is no time of the day, such as 09:00', de: 'Das ist keine Uhrzeit, etwa 09:00' },
};

function wrongFormat({ format, pattern }: FieldIssue): Translated<string> {
  const known = formats[String(format)];
  if (known !== undefined) return known;
  if (format !== 'regex' || pattern === undefined) return ofNoForm;
  return { en: `It must match ${pattern}`, de: `Es muss ${pattern} entsprechen` };
}

/**
 * What is wrong with a value that may have one of several forms: where one of them is clearly meant, because it has fewer faults than each other,
 * what is wrong with that one, at its place; else only that it is none of them.
 */
export function meant(issue: FieldIssue): readonly FieldIssue[] {
  if (issue.code !== 'invalid_union' || !Array.isArray(issue.errors)) return [issue];
  const forms = (issue.errors as readonly (readonly FieldIssue[])[]).toSorted((one, other) => one.length - other.length);
  const [best, next] = forms;
  if (best === undefined || best.length === 0 || best.length === next?.length) return [issue];
  return best.flatMap((inner) => meant({ ...inner, path: [...(issue.path ?? []), ...(inner.path ?? [])] }));
}
