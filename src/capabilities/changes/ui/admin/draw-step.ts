import type { ReactNode } from 'react';
import type { ApprovalStep } from '../../../../kernel/shared/approval-plan.ts';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';

/** Draws one step of an approval: the designer of plans is another capability's, and the page brings it along. */
export type DrawStep = (props: {
  step: ApprovalStep;
  fields: readonly ConditionField[];
  workspace: string | null;
  onChange: (step: ApprovalStep) => void;
}) => ReactNode;
