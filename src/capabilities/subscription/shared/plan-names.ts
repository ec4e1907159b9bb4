import type { PlanKey } from './plans.ts';

/** Names of products: the same in every language. */
export const planNames: Readonly<Record<PlanKey, string>> = { team: 'Team', company: 'Company', selfRun: 'Self-run' };
