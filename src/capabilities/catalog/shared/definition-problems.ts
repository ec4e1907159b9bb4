import type { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import { audienceFields } from './audience.ts';
import { catalogueOf } from './forms/catalogue-of.ts';
import { type FormDefinition, isAsked } from './forms/definition.ts';
import { type DefinitionProblem, validateDefinition } from './forms/validate-definition.ts';
import { planProblems } from './plan-problems.ts';
import type { RequestTypeDefinition } from './request-type.ts';
import { taskProblems } from './task-plan.ts';

/** What keeps a request type from being published: problems of its form, its audience, its tasks and its approvals. */
export function definitionProblems({ form, audience, tasks, approvals, ticketType }: RequestTypeDefinition): DefinitionProblem[] {
  const fields = catalogueOf(form);
  return [
    ...validateDefinition(form).map((problem) => ({ ...problem, path: `/draft/form${problem.path}` })),
    ...(audience === null ? [] : typeCheck(audience, audienceFields, '/draft/audience')),
    ...tasks.flatMap(({ when }, at) => (when === undefined ? [] : typeCheck(when, fields, `/draft/tasks/${at}/when`))),
    ...taskProblems(tasks, '/draft/tasks'),
    ...(approvals === undefined ? [] : approvalProblems(approvals, form, ticketType)),
    ...tasks.flatMap((task, at) => betweenProblems(task, `/draft/tasks/${at}`, form, ticketType)),
  ];
}

/** An approval between tasks: what keeps it from working, and what only a task has. */
function betweenProblems(
  { approval, team, due, dueInDays }: RequestTypeDefinition['tasks'][number],
  path: string,
  form: FormDefinition,
  ticketType: RequestTypeDefinition['ticketType'],
): DefinitionProblem[] {
  if (approval === undefined) return [];
  const { matters, also: _, onRejection: __, ...step } = approval;
  const questions = form.elements.filter(isAsked).map(({ key, kind }) => ({ key, kind }));
  const own = planProblems({ steps: [step], matters }, questions).map((problem) => ({
    ...problem,
    path: problem.path.replace('/steps/0', ''),
  }));
  return [
    ...(ticketType === 'request' ? [] : [{ path: `${path}/approval`, code: 'onlyRequests', reason: 'Only requests wait for approval.' }]),
    ...(team === null && due === undefined && dueInDays === undefined
      ? []
      : [{ path: `${path}/approval`, code: 'notATask', reason: 'An approval has no team and no due date: whoever is asked answers.' }]),
    ...own.map((problem) => ({ ...problem, path: `${path}/approval${problem.path}` })),
  ];
}

/** Only a request waits for approval: an incident is worked on at once. */
function approvalProblems(plan: ApprovalPlan, form: FormDefinition, ticketType: RequestTypeDefinition['ticketType']): DefinitionProblem[] {
  const path = '/draft/approvals';
  const fields = catalogueOf(form);
  const questions = form.elements.filter(isAsked).map(({ key, kind }) => ({ key, kind }));
  return [
    ...(ticketType === 'request' ? [] : [{ path, code: 'onlyRequests', reason: 'Only requests wait for approval.' }]),
    ...planProblems(plan, questions).map((problem) => ({ ...problem, path: `${path}${problem.path}` })),
    ...plan.steps.flatMap(({ when }, at) => (when === undefined ? [] : typeCheck(when, fields, `${path}/steps/${at}/when`))),
  ];
}
