/** In `npm run prove` the full counts are run, elsewhere a sample. */
export const proving = process.env['CANDOR_PROVE'] === '1';

export const counted = (sample: number, full: number): number => (proving ? full : sample);

const today = Math.floor(Date.now() / 86_400_000);
const walks = { first: 0, second: 1, third: 2 } as const;

/** Whether it is the turn of this one today: in a sample one of so many in a row, another one each day; in a full proof always. */
export const isItsTurn = (at: number, of: number): boolean => proving || (at + today) % of === 0;

/** Walks go over the same places: in a sample each takes a fifth of them, another one each day, so that in five days each has taken all. */
export const sharedOut = <T>(places: readonly T[], by: keyof typeof walks): readonly T[] =>
  places.filter((_, at) => isItsTurn(at + walks[by], 5));

/** Whose turn it is today, of several of whom one is enough. */
export const oneToday = <T>(all: readonly T[], at: number): T | undefined => all[(at + today) % all.length];

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
