import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goesOn, type StepState, stateOfStep, stepsInTurn } from './fulfilment.ts';

const plans = fc
  .array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 })
  .map((drawn) => drawn.map((before, at) => ({ key: `k${at}`, after: at === 0 ? [] : [...new Set(before.map((one) => `k${one % at}`))] })));
const ends = ['complete', 'skipped', 'incomplete', 'canceled'] as const;
const answers = ['goOn', 'again', 'end'] as const;

test('every plan comes to an end, and no step ever begins before all that it waits for are over', () => {
  fc.assert(
    fc.property(plans, fc.infiniteStream(fc.nat(11)), (steps, drawn) => {
      const states = new Map<string, StepState>(steps.map(({ key }) => [key, 'coming']));
      const draw = (): number => drawn.next().value ?? 0;
      for (let round = 0; round < 200 && goesOn(states); round += 1) {
        begin(steps, states);
        const [key] = [...states].find(([, state]) => state === 'running') ?? [];
        // Something runs as long as the plan goes on: it never waits for itself.
        if (key === undefined) return expect([...states.values()]).toContain('ended');
        states.set(key, afterEnd(ends[draw() % ends.length] ?? 'complete', answers[draw() % answers.length] ?? 'goOn'));
      }
      expect(stepsInTurn(steps, states)).toEqual([]);
    }),
  );
});

type Steps = readonly { readonly key: string; readonly after: readonly string[] }[];

function begin(steps: Steps, states: Map<string, StepState>): void {
  for (const { key, after } of stepsInTurn(steps, states)) {
    expect(after.every((one) => ['done', 'passed'].includes(states.get(one) ?? ''))).toBe(true);
    states.set(key, 'running');
  }
}

/** What becomes of a step: what failed is decided at once, and done once more it runs. */
function afterEnd(end: (typeof ends)[number], answer: (typeof answers)[number]): StepState {
  const state = stateOfStep({ end, decision: null });
  if (state !== 'failed') return state;
  return answer === 'again' ? 'running' : stateOfStep({ end, decision: answer });
}
