import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { findCandidates } from './service/candidates.ts';

/** Looks for incidents that may be one problem: what came in is found within a quarter of an hour. */
export const sweepCandidates: Sweep = { name: 'problems.candidates', every: 900_000, run: findCandidates };
