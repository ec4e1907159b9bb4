import { expect, test } from 'vitest';
import { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import { planProblems } from './plan-problems.ts';

const manager = { kind: 'managers' };
const finance = { kind: 'team', team: '00000000-0000-7000-8000-0000000000aa' };

test('a plan that cannot work is told where it does not', () => {
  const plan = ApprovalPlan.parse({
    steps: [
      { approvers: [manager, manager, { kind: 'field', field: 'price' }], quorum: { kind: 'count', count: 4 } },
      {
        approvers: [finance],
        quorum: { kind: 'count', count: 4 },
        timeout: { action: 'escalate', afterHours: 1, to: [{ kind: 'field', field: 'who' }] },
      },
    ],
    matters: ['price', 'nothing'],
  });
  expect(planProblems(plan, [{ key: 'price', kind: 'money' }]).map(({ path, code }) => `${path} ${code}`)).toEqual([
    '/steps/0/approvers/2/field notAPerson',
    '/steps/0/approvers/1 twice',
    '/steps/0/quorum/count tooFewNamed',
    '/steps/1/timeout/to/0/field unknownField',
    '/matters/1 unknownField',
  ]);
});
