import type { Act, Claim, ClaimOf } from '../statements/claim.ts';
import type { Claimed } from './finding.ts';

export type ClaimedOf<A extends Act> = { readonly by: string; readonly claim: ClaimOf<A> };

/** The claims of one act, typed as such. */
export const pick = <A extends Act>(claims: readonly Claimed[], act: A): ClaimedOf<A>[] =>
  claims.flatMap(({ by, claim }) => (isOf(claim, act) ? [{ by, claim }] : []));

const isOf = <A extends Act>(claim: Claim, act: A): claim is ClaimOf<A> => claim.act === act;

/** One finding for all of them, if there are any. */
export const together = (of: string, found: readonly Claimed[]): ReadonlyMap<string, readonly Claimed[]> =>
  found.length === 0 ? new Map() : new Map([[of, found]]);
