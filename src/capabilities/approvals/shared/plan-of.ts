import type { ApprovalPlan, StepApproval } from '../../../kernel/shared/approval-plan.ts';

type Definition = {
  readonly approvals?: ApprovalPlan | undefined;
  readonly tasks: readonly { readonly key?: string | undefined; readonly approval?: StepApproval | undefined }[];
};

/** A step of the fulfilment by its name; one that nothing names is called by its place. */
export const stepCalled = <Step extends { readonly key?: string | undefined }>(tasks: readonly Step[], step: string): Step | undefined =>
  tasks.find(({ key }, at) => (key ?? `#${at + 1}`) === step);

/**
 * The plan of an approval by the version that its request keeps: of the request itself, or of the step of its fulfilment that it is for.
 */
export function planOf({ approvals, tasks }: Definition, step: string | null): ApprovalPlan | undefined {
  if (step === null) return approvals;
  const between = stepCalled(tasks, step)?.approval;
  if (between === undefined) return undefined;
  const { matters, also, onRejection: _, ...asked } = between;
  return { steps: [asked], matters, also };
}
