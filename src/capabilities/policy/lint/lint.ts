import type { Claim } from '../statements/claim.ts';
import type { Claimed, Finding } from './finding.ts';
import { rulesAbout } from './rules-about-claims.ts';
import { rulesBetween } from './rules-between-claims.ts';

/** Judges claims by rules alone: whoever makes such a claim is told, today's source or a sentence written tomorrow. */
export function lint(claims: readonly Claimed[]): Finding[] {
  return [...rulesAbout, ...rulesBetween].flatMap(({ name, says, find }) =>
    [...find(claims)].map(([of, found]) => ({ rule: name, of, by: [...new Set(found.map(({ by }) => by))], says })),
  );
}

/** The claims of those who make some. */
export const claimsOf = (makers: readonly { readonly id: string; readonly claims: readonly Claim[] }[]): Claimed[] =>
  makers.flatMap(({ id, claims }) => claims.map((claim) => ({ by: id, claim })));
