import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import type { Element, FormDefinition } from '../../shared/forms/definition.ts';
import type { DesignerInWork } from './use-designer.ts';

/** What whom to ask depends on: the form that is answered, and where. */
export interface AskingAround {
  inWork: { readonly elements: readonly Element[]; readonly values: { readonly form: FormDefinition } };
  /** Null: wherever it is asked; a role is then held there. */
  workspaceId: string | null;
  /** What a step may depend on, where that is not the form. */
  fields?: readonly ConditionField[] | undefined;
}

/** What the fields of a plan stand in: the request type in work, and the workspace that offers it. */
export interface PlanAround extends AskingAround {
  inWork: DesignerInWork;
  workspaceId: string;
}
