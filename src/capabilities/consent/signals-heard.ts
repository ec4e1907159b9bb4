import type { Actor } from '../../kernel/access/access.ts';
import { remembered } from '../../kernel/db/remembered.ts';

const heard = remembered<string, number>();
const keptFor = 60_000;
const mostKept = 20_000;

/** Whether this session's signal was written down within the last minute: a browser sends it with every request. */
export const wasHeard = ({ sessionId }: Actor): boolean => (heard.get(sessionId ?? '') ?? 0) > performance.now();

export function noteSignal({ sessionId }: Actor): void {
  if (heard.size >= mostKept) heard.clear();
  heard.set(sessionId ?? '', performance.now() + keptFor);
}

/** Once something is allowed again, the next signal has to be written down anew. */
export const forgetSignal = ({ sessionId }: Actor): void => void heard.delete(sessionId ?? '');
