/** The tabs of a request type, in their order. */
export const designerParts = ['form', 'properties', 'approvals', 'versions'] as const;
export type DesignerPart = (typeof designerParts)[number];

/** The workspace that a request type belongs to. */
export interface WorkspaceRef {
  id: string;
  key: string;
  name: { en: string; de?: string | undefined };
}
