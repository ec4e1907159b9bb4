/** The tabs of a workspace, in their order; the first one is shown first. */
export const workspaceParts = ['services', 'teams', 'roles', 'priorities', 'states', 'assignment', 'levels', 'settings'] as const;
export type WorkspacePart = (typeof workspaceParts)[number];
