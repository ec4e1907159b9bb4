/** Why somebody may see a case. */
export const grantKinds = ['requester', 'assigned', 'caseTeam', 'named', 'group', 'breakGlass'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** How closed a class is. In all of them nobody but explicit grants lets anybody in; the stricter ones take more away from those. */
export const confidentialities = ['confidential', 'strict', 'anonymous'] as const;
export type Confidentiality = (typeof confidentialities)[number];

export const messageKinds = ['reply', 'note'] as const;
export type MessageKind = (typeof messageKinds)[number];
