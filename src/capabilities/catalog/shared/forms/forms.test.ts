import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someContext } from '../../../../../tests/support/conditions.ts';
import { answersTo, someForm } from '../../../../../tests/support/forms.ts';
import { counted } from '../../../../../tests/support/proofs.ts';
import { evaluate } from '../../../../kernel/shared/conditions/evaluate.ts';
import { catalogueOf } from './catalogue-of.ts';
import { FormDefinition } from './definition.ts';
import { diffDefinitions } from './diff-definitions.ts';
import { validateAnswers } from './validate-answers.ts';
import { validateDefinition } from './validate-definition.ts';
import { visibleElements } from './visible-elements.ts';

const say = (en: string) => ({ en, de: en });
const context = {
  now: new Date('2026-03-29T10:00:00Z'),
  timeZone: 'Europe/Berlin',
  personId: '0198c0de-0000-7000-8000-00000000000a',
  teamIds: [],
};
const laptop = FormDefinition.parse({
  elements: [
    {
      kind: 'choice',
      key: 'model',
      label: say('Model'),
      required: true,
      options: ['light', 'strong'].map((value) => ({ value, label: say(value) })),
    },
    { kind: 'longText', key: 'why', label: say('Why?'), required: true, visible: { field: 'model', op: 'eq', value: 'strong' } },
    { kind: 'person', key: 'owner', label: say('For whom?'), default: { me: true } },
    { kind: 'date', key: 'from', label: say('From when?'), default: { today: true }, min: { relative: 'today' } },
    { kind: 'checkbox', key: 'bag', label: say('With a bag') },
    {
      kind: 'choice',
      key: 'colour',
      label: say('Colour of the bag'),
      visible: { field: 'bag', op: 'eq', value: true },
      options: [
        { value: 'black', label: say('black') },
        { value: 'gold', label: say('gold'), when: { field: 'model', op: 'eq', value: 'strong' } },
      ],
    },
    {
      kind: 'table',
      key: 'extras',
      label: say('Extras'),
      max: 2,
      columns: [{ kind: 'number', key: 'amount', label: say('Amount'), required: true, min: 1 }],
    },
  ],
});

describe('answers', () => {
  test('take their defaults from who asks and when, and Ada need not type them', () => {
    expect(validateAnswers(laptop, { model: 'light' }, context)).toEqual({
      answers: { model: 'light', owner: context.personId, from: '2026-03-29', bag: false },
      problems: [],
    });
  });

  test('to hidden questions are dropped, though they were given', () => {
    expect(validateAnswers(laptop, { model: 'light', why: 'Because' }, context).answers).not.toHaveProperty('why');
  });

  test('are refused with their place, the reason and what to do', () => {
    const { problems } = validateAnswers(laptop, { model: 'strong', from: '2026-03-28', extras: [{ amount: 0 }, {}], fro: 1 }, context);

    expect(problems).toMatchObject([
      { path: '/fields/why', code: 'required', fix: 'Fill it in.' },
      { path: '/fields/from', code: 'tooEarly', values: { min: '2026-03-29' } },
      { path: '/fields/extras/0/amount', code: 'tooSmall' },
      { path: '/fields/extras/1/amount', code: 'required' },
      { path: '/fields/fro', code: 'unknownField' },
    ]);
  });

  test('may choose only what is offered to them', () => {
    const gold = { bag: true, colour: 'gold' };

    expect(validateAnswers(laptop, { ...gold, model: 'light' }, context).problems).toMatchObject([
      { path: '/fields/colour', code: 'notAnOption' },
    ]);
    expect(validateAnswers(laptop, { ...gold, model: 'strong', why: 'CAD' }, context).problems).toEqual([]);
  });

  test('that were emptied on purpose do not get their default back', () => {
    const once = validateAnswers(laptop, { model: 'light', owner: null }, context).answers;

    expect(validateAnswers(laptop, once, context).answers).toMatchObject({ owner: null });
  });
});

const trial = someForm.chain((form) => fc.record({ form: fc.constant(form), given: answersTo(form), context: someContext }));

