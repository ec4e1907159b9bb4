import type { ReadingReply } from '../../contract.ts';
import type { ProofShow } from './parts.ts';

export type Told = ReadingReply['statements'][number];
export type Proof = Told['shownBy'][number];

/** As people read it: what ran too long ago is told apart from what failed. */
export type Standing = 'green' | 'suspect' | 'red' | 'stale' | 'unbuilt';

export const tones = { green: 'good', suspect: 'warning', red: 'danger', stale: 'danger', unbuilt: 'neutral' } as const;

export function standingOfProof({ state, stale }: Proof): Standing {
  if (state === 'not yet built') return 'unbuilt';
  return stale ? 'stale' : state;
}

const worst: readonly Standing[] = ['red', 'stale', 'suspect', 'green'];

/** A statement stands as its worst proof does. */
export function standingOf({ built, shownBy }: Told): Standing {
  const standings = shownBy.map(standingOfProof);
  return built ? (worst.find((one) => standings.includes(one)) ?? 'green') : 'unbuilt';
}

/** When the statement was last wholly proved: the oldest of the times at which its proofs held. */
export function provedAt({ shownBy }: Told): string | null {
  const times = shownBy.map(({ heldAt }) => heldAt);
  const known = times.filter((at) => at !== null).sort();
  return known.length < times.length ? null : (known[0] ?? null);
}

export const isShown: Record<ProofShow, (statement: Told) => boolean> = {
  all: () => true,
  unproved: (statement) => ['red', 'stale', 'suspect'].includes(standingOf(statement)),
  stale: ({ shownBy }) => shownBy.some(({ stale }) => stale),
  built: ({ built }) => built,
  unbuilt: ({ built }) => !built,
};
