import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { hearOfAssignee } from './service/approval.ts';
import { layOutAll } from './service/boards.ts';

/** Meetings of boards, a quarter of a year ahead. */
export const sweepMeetings: Sweep = { name: 'changes.meetings', every: 6 * 3_600_000, run: layOutAll };

/** Nobody keeps a vote on a change that they were given to do after it. */
export const changeAssignees: Subscriber = {
  name: 'changes.assignees',
  types: ['ticket.changed'],
  purpose: 'service',
  hear: hearOfAssignee,
};
