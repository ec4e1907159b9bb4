import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { tellOffice } from './service/reports/tell.ts';
import { eraseDue } from './service/retention.ts';
import { tellUnhandled } from './service/unhandled.ts';

/** Cases whose time is over go within the hour. */
export const sweepCases: Sweep = { name: 'cases.retention', every: 3_600_000, run: eraseDue };

/** The reporting office hears of what came within the hour, so that no letter tells the moment. */
export const sweepReports: Sweep = { name: 'cases.reports', every: 3_600_000, run: tellOffice };

/** Whoever leads a case team or guards privacy hears of a case that nobody handles any more. */
export const sweepUnhandled: Sweep = { name: 'cases.unhandled', every: 3_600_000, run: tellUnhandled };
