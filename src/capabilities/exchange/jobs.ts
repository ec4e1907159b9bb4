import { z } from 'zod';
import type { Job } from '../../kernel/jobs/jobs.ts';
import { jobName, performRun } from './service/runs.ts';

const Details = z.object({ id: z.uuid() });

/** Imports in the background, so that nobody waits in front of a request. */
export const serviceNowImport: Job = {
  name: jobName,
  run: async (tenantId, details) => await performRun(tenantId, Details.parse(details).id),
};
