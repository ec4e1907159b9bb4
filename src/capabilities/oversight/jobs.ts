import type { Job } from '../../kernel/jobs/jobs.ts';
import { jobName, performCheck } from './service/log.ts';

/** Reads a tenant's whole log against its seals. */
export const logCheck: Job = { name: jobName, run: (tenantId) => performCheck(tenantId) };
