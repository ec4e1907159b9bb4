import type { Call } from '../../kernel/access/access.ts';

/** Which request types any agent may write down for somebody who calls, wherever they are answered. */
export type TakenDown = (call: Call) => Promise<ReadonlySet<string>>;

const nothing: TakenDown = async () => new Set();
const heeded: { asked: TakenDown } = { asked: nothing };

/** Told once by the composition root: what people may ask by right the catalog does not know. */
export const heedTakenDown = (asked: TakenDown): void => {
  heeded.asked = asked;
};

/** For oneself everybody asks anyway. */
export const takenDownFor = (call: Call, requester: string): Promise<ReadonlySet<string>> =>
  (requester === call.actor.id ? nothing : heeded.asked)(call);
