import type { Catalogue } from '../../../kernel/shared/conditions/catalogue.ts';
import type { Condition, ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';

/** What an audience may ask about a person. */
export const audienceFields: Catalogue = {
  person: { type: 'person', nullable: false },
  department: { type: 'reference', nullable: true },
  location: { type: 'location', nullable: true },
  country: { type: 'text', nullable: true },
  manager: { type: 'person', nullable: true },
  vip: { type: 'boolean', nullable: false },
  isAgent: { type: 'boolean', nullable: false },
};

/** A person as audiences see them. */
export type AudienceMember = {
  readonly person: string;
  readonly department: string | null;
  readonly location: string | null;
  readonly country: string | null;
  readonly manager: string | null;
  readonly vip: boolean;
  readonly isAgent: boolean;
};

/** Whether a request type is meant for this person; no audience means everybody. */
export const isMeantFor = (audience: Condition | null, member: AudienceMember, context: ConditionContext): boolean =>
  audience === null || evaluate(audience, member, audienceFields, context);
