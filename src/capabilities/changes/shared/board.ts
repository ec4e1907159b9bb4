import type { Quorum } from '../../../kernel/shared/approval-plan.ts';
import { type changeKinds, type RiskLevel, riskLevels } from './model.ts';

export const boardKinds = ['normal', 'emergency'] as const;
export const boardQuorums = ['majority', 'all', 'any'] as const;

export type BoardRule = { readonly kinds: readonly (typeof boardKinds)[number][]; readonly leastRisk: RiskLevel };
type Change = { readonly kind: (typeof changeKinds)[number]; readonly risk: RiskLevel };

/** Whether a change comes before the board by itself: of such a kind, and risky enough. */
export const comesBefore = ({ kinds, leastRisk }: BoardRule, { kind, risk }: Change): boolean =>
  kinds.some((one) => one === kind) && riskLevels.indexOf(risk) >= riskLevels.indexOf(leastRisk);

/** A majority is more than half of those who do not abstain: of up to a hundred, 51 percent rounded up. */
export const quorumFor = (quorum: (typeof boardQuorums)[number]): Quorum =>
  quorum === 'majority' ? { kind: 'share', percent: 51 } : { kind: quorum };
