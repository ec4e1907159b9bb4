import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { eraseDue } from './service/retention.ts';

/** Cases whose time is over go within the hour. */
export const sweepCases: Sweep = { name: 'cases.retention', every: 3_600_000, run: eraseDue };
