import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAfter, without } from './task-order.ts';
import { plannedSteps, taskProblems } from './task-plan.ts';

const task = (key: string, after: string[] = []) => ({ key, title: { en: key, de: key }, team: null, after });

test('a key twice, a task that is not there and tasks that wait for each other are told where they stand', () => {
  const told = (...tasks: ReturnType<typeof task>[]) => taskProblems(tasks, '').map(({ path, code }) => `${path} ${code}`);
  expect(told(task('one'), task('two', ['one']), task('three', ['one', 'two']))).toEqual([]);
  expect(told(task('one'), task('one'))).toEqual(['/1/key keyTwice']);
  expect(told(task('one', ['two']))).toEqual(['/0/after unknownTask']);
  expect(told(task('zero'), task('one', ['three', 'zero']), task('two', ['one']), task('three', ['two']), task('four', ['four']))).toEqual([
    '/1/after circle',
    '/2/after circle',
    '/3/after circle',
    '/4/after circle',
  ]);
});

/** Plans in which each task waits for earlier ones only, and which of their tasks are called for. */
const plans = fc.array(fc.tuple(fc.boolean(), fc.array(fc.nat(11), { maxLength: 4 })), { minLength: 1, maxLength: 12 }).map((drawn) => ({
  tasks: drawn.map(([, before], at) => task(`k${at}`, at === 0 ? [] : [...new Set(before.map((one) => `k${one % at}`))])),
  wanted: new Set(drawn.flatMap(([isWanted], at) => (isWanted ? [`k${at}`] : []))),
}));

test('whatever is left out, what waited for it through it waits for the same steps that are there', () => {
  fc.assert(
    fc.property(plans, ({ tasks, wanted }) => {
      const steps = plannedSteps(tasks, (_, key) => wanted.has(key));
      expect(steps.map(({ key }) => key)).toEqual(tasks.map(({ key }) => key).filter((key) => wanted.has(key)));
      // What comes before a step, through however many others: the same in the whole plan and in what is left of it.
      const all = before(new Map(tasks.map(({ key, after }) => [key, after])));
      const left = before(new Map(steps.map(({ key, after }) => [key, after])));
      for (const { key } of steps) expect(left(key)).toEqual(new Set([...all(key)].filter((one) => wanted.has(one))));
    }),
  );
});

test('of thirty tasks that each wait for all before them only the last is called for, and it begins at once', () => {
  const keys = Array.from({ length: 30 }, (_, at) => `k${at}`);
  const tasks = keys.map((key, at) => task(key, keys.slice(0, at)));
  expect(plannedSteps(tasks, (_, key) => key === 'k29').map(({ key, after }) => [key, after])).toEqual([['k29', []]]);
});

const before = (after: ReadonlyMap<string, readonly string[]>) => {
  const all = (key: string): Set<string> => new Set((after.get(key) ?? []).flatMap((one) => [one, ...all(one)]));
  return all;
};

test('a task that waits for others gives them keys, and one that is taken away leaves what it waited for to those behind it', () => {
  const bare = ['one', 'two', 'three'].map((name) => ({ title: { en: name, de: name }, team: null }));
  const chained = withAfter(withAfter(bare, 1, [0]), 2, [1]);
  expect(taskProblems(chained, '')).toEqual([]);
  expect(plannedSteps(chained, () => true).map(({ key, after }) => [key, after])).toEqual([
    ['task4', []],
    ['task5', ['task4']],
    ['#3', ['task5']],
  ]);
  expect(plannedSteps(without(chained, 1), () => true).map(({ after }) => after)).toEqual([[], ['task4']]);
});
