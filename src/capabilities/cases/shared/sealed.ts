/** Why somebody can open what is sealed. */
export const sealKinds = ['sealer', 'named', 'group', 'breakGlass'] as const;
export type SealKind = (typeof sealKinds)[number];

/** How it stands with what was asked for behind the glass. */
export const askStates = ['waiting', 'confirmed', 'ended', 'declined', 'lapsed'] as const;
export type AskState = (typeof askStates)[number];
