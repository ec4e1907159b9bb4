import type { DesignerInWork } from './use-designer.ts';

/** What the fields of a plan stand in: the request type in work, and the workspace that offers it. */
export interface PlanAround {
  inWork: DesignerInWork;
  workspaceId: string;
}
