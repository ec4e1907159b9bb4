import fc, { type Arbitrary } from 'fast-check';
import { catalogueOf } from '../../src/capabilities/catalog/shared/forms/catalogue-of.ts';
import { type Element, FormDefinition } from '../../src/capabilities/catalog/shared/forms/definition.ts';
import { conditionOver } from './conditions.ts';

const people = [1, 2, 3].map((n) => `0198c0de-0000-7000-8000-00000000000${n}`);
const label = { en: 'Label', de: 'Beschriftung' };
const options = ['red', 'green', 'blue'].map((value) => ({ value, label }));
const limits = fc.constantFrom({}, { min: 0 }, { max: 2 }, { min: -1, max: 1 });
const text = fc.constantFrom('', ' ', 'Ada', ' Bob ', 'ada@example.org', 'x'.repeat(30));

const columns = fc.constant([
  { kind: 'text', key: 'what', label, required: true },
  { kind: 'number', key: 'amount', label, min: 1 },
  { kind: 'checkbox', key: 'urgent', label },
]);

const kinds: Record<string, Arbitrary<object>> = {
  text: fc.record({ maxLength: fc.constant(20), pattern: fc.constant('email'), default: text }, { requiredKeys: [] }),
  longText: fc.record({ default: text }, { requiredKeys: [] }),
  number: fc.tuple(limits, fc.constantFrom({}, { decimals: 1 }, { default: 1 })).map(([a, b]) => ({ ...a, ...b })),
  money: limits.map((limit) => ({ ...limit, currency: 'EUR' })),
  choice: fc.constantFrom({ options }, { options, default: 'red' }),
  choices: fc.constantFrom({ options }, { options, default: ['blue', 'red'] }),
  date: fc.constantFrom({}, { default: { today: true } }, { min: { relative: 'today' } }, { min: '2026-01-01', max: '2026-12-31' }),
  dateTime: fc.constant({}),
  dateRange: fc.constantFrom({}, { min: '2026-01-01' }),
  person: fc.constantFrom({}, { default: { me: true } }),
  team: fc.constant({}),
  location: fc.constant({}),
  attachment: fc.constant({ max: 2 }),
  checkbox: fc.constantFrom({}, { default: true }),
  table: columns.map((list) => ({ columns: list, max: 3 })),
  heading: fc.constant({}),
  help: fc.constant({}),
};

const bareElement = (key: string): Arbitrary<object> =>
  fc.constantFrom(...Object.keys(kinds)).chain((kind) => (kinds[kind] ?? fc.constant({})).map((rest) => ({ kind, key, label, ...rest })));

/** A form whose conditions look at fields above only: no circles. */
export const someForm: Arbitrary<FormDefinition> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => bareElement(`q${index}`))))
  .map((elements) => FormDefinition.parse({ elements }))
  .chain(({ elements }) => fc.tuple(...elements.map((element, index) => conditional(element, elements.slice(0, index)))))
  .chain((elements) => fc.shuffledSubarray(elements, { minLength: elements.length }))
  .map((elements) => ({ elements }));

function conditional(element: Element, above: Element[]): Arbitrary<Element> {
  const catalogue = catalogueOf({ elements: above });
  if (Object.keys(catalogue).length === 0) return fc.constant(element);
  const condition = conditionOver(catalogue);
  const visible = fc.option(condition, { nil: undefined }).map((when) => (when === undefined ? {} : { visible: when }));
  const required = fc
    .oneof(fc.boolean(), condition)
    .map((when) => (element.kind === 'heading' || element.kind === 'help' ? {} : { required: when }));
  return fc
    .tuple(visible, required)
    .map(([a, b]) => FormDefinition.parse({ elements: [{ ...element, ...a, ...b }] }).elements[0] ?? element);
}

const row = fc.record(
  { what: text, amount: fc.integer({ min: -1, max: 3 }), urgent: fc.boolean(), odd: fc.constant(1) },
  { requiredKeys: [] },
);
const answer: Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(
    'red',
    'green',
    'purple',
    '2026-03-29',
    '2025-01-01',
    '2026-03-29T12:00:00+02:00',
    '0198C0DE-0000-7000-8000-000000000001',
  ),
  fc.constantFrom(...people),
  fc.constantFrom(null, undefined, true, false, 0, 1, 1.25, -1, {}, [], { from: '2026-03-01', to: '2026-02-01' }),
  fc.subarray(['red', 'green', 'blue']),
  fc.subarray(people),
  fc.array(row, { maxLength: 4 }),
  fc.jsonValue(),
);

/** Answers good and bad, to fields of the form and of others. */
export const answersTo = ({ elements }: FormDefinition): Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries([...elements.map(({ key }) => [key, answer]), ['stranger', answer]]), { requiredKeys: [] });
