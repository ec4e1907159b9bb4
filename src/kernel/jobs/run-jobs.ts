import { type Runner, run, type TaskList } from 'graphile-worker';

import { log } from '../log/log.ts';
import { countRun } from '../telemetry/metrics.ts';
import type { Job, Sweep } from './jobs.ts';
import { silence } from './silence.ts';
import { sweepAll } from './sweeps.ts';

export type JobRunner = {
  /** Puts a sweep's turn into the queue. No named queue: a worker that was killed would hold it for hours. */
  readonly turn: (sweep: Sweep) => Promise<void>;
  /** Finishes what is running and takes nothing new. */
  readonly stop: () => Promise<void>;
};

type Work = { readonly url: string; readonly jobs: readonly Job[]; readonly sweeps: readonly Sweep[] };

const patience = 600_000;

/** Runs queued jobs (Graphile Worker): woken by the database, retried with growing pauses, taken over when a worker died. */
export async function runJobs({ url, jobs, sweeps }: Work): Promise<JobRunner> {
  const runner = await run({
    connectionString: url,
    schema: 'jobs',
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: silence,
    crontab: '',
    gracefulShutdownAbortTimeout: patience,
    taskList: tasksOf(jobs, sweeps),
  });
  return { turn: (sweep) => queueTurn(runner, sweep), stop: async () => await runner.stop() };
}

function tasksOf(jobs: readonly Job[], sweeps: readonly Sweep[]): TaskList {
  const own = jobs.map((job) => [job.name, (payload: unknown) => told(job.name, () => runJob(job, payload))] as const);
  const turns = sweeps.map((sweep) => [taskOf(sweep), () => told(sweep.name, () => sweepAll(sweep))] as const);
  return Object.fromEntries([...own, ...turns]);
}

const taskOf = ({ name }: Sweep): string => `sweep.${name}`;

async function runJob({ run: act }: Job, payload: unknown): Promise<void> {
  const { tenantId, details } = payload as { tenantId: string; details: unknown };
  await act(tenantId, details);
}

async function told(job: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    countRun(job, 'done');
  } catch (fault) {
    countRun(job, 'failed');
    log.fault('job failed', fault, { job });
    // The message would be stored in the queue's table, which no erasure reaches.
    throw new Error('The job failed; the log tells where');
  }
}

async function queueTurn({ addJob }: Runner, sweep: Sweep): Promise<void> {
  await addJob(taskOf(sweep), {}, { jobKey: taskOf(sweep), maxAttempts: 3 });
}
