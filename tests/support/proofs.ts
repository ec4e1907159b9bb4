/** In `npm run prove` the full counts are run, elsewhere a sample. */
export const proving = process.env['CANDOR_PROVE'] === '1';

export const counted = (sample: number, full: number): number => (proving ? full : sample);

const today = Math.floor(Date.now() / 86_400_000);
const walks = { first: 0, second: 1, third: 2 } as const;

/** Walks go over the same places: in a sample each takes a third of them, another one each day, so that in three days each has taken all. */
export const sharedOut = <T>(places: readonly T[], by: keyof typeof walks): readonly T[] =>
  proving ? places : places.filter((_, at) => (at + today) % 3 === walks[by]);

/** A sample that takes minutes hangs; a full proof takes as long as it takes, also on a busy machine. */
export const patience = (sample: number): number => (proving ? 12 * 3_600_000 : sample);

/** What a random choice outside of fast-check starts from; the report names it. */
export const proofSeed = Number(process.env['CANDOR_PROVE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers from 0 to 1 that are always the same for one seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
