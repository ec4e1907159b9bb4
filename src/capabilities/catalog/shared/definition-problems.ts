import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import { audienceFields } from './audience.ts';
import { catalogueOf } from './forms/catalogue-of.ts';
import { type DefinitionProblem, validateDefinition } from './forms/validate-definition.ts';
import type { RequestTypeDefinition } from './request-type.ts';

/** What keeps a request type from being published: problems of its form, its audience and its tasks. */
export function definitionProblems({ form, audience, tasks }: RequestTypeDefinition): DefinitionProblem[] {
  const fields = catalogueOf(form);
  return [
    ...validateDefinition(form).map((problem) => ({ ...problem, path: `/draft/form${problem.path}` })),
    ...(audience === null ? [] : typeCheck(audience, audienceFields, '/draft/audience')),
    ...tasks.flatMap(({ when }, at) => (when === undefined ? [] : typeCheck(when, fields, `/draft/tasks/${at}/when`))),
  ];
}
