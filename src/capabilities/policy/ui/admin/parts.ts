/** The tabs of the policy, in their order; the first one is shown first. */
export const policyParts = ['reading', 'publish', 'versions', 'campaign', 'notice', 'identity'] as const;
export type PolicyPart = (typeof policyParts)[number];

/** Which statements are shown: all, those not proved now, those not built yet. */
export const policyShows = ['all', 'unproved', 'unbuilt'] as const;
export type PolicyShow = (typeof policyShows)[number];

/** Which statements the proofs are shown of. */
export const proofShows = ['all', 'unproved', 'stale', 'built', 'unbuilt'] as const;
export type ProofShow = (typeof proofShows)[number];
