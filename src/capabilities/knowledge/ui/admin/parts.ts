/** What is run of the knowledge of a department, in its order; the first one is shown first. */
export const knowledgeParts = ['rules', 'categories', 'templates', 'folder', 'report'] as const;
export type KnowledgePart = (typeof knowledgeParts)[number];
