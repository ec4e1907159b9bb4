import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../log/log.ts';
import { countRun } from '../telemetry/metrics.ts';
import type { Watch } from './jobs.ts';

const between = 200;
const longestPause = 60_000;
const afterFault = 1000;

type Patience = Map<string, { until: number; pause: number }>;

/** Looks for work until told to stop, then finishes what it is at. A tenant whose work fails is left alone for a while; the others go on. */
export async function keepWatch(watch: Watch, stopping: AbortSignal): Promise<void> {
  const patience: Patience = new Map();
  while (!stopping.aborted) {
    for (const tenantId of await whereToGo(watch, patience)) if (!stopping.aborted) await visit(watch, tenantId, patience);
    await pause(between, undefined, { signal: stopping }).catch(() => undefined);
  }
}

async function whereToGo({ name, where }: Watch, patience: Patience): Promise<readonly string[]> {
  try {
    return (await where()).filter((tenantId) => (patience.get(tenantId)?.until ?? 0) <= performance.now());
  } catch (fault) {
    log.fault('watch failed', fault, { job: name });
    await pause(afterFault);
    return [];
  }
}

async function visit({ name, run }: Watch, tenantId: string, patience: Patience): Promise<void> {
  try {
    await run(tenantId);
    countRun(name, 'done');
    patience.delete(tenantId);
  } catch (fault) {
    countRun(name, 'failed');
    log.fault('watch failed', fault, { job: name, tenantId });
    const longer = Math.min((patience.get(tenantId)?.pause ?? between) * 2, longestPause);
    patience.set(tenantId, { until: performance.now() + longer, pause: longer });
  }
}
