import { setTimeout as pause } from 'node:timers/promises';
import { machineTime } from '../../kernel/clock/clock.ts';
import { saveSetting, tenantsWithNews } from '../../kernel/db/installation.ts';
import { liveAsWorker } from '../../kernel/db/worker-lock.ts';
import { sealer, sealLog } from '../../kernel/events/seal.ts';
import { begin, catchUpAll, type Subscriber } from '../../kernel/events/subscribe.ts';
import type { Sweep, Watch } from '../../kernel/jobs/jobs.ts';
import { type JobRunner, runJobs } from '../../kernel/jobs/run-jobs.ts';
import { makeSchedule } from '../../kernel/jobs/sweeps.ts';
import { keepWatch } from '../../kernel/jobs/watch.ts';
import { log } from '../../kernel/log/log.ts';
import type { WorkerHouse } from './house.ts';

const seals: Watch = { name: sealer, where: () => tenantsWithNews(sealer), run: sealLog };

const follows = (subscriber: Subscriber): Watch => ({
  name: subscriber.name,
  where: () => tenantsWithNews(subscriber.name),
  run: (tenantId) => catchUpAll(tenantId, subscriber),
});

/** Starts all work behind the scenes. What it gives back ends it: running work is finished, nothing new begun. */
export async function startWork(url: string, { subscribers, sweeps, jobs, watches }: WorkerHouse): Promise<() => Promise<void>> {
  const die = await liveAsWorker(url);
  await begin(subscribers);
  const runner = await runJobs({ url, jobs, sweeps });
  const stopping = new AbortController();
  const loops = [
    ...[seals, ...subscribers.map(follows), ...watches].map((watch) => keepWatch(watch, stopping.signal)),
    keepTime(sweeps, runner, stopping.signal),
    beat(stopping.signal),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(loops);
    // Only now: a turn that was just claimed must still find the queue.
    await runner.stop();
    await die();
  };
}

/** Puts into the queue what is due. */
async function keepTime(sweeps: readonly Sweep[], runner: JobRunner, stopping: AbortSignal): Promise<void> {
  const due = makeSchedule(sweeps);
  const look = async (): Promise<void> => {
    for (const sweep of await due()) await runner.turn(sweep);
  };
  await every(200, look, stopping);
}

/** The sign of life that readiness looks for. */
const beat = (stopping: AbortSignal): Promise<void> => every(1000, () => saveSetting('worker.beat', { at: machineTime() }), stopping);

async function every(milliseconds: number, work: () => Promise<void>, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await work().catch((fault: unknown) => log.fault('worker failed', fault));
    await pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
  }
}
