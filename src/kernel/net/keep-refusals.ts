import { noteRefusedCall, type RefusedCall, refusedCallsSince } from '../db/installation.ts';
import { log } from '../log/log.ts';
import { hearRefusals } from './outbound.ts';

/** So long, in milliseconds, refusals to one host are gathered: whoever tries in a loop makes one row, not thousands. */
const gathersFor = 250;

/** From now on each refused call of this program is kept in the database, by host and day. */
export function keepRefusals(program: string): void {
  const pending = new Map<string, number>();
  hearRefusals((host) => {
    if (pending.size === 0) setTimeout(() => void keep(program, pending), gathersFor);
    pending.set(host, (pending.get(host) ?? 0) + 1);
  });
}

async function keep(program: string, pending: Map<string, number>): Promise<void> {
  const all = [...pending];
  pending.clear();
  for (const [host, times] of all)
    await noteRefusedCall({ program, host, times }).catch((fault: unknown) =>
      log.fault('a refused call could not be kept', fault, { host }),
    );
}

/** Whom programs of this installation wanted to call since then, and may not. */
export const refusalsSince = (since: Date): Promise<RefusedCall[]> => refusedCallsSince(since);
