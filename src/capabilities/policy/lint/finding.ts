import type { Claim } from '../statements/claim.ts';

/** A claim, and who makes it: a statement of the source or a sentence of ours. */
export type Claimed = { readonly by: string; readonly claim: Claim };

/** A weakness: which rule saw it, of what, in whose claims. */
export type Finding = { readonly rule: string; readonly of: string; readonly by: readonly string[]; readonly says: string };

export type Rule = {
  readonly name: string;
  readonly says: string;
  /** The weak claims, by what they are weak about: one finding for each. */
  readonly find: (claims: readonly Claimed[]) => ReadonlyMap<string, readonly Claimed[]>;
};
