import type { ApprovalPlan, ApprovalStep, ApproverRule } from '../../../kernel/shared/approval-plan.ts';

/** What keeps a plan from being published; screens translate `code`. */
export type PlanProblem = {
  readonly path: string;
  readonly code: 'unknownField' | 'notAPerson' | 'tooFewNamed' | 'twice';
  readonly reason: string;
};

/** The questions of the form a plan belongs to: key and kind. */
export type Question = { readonly key: string; readonly kind: string };

export const planProblems = (plan: ApprovalPlan, questions: readonly Question[]): PlanProblem[] => [
  ...plan.steps.flatMap((step, index) => stepProblems(step, questions, `/steps/${index}`)),
  ...plan.matters.flatMap((key, index) => (questions.some((one) => one.key === key) ? [] : [unknown(`/matters/${index}`, key)])),
];

function stepProblems(step: ApprovalStep, questions: readonly Question[], path: string): PlanProblem[] {
  const above = step.timeout?.action === 'escalate' ? step.timeout.to : [];
  return [
    ...step.approvers.flatMap((rule, index) => fieldProblems(rule, questions, `${path}/approvers/${index}`)),
    ...above.flatMap((rule, index) => fieldProblems(rule, questions, `${path}/timeout/to/${index}`)),
    ...twice(step, path),
    ...tooFew(step, path),
  ];
}

function fieldProblems(rule: ApproverRule, questions: readonly Question[], path: string): PlanProblem[] {
  if (rule.kind !== 'field') return [];
  const question = questions.find(({ key }) => key === rule.field);
  if (question === undefined) return [unknown(`${path}/field`, rule.field)];
  if (question.kind === 'person') return [];
  return [{ path: `${path}/field`, code: 'notAPerson', reason: `'${rule.field}' does not ask for a person.` }];
}

const unknown = (path: string, key: string): PlanProblem => ({ path, code: 'unknownField', reason: `The form does not ask '${key}'.` });

const twice = ({ approvers }: ApprovalStep, path: string): PlanProblem[] =>
  approvers.flatMap((rule, index) => {
    const first = approvers.findIndex((one) => JSON.stringify(one) === JSON.stringify(rule));
    return first < index ? [{ path: `${path}/approvers/${index}`, code: 'twice', reason: 'This approver stands here already.' }] : [];
  });

/** Where each rule names at most one person, more answers than rules cannot come. Of teams and roles nobody knows how many they will be. */
function tooFew({ approvers, quorum }: ApprovalStep, path: string): PlanProblem[] {
  if (quorum.kind !== 'count' || approvers.some(({ kind }) => kind === 'team' || kind === 'role')) return [];
  const most = approvers.reduce((sum, rule) => sum + (rule.kind === 'managers' ? rule.levels : 1), 0);
  return quorum.count <= most ? [] : [{ path: `${path}/quorum/count`, code: 'tooFewNamed', reason: `At most ${most} can answer.` }];
}
