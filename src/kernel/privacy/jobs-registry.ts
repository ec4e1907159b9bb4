import { dictionary, document, json, key, type Registry, technical } from './classify.ts';

const named = technical('A name that our own code gives');
const worker = technical('Random name of a worker process');
/** A fault of a job is told by class and code: what people wrote is in no job, so it can be in no fault of one. */
const fault = technical('What a job said when it failed; jobs are given ids, never words');
const flags = json(dictionary(named, technical('True where a flag is set')));
const ids = json(document('the payloads of kernel/jobs', technical('Ids and times only: a job reads the words from where they belong')));

const job = {
  id: key,
  priority: technical(),
  run_at: technical(),
  attempts: technical(),
  max_attempts: technical(),
  last_error: fault,
  created_at: technical(),
  updated_at: technical(),
  key: technical('Kind of a job and ids, so that it is there only once'),
  locked_at: technical(),
  locked_by: worker,
  revision: technical(),
  flags,
};
const table = (columns: NonNullable<Registry['tables']>[string]['columns']) => ({ role: 'processor', subjects: {}, columns }) as const;

/** The queue of jobs, whose tables belong to graphile-worker. Nothing personal may go in: only ids. */
export const jobsRegistry: Registry = {
  tables: {
    'jobs.jobs': table({ ...job, queue_name: named, task_identifier: named }),
    'jobs._private_jobs': table({ ...job, job_queue_id: technical(), task_id: technical(), payload: ids, is_available: technical() }),
    'jobs._private_job_queues': table({
      id: key,
      queue_name: named,
      locked_at: technical(),
      locked_by: worker,
      is_available: technical(),
    }),
    'jobs._private_known_crontabs': table({ identifier: named, known_since: technical(), last_execution: technical() }),
    'jobs._private_tasks': table({ id: key, identifier: named }),
    'jobs.migrations': table({ id: key, ts: technical(), breaking: technical() }),
  },
};
