import fc, { type Arbitrary } from 'fast-check';
import { jsonField, type SqlCatalogue, type SqlField } from '../../src/kernel/conditions/sql-catalogue.ts';
import { type Field, type FieldType, fieldTypes, operatorsOf } from '../../src/kernel/shared/conditions/catalogue.ts';
import type {
  Comparison,
  Condition,
  ConditionContext,
  ConditionValue,
  Operator,
  Scalar,
} from '../../src/kernel/shared/conditions/condition.ts';

// Small pools, so that comparisons often hold: random values are hardly ever equal.
const people = [1, 2, 3].map((n) => `0198c0de-0000-7000-8000-00000000000${n}`);
const letters = 'a A b ß SS s ä Ä a\u0308 σ ς Σ ΟΔΟΣ İ i ı I ﬁ ŉ ǆ ǅ Ж ж % _ \\ \' " 0 𐐀 𐐨 👩‍👧 \n 漢 ؀ '.split(' ');
const options = ['red', 'Red', 'grün', ''];
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const hour = 3_600_000;
const nows = ['2026-03-29T01:30:00.000Z', '2026-10-25T00:59:59.999Z', '2018-11-04T02:59:00.000Z', '2026-02-28T23:00:00.000Z'].map(
  Date.parse,
);

const alike = ['a', 'A', '%', '_', '\\', 'ß', 'SS', 'σ', 'ς'];

const text = fc.oneof(
  fc.array(fc.constantFrom(...alike), { maxLength: 3 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...letters), { maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((raw) => raw.replaceAll('\0', '')),
);
const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.1, 0.30000000000000004, -0.5, 1e21, 9007199254740991));
const time = fc
  .tuple(
    fc.constantFrom(...nows),
    fc.oneof(fc.constantFrom(-48, -24, -1, 0, 1, 23, 24, 48), fc.integer({ min: -99, max: 99 })),
    fc.constantFrom(-1, 0, 1),
  )
  .map(([now, hours, milliseconds]) => new Date(now + hours * hour + milliseconds));
const moment = time.map((date) => date.toISOString());
const day = moment.map((iso) => iso.slice(0, 10));
const id = fc.constantFrom(...people);

const valuesOf: Record<FieldType, Arbitrary<string | number | boolean>> = {
  text,
  number,
  money: fc.integer({ min: -3, max: 3 }),
  boolean: fc.boolean(),
  date: day,
  dateTime: moment,
  choice: fc.constantFrom(...options),
  choices: fc.constantFrom(...options),
  person: id,
  team: id,
  location: id,
  reference: id,
};

/** A value as a record holds it: a list for choices. */
const heldValue = (type: FieldType): Arbitrary<unknown> =>
  type === 'choices' ? fc.subarray(options) : type === 'dateTime' ? fc.oneof(moment, time) : valuesOf[type];

const steps = fc.record({
  days: fc.integer({ min: 0, max: 3 }),
  hours: fc.integer({ min: 0, max: 30 }),
  minutes: fc.integer({ min: 1, max: 90 }),
});
const days = fc.integer({ min: -3, max: 3 });
const relative = fc.oneof(
  fc.record({ relative: fc.constant('today' as const), days }),
  fc.record({ relative: fc.constant('now' as const), days, hours: days, minutes: days }),
);

const isWindow = (op: Operator) => op === 'withinLast' || op === 'withinNext';
const windowOf = (type: FieldType) => (type === 'date' ? fc.record({ days: fc.integer({ min: 1, max: 4 }) }) : steps);
const momentOrDay = fc.oneof(
  moment,
  day,
  relative,
  moment.map((iso) => iso.replace('.000Z', '+00:00')),
);

function conditionValue({ type, options: own }: Field, op: Operator): Arbitrary<ConditionValue> {
  if (isWindow(op)) return windowOf(type);
  if (type === 'date') return fc.oneof(day, relative);
  if (type === 'dateTime') return momentOrDay;
  const known = own === undefined ? valuesOf[type] : fc.constantFrom(...own);
  const one: Arbitrary<Scalar | { me: true }> = type === 'person' ? fc.oneof(id, fc.constant({ me: true as const })) : known;
  if (op !== 'in' && op !== 'notIn') return one;
  const list = fc.array(one, { maxLength: 3 });
  return type === 'team' ? fc.oneof(list, fc.constant({ myTeams: true as const })) : list;
}

function comparison(catalogue: Record<string, Field>): Arbitrary<Comparison> {
  const pairs = Object.entries(catalogue).flatMap(([name, field]) => operatorsOf[field.type].map((op) => ({ name, field, op })));
  return fc
    .constantFrom(...pairs)
    .chain(
      ({ name, field, op }): Arbitrary<Comparison> =>
        op === 'isEmpty' || op === 'isNotEmpty'
          ? fc.constant({ field: name, op })
          : conditionValue(field, op).map((value) => ({ field: name, op, value })),
    );
}

/** Any well-typed condition over the catalogue. */
export const conditionOver = (catalogue: Record<string, Field>): Arbitrary<Condition> =>
  fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      comparison(catalogue),
      fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ not: tie('node') }),
    ),
  })).node;

export const someContext: Arbitrary<ConditionContext> = fc.record({
  now: fc.tuple(fc.constantFrom(...nows), fc.integer({ min: -30, max: 30 })).map(([now, hours]) => new Date(now + hours * hour)),
  timeZone: fc.constantFrom(...zones),
  personId: fc.option(id),
  teamIds: fc.subarray(people),
});

/** 1 to 6 fields of random type, in columns or in a JSON document. */
export const someCatalogue: Arbitrary<SqlCatalogue> = fc
  .array(fc.record({ type: fc.constantFrom(...fieldTypes), json: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((fields) => Object.fromEntries(fields.map(({ type, json }, index) => [`f${index}`, sqlField(`f${index}`, type, json)])));

function sqlField(name: string, type: FieldType, json: boolean): SqlField {
  const field: Field = { type, nullable: true };
  return json ? jsonField('document', name, field) : { ...field, stored: 'column', sql: name };
}

const strange = fc.constantFrom<unknown>('', 'text', '2026-13-77', 7, true, ['x', 1], [], { a: 1 });

/** A record as the catalogue's table can hold it: JSON documents may hold values of a wrong type as well. */
export const recordOf = (catalogue: SqlCatalogue): Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(catalogue).map(([name, { type, stored }]) => {
        const value = { arbitrary: heldValue(type), weight: 6 };
        const nothing = { arbitrary: fc.constant(null), weight: 2 };
        return [name, stored === 'json' ? fc.oneof(value, nothing, { arbitrary: strange, weight: 1 }) : fc.oneof(value, nothing)];
      }),
    ),
  );
