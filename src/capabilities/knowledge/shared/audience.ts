import { z } from 'zod';
import type { Catalogue } from '../../../kernel/shared/conditions/catalogue.ts';
import { Condition, type ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { type ConditionRecord, evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { type ConditionProblem, typeCheck } from '../../../kernel/shared/conditions/type-check.ts';

/** What an audience may ask about a reader. */
export const readerFields: Catalogue = {
  person: { type: 'person', nullable: false },
  department: { type: 'reference', nullable: true },
  location: { type: 'location', nullable: true },
  country: { type: 'text', nullable: true },
  manager: { type: 'person', nullable: true },
  vip: { type: 'boolean', nullable: false },
  isAgent: { type: 'boolean', nullable: false },
  teams: { type: 'choices', nullable: true },
};

/** Who is let in among those whom the visibility reaches, and who is kept out whatever lets them in. */
export const Audience = z.object({
  allow: Condition.nullable()
    .describe('Whom it is for; null: for all whom the visibility reaches.')
    .meta({ examples: [{ field: 'country', op: 'eq', value: 'AT' }] }),
  deny: Condition.nullable()
    .describe('Who may not read it, whatever else lets them.')
    .meta({ examples: [{ field: 'vip', op: 'eq', value: true }] }),
});
export type Audience = z.infer<typeof Audience>;

export const isForAll = ({ allow, deny }: Audience): boolean => allow === null && deny === null;

/** Deny wins. */
export const letsIn = (audience: Audience, reader: ConditionRecord, context: ConditionContext): boolean =>
  !keepsOut(audience, reader, context) && (audience.allow === null || evaluate(audience.allow, reader, readerFields, context));

export const keepsOut = ({ deny }: Audience, reader: ConditionRecord, context: ConditionContext): boolean =>
  deny !== null && evaluate(deny, reader, readerFields, context);

/** What keeps an audience from being used, each with where it stands. */
export const audienceProblems = ({ allow, deny }: Audience): ConditionProblem[] => [
  ...problemsOf(allow, '/audience/allow'),
  ...problemsOf(deny, '/audience/deny'),
];

function problemsOf(condition: Condition | null, path: string): ConditionProblem[] {
  if (condition === null) return [];
  const found = typeCheck(condition, readerFields, path);
  return found.length > 0 || !speaksOfMe(condition) ? found : [{ path, code: 'valueNotOfType', reason: notMe }];
}

const notMe = 'Whom an article is for cannot depend on who happens to look.';

/** An audience is the same whoever reads: "me" would name each of them. */
const speaksOfMe = (condition: Condition): boolean => /"(me|myTeams)":true/.test(JSON.stringify(condition));
