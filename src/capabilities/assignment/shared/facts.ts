import type { Catalogue, Field } from '../../../kernel/shared/conditions/catalogue.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { referencedFields } from '../../../kernel/shared/conditions/referenced-fields.ts';

const always = (type: Field['type'], options?: readonly string[]): Field => ({
  type,
  nullable: false,
  ...(options === undefined ? {} : { options }),
});
const maybe = (type: Field['type']): Field => ({ type, nullable: true });

/** What rules may ask of a ticket: what is known at the moment it is made. */
export const routingFacts = {
  type: always('choice', ['incident', 'request', 'task', 'problem', 'change']),
  service: maybe('reference'),
  requestType: maybe('reference'),
  priority: always('number'),
  impact: always('number'),
  urgency: always('number'),
  title: always('text'),
  description: always('text'),
  tags: maybe('choices'),
  channel: always('choice'),
  team: maybe('team'),
  requester: always('person'),
  requesterVip: always('boolean'),
  requesterDepartment: maybe('reference'),
  requesterLocation: maybe('location'),
  requesterTeams: maybe('choices'),
} as const satisfies Catalogue;

export type RoutingFacts = { readonly [Name in keyof typeof routingFacts]: unknown };

/** An answer as conditions name it: by the request type whose form asks for it, and the key of the question. No fact has a dot in its name. */
export const answerField = (requestType: string, question: string): string => `${requestType}.${question}`;

/** The request type whose form has to be answered for a field to say something; null of every other fact. */
export const formOfField = (field: string): string | null => (field.includes('.') ? (field.split('.')[0] ?? null) : null);

const named = <T>(requestType: string, of: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [answerField(requestType, key), value]));

/** What a form asks, as conditions of rules name it. */
export const answerFacts = (requestType: string, questions: Catalogue): Catalogue => named(requestType, questions);

/**
 * What was answered in the form of a ticket, and what that form asked. The catalogue has the questions of this form alone, so a comparison of an
 * answer in another holds for nobody: that an incident has no model is no reason to take it for a laptop whose model is another.
 */
export type Answered = { readonly catalogue: Catalogue; readonly answers: Readonly<Record<string, unknown>> };

export const nothingAnswered: Answered = { catalogue: {}, answers: {} };

export const answeredIn = (requestType: string, questions: Catalogue, answers: Readonly<Record<string, unknown>>): Answered => ({
  catalogue: answerFacts(requestType, questions),
  answers: named(requestType, answers),
});

/** Whether rules ask for answers of this form: most do not, and then it need not be known. */
export const formsNamed = (rules: readonly { readonly active: boolean; readonly when: Condition | null }[]): ReadonlySet<string> =>
  new Set(
    rules.flatMap(({ active, when }) => (active && when !== null ? referencedFields(when).flatMap((name) => formOfField(name) ?? []) : [])),
  );
