import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { layOutAll } from './service/boards.ts';

/** Meetings of boards, a quarter of a year ahead. */
export const sweepMeetings: Sweep = { name: 'changes.meetings', every: 6 * 3_600_000, run: layOutAll };
