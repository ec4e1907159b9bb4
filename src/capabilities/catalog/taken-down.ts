import type { Call } from '../../kernel/access/access.ts';

/** Which request types any agent may write down for somebody who calls, wherever they are answered. */
export type TakenDown = (call: Call) => Promise<ReadonlySet<string>>;

const none: ReadonlySet<string> = new Set();
const heeded: { asked: TakenDown } = { asked: async () => none };

/** Told once by the composition root: what people may ask by right the catalog does not know. */
export const heedTakenDown = (asked: TakenDown): void => {
  heeded.asked = asked;
};

/** For oneself everybody asks anyway. */
export const takenDownFor = (call: Call, requester: string): Promise<ReadonlySet<string>> =>
  requester === call.actor.id ? Promise.resolve(none) : heeded.asked(call);
