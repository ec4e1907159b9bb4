import { canonical } from '../../kernel/shared/canonical.ts';
import type { Change } from './compile/change.ts';
import type { PolicyDocument } from './compile/document.ts';
import { fingerprint } from './compile/fingerprint.ts';

type Link = {
  readonly number: number;
  readonly document: PolicyDocument;
  readonly change: Change;
  readonly effectiveAt: Date;
  readonly previous: Buffer;
};

/** Before the first version there is nothing. */
export const beginning = Buffer.alloc(32);

/** What a version commits to: the one before, its number, its date and every byte of what it says. */
export const hashOf = ({ number, document, change, effectiveAt, previous }: Link): Buffer =>
  fingerprint({ previous: previous.toString('hex'), number, effectiveAt: effectiveAt.toISOString(), change, document });

/** Where the chain does not hold, oldest first; empty when every version follows from the one before. */
export function chainFaults(versions: readonly (Link & { readonly hash: Buffer })[]): string[] {
  return versions.flatMap((version, at) => {
    const before = versions[at - 1]?.hash ?? beginning;
    if (version.number !== at + 1) return [`Version ${at + 1} is missing`];
    if (!version.previous.equals(before)) return [`Version ${version.number} does not follow version ${at}`];
    return hashOf(version).equals(version.hash) ? [] : [`Version ${version.number} was changed after it was published`];
  });
}

/** The document as one text, byte for byte the same for the same facts. */
export const bytesOf = (document: PolicyDocument): Buffer => Buffer.from(canonical(document));
