import fc from 'fast-check';
import { exampleOf } from '../../src/kernel/openapi/example.ts';
import { type ApiDocument, type Operation, type Parameter, resolved, type Schema } from '../../src/kernel/openapi/json-schema.ts';

type Schemas = ApiDocument['components']['schemas'];
export type FuzzedRequest = { method: string; path: string; body: Buffer | undefined; headers: Record<string, string> };

const nested = (depth: number): unknown => (depth === 0 ? [] : { all: [nested(depth - 1)] });

/** What people, programs and enemies send instead. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1e308,
    2 ** 53,
    -(2 ** 63),
    0.1,
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e\u2066',
    '../../etc/passwd',
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    '<script>alert(1)</script>',
    '{"__proto__":{}}',
    '__proto__',
    'constructor',
    'NaN',
    '1e999',
    '-1',
    '99999999999999999999',
    [],
    {},
    [[]],
    [null],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    'a'.repeat(100_000),
    '🧨'.repeat(20_000),
    nested(60),
    nested(2000),
    Array.from({ length: 5000 }, (_, at) => at),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

/** A value by the schema, now and then not. */
function madeBy(schema: Schema, schemas: Schemas, name = '', depth = 0): fc.Arbitrary<unknown> {
  const plain = resolved(schema, schemas);
  const right = fc.constant(exampleOf(plain, schemas, depth, name));
  if (depth > 4) return right;
  const near = plain.properties === undefined ? shaped(plain, schemas, depth) : objectOf(plain, schemas, depth);
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 4, arbitrary: near ?? right }, { weight: 2, arbitrary: hostile });
}

function shaped(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> | undefined {
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice !== undefined && choice.length > 0) return fc.oneof(...choice.map((part) => madeBy(part, schemas, '', depth + 1)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.items !== undefined) return fc.array(madeBy(schema.items, schemas, '', depth + 1), { maxLength: 4 });
  if (schema.type === 'string')
    return fc.string({ unit: 'binary', minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 60, 60) });
  return schema.type === 'integer' || schema.type === 'number' ? fc.integer({ min: -10, max: 300 }) : undefined;
}

/** Right but for one property, or each there or not; now and then one more that nobody asked for. */
function objectOf(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = schema;
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, madeBy(part, schemas, name, depth + 1)]));
  const right = exampleOf({ type: 'object', required, properties: pick(properties, required) }, schemas) as object;
  const names = Object.keys(parts);
  const known = fc.record(parts, { requiredKeys: [] });
  const nearly = names.length === 0 ? known : fc.constantFrom(...names).chain((name) => withOne(right, name, parts[name] ?? hostile));
  return fc.oneof(
    { weight: 6, arbitrary: nearly },
    { weight: 4, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, fc.string(), hostile).map(([object, key, value]) => ({ ...object, [key]: value })) },
  );
}

const withOne = (right: object, name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  value.map((held) => ({ ...right, [name]: held }));

const pick = (properties: Readonly<Record<string, Schema>>, names: readonly string[]): Readonly<Record<string, Schema>> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));

const headerText = fc.string({ unit: fc.constantFrom(...'aA0-_."=;,/\\ %é\u00ff'), maxLength: 300 });
/** A change that names a version gets further; which one is right, its refusal tells. */
const versions = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ 'if-match': '"1"' }) },
  { weight: 1, arbitrary: fc.constant<Record<string, string>>({}) },
);
const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof<fc.WeightedArbitrary<Record<string, string>>[]>(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ 'if-match': fc.oneof(fc.constantFrom('"1"', 'W/"2"', '*', '"x"', '"99999999999"'), headerText) }) },
  { weight: 1, arbitrary: fc.record({ 'idempotency-key': headerText }) },
  {
    weight: 1,
    arbitrary: fc.record({
      'content-type': fc.constantFrom(
        'text/plain',
        'application/json; charset=utf-16',
        'application/xml',
        'multipart/form-data',
        'application/x-www-form-urlencoded',
        '',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { accept: headerText, 'accept-language': headerText, cookie: headerText, range: headerText },
      { requiredKeys: [] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>[]>(
      { 'content-encoding': 'gzip' },
      { expect: '100-continue' },
      { 'x-http-method-override': 'DELETE' },
      { origin: 'null' },
    ),
  },
);

const bytesOf = (value: unknown): Buffer | undefined => (value === undefined ? undefined : Buffer.from(JSON.stringify(value) ?? 'null'));

/** JSON as it should be, cut off, or none at all. */
const damaged = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(bytes) },
    { weight: 1, arbitrary: fc.nat(bytes.length).map((at) => bytes.subarray(0, at)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((raw) => Buffer.from(raw)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('{"a":1,"a":2}', '[[[[', '{"__proto__":{"admin":true}}', '\ufeff{}', '"\\ud800"')
        .map((text) => Buffer.from(text)),
    },
  );

const asksVersion = ({ parameters = [] }: Operation): boolean => parameters.some((one) => '$ref' in one && one.$ref.endsWith('/ifMatch'));

/** Requests to one operation: right, nearly right, and hostile. */
export function requestsTo(
  method: string,
  path: string,
  operation: Operation,
  document: ApiDocument,
  known: readonly string[],
): fc.Arbitrary<FuzzedRequest> {
  const { schemas } = document.components;
  const parameters = (operation.parameters ?? []).filter((one): one is Parameter => 'name' in one);
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const content = operation.requestBody?.content['application/json'];
  const place = (one: Parameter): fc.Arbitrary<unknown> => fc.oneof(fc.constantFrom(...known), madeBy(one.schema, schemas, one.name));
  return fc
    .record({
      path: fc.tuple(...inPath.map(place)),
      query: fc.record(Object.fromEntries(inQuery.map((one) => [one.name, place(one)])), { requiredKeys: [] }),
      body: content === undefined ? fc.constant(undefined) : madeBy(content.schema, schemas),
      headers: fc.tuple(asksVersion(operation) ? versions : fc.constant({}), oddHeaders).map(([version, odd]) => ({ ...version, ...odd })),
    })
    .chain(({ path: values, query, body, headers }) => {
      const filled = inPath.reduce((text, { name }, at) => text.replace(`{${name}}`, () => asText(values[at])), `/api/v1${path}`);
      const asked = Object.entries(query).map(([name, value]) => `${name}=${asText(value)}`);
      const bytes = bytesOf(body);
      const made = bytes === undefined ? fc.constant(undefined) : damaged(bytes);
      return made.map((sent) => ({
        method,
        path: (asked.length > 0 ? `${filled}?${asked.join('&')}` : filled).slice(0, 12_000),
        body: sent,
        headers,
      }));
    });
}

/** Percent-encoded; half a surrogate pair goes as the bytes that some clients send for it. */
function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, 3000).isWellFormed() ? encodeURIComponent(text.slice(0, 3000)) : '%ED%A0%80';
}
