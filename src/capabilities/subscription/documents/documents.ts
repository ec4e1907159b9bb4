import { createHash } from 'node:crypto';
import { documentVersion } from '../shared/plans.ts';
import { agreements } from './agreement.ts';
import { processingAgreements } from './processing.ts';
import type { Wording, Wordings } from './wording.ts';

export const documentKinds = ['agreement', 'processing'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document as it is kept and shown: its exact words, and the SHA-256 over them. */
export type KeptDocument = {
  readonly kind: DocumentKind;
  readonly version: string;
  readonly wording: Wording;
  readonly text: string;
  readonly fingerprint: Buffer;
};

const all: Readonly<Record<DocumentKind, Wordings>> = { agreement: agreements, processing: processingAgreements };

/** A document of a version; undefined where it was never offered, such as one agreed by hand. */
export function documentOf(kind: DocumentKind, version: string): KeptDocument | undefined {
  const wording = all[kind][version];
  if (wording === undefined) return undefined;
  const text = JSON.stringify({ kind, version, ...wording });
  return { kind, version, wording, text, fingerprint: createHash('sha256').update(text).digest() };
}

/** Both documents of a version, or of the one that is offered now. */
export function documentsOf(version: string = documentVersion): KeptDocument[] {
  const found = documentKinds.flatMap((kind) => documentOf(kind, version) ?? []);
  if (found.length < documentKinds.length) throw new Error(`Nothing is written of the documents ${version}`);
  return found;
}

/** Every version that was ever offered, newest first. */
export const documentVersions = (): string[] => Object.keys(agreements).toSorted().toReversed();
