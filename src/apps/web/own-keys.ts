import type { meContract } from '../../capabilities/directory/contract.ts';
import { client } from '../../kernel/web/api.ts';
import { problemOf } from '../../kernel/web/problem.ts';
import { keepKeysHere, useStored } from '../../kernel/web/storage.ts';
import { toast } from '../../ui-kit/toast-queue.ts';
import { useShellWords } from './words.ts';

const me = client<typeof meContract>('me');
/** One after the other: of two changes in a moment the later must arrive last. */
let before: Promise<unknown> = Promise.resolve();

/** The person's keys: here at once, on the server a moment later. */
export function useOwnKeys() {
  const say = useShellWords();
  const [changed = {}] = useStored('keyMap');
  const [keysOff = false] = useStored('keysOff');
  const set = (keys: { changed: Record<string, string>; off: boolean }): void => {
    keepKeysHere(keys);
    before = before.then(() => me.setKeys(keys)).catch((error: unknown) => toast(problemOf(error).detail ?? say('keysOnlyHere')));
  };
  return {
    changed,
    keysOff,
    keep: (next: Record<string, string> = {}) => set({ changed: next, off: keysOff }),
    setKeysOff: (off: boolean) => set({ changed, off }),
  };
}