describe('for any form and any answers', () => {
  test('a second check changes nothing and finds the same', () => {
    fc.assert(
      fc.property(trial, ({ form, given, context: at }) => {
        const first = validateAnswers(form, given, at);
        const second = validateAnswers(form, first.answers, at);
        expect(second.answers).toEqual(first.answers);
        expect(second.problems).toEqual(first.problems.filter(({ code }) => code !== 'unknownField'));
      }),
      { numRuns: counted(500, 20_000) },
    );
  });

  test('no answer survives whose question is hidden', () => {
    fc.assert(
      fc.property(trial, ({ form, given, context: at }) => {
        const { answers } = validateAnswers(form, given, at);
        for (const { key, visible } of form.elements)
          if (visible !== undefined && !evaluate(visible, answers, catalogueOf(form), at)) expect(Object.keys(answers)).not.toContain(key);
        const shown = visibleElements(form, given, at).map(({ key }) => key);
        expect(Object.keys(answers).filter((key) => !shown.includes(key))).toEqual([]);
      }),
      { numRuns: counted(500, 20_000) },
    );
  });

  test('neither the form nor the answers are changed, and they survive the way through JSON', () => {
    fc.assert(
      fc.property(trial, ({ form, given, context: at }) => {
        const before = JSON.stringify([form, given]);
        const { answers, problems } = validateAnswers(form, given, at);
        expect(JSON.stringify([form, given])).toBe(before);
        expect(
          JSON.parse(JSON.stringify(validateAnswers(JSON.parse(JSON.stringify(form)), JSON.parse(JSON.stringify(given)), at))),
        ).toEqual(JSON.parse(JSON.stringify({ answers, problems })));
      }),
    );
  });

  test('the form itself is found valid, and differs from itself in nothing', () => {
    fc.assert(
      fc.property(someForm, (form) => {
        expect(validateDefinition(form).filter(({ path }) => !path.endsWith('/default'))).toEqual([]);
        expect(diffDefinitions(form, form)).toEqual({ added: [], removed: [], changed: [], reordered: false });
      }),
    );
  });
});

describe('a definition', () => {
  const field = { kind: 'text', key: 'a', label: say('A') };

  test.each([
    ['two elements with one key', [field, field], '/elements/1/key', 'repeatedKey'],
    [
      'a question about a field that is not there',
      [{ ...field, visible: { field: 'b', op: 'isEmpty' } }],
      '/elements/0/visible/field',
      'unknownField',
    ],
    ['a question that hangs on itself', [{ ...field, visible: { field: 'a', op: 'isEmpty' } }], '/elements/0', 'circle'],
    ['a choice of nothing', [{ ...field, kind: 'choice', options: [] }], '/elements/0/options', 'noOptions'],
    ['a default that is no answer', [{ ...field, pattern: 'email', default: 'Ada' }], '/elements/0/default', 'wrongPattern'],
    ['a largest below the smallest', [{ ...field, kind: 'number', min: 2, max: 1 }], '/elements/0/max', 'limitsCrossed'],
    ['a property nobody knows', [{ ...field, colour: 'red' }], '/elements/0', 'shape'],
  ])('with %s is refused', (_, elements, path, code) => {
    expect(validateDefinition({ elements })).toMatchObject([{ path, code }]);
  });

  test('in which two questions wait for each other is refused at both, not at a third that waits for them', () => {
    const waits = (key: string, other: string) => ({ ...field, key, visible: { field: other, op: 'isNotEmpty' } });

    expect(validateDefinition({ elements: [waits('a', 'b'), waits('b', 'a'), waits('c', 'a')] })).toMatchObject([
      { path: '/elements/0', code: 'circle' },
      { path: '/elements/1', code: 'circle' },
    ]);
  });

  test('of any shape is answered, never crashed on', () => {
    const nested = fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({
          kind: fc.constantFrom('text', 'choice', 'table'),
          key: fc.string(),
          label: fc.anything(),
          visible: fc.anything(),
          options: fc.anything(),
          columns: fc.anything(),
        }),
      ),
    );
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.record({ elements: nested })), (input) => Array.isArray(validateDefinition(input))));
    const bottomless = Array.from({ length: 100_000 }).reduce<object>((not) => ({ not }), {});
    expect(validateDefinition({ elements: [{ ...field, visible: bottomless }] })).toMatchObject([{ code: 'tooDeep' }]);
  });

  test('shows in its next version what was added, removed, changed and moved', () => {
    const [model, why, ...rest] = laptop.elements;
    if (model === undefined || why === undefined) throw new Error('The laptop form lost its questions');
    const next = { elements: [...rest, { ...model, label: say('Type') }, { ...why, key: 'reason' }] };

    expect(diffDefinitions(laptop, next)).toMatchObject({
      added: [{ key: 'reason' }],
      removed: [{ key: 'why' }],
      changed: [{ key: 'model', label: say('Type'), changes: [{ property: 'label', before: say('Model'), after: say('Type') }] }],
      reordered: true,
    });
  });
});

test.each([
  ['iban', 'DE89 3704 0044 0532 0130 00', true],
  ['iban', 'DE89 3704 0044 0532 0130 01', false],
  ['email', 'ada@example.org', true],
  ['email', 'ada@example', false],
  ['url', 'https://example.org/a?b', true],
  ['url', 'javascript:alert(1)', false],
  ['phone', '+49 (30) 1234-567', true],
  ['ipAddress', '10.0.0.256', false],
])('as %s, %s is taken: %s', (pattern, text, taken) => {
  const form = FormDefinition.parse({ elements: [{ kind: 'text', key: 'a', label: say('A'), pattern }] });

  expect(validateAnswers(form, { a: text }, context).problems.length === 0).toBe(taken);
});
