import type { Actor, Call } from '../access/access.ts';
import { transact } from '../db/transact.ts';

/** What a rehearsal came to, on its way out of the transaction that it takes back. */
class Rehearsed<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super('rehearsed');
    this.result = result;
  }
}

/** Acts a deed out as in earnest, under all rules of the database, and takes it back: no row stays, no event is told, no letter leaves. */
export async function rehearse<T>(actor: Actor, deed: (call: Call) => Promise<T>): Promise<T> {
  const acted = transact(actor, async (call): Promise<never> => {
    throw new Rehearsed(await deed(call));
  });
  return await acted.catch((fault: unknown) => {
    if (fault instanceof Rehearsed) return (fault as Rehearsed<T>).result;
    throw fault;
  });
}
