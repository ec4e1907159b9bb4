import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { hearOfEnd } from './service/course.ts';
import { tellOfDue } from './service/due.ts';
import { tellOfMajor } from './service/letters.ts';

/** A major incident ends with its incident, whoever resolved, closed or canceled that. */
export const majorEnds: Subscriber = {
  name: 'major.ends',
  types: ['ticket.changed', 'ticket.merged'],
  purpose: 'service',
  hear: (call, { objectId }) => hearOfEnd(call, objectId),
};

/** Letters to whoever decides, has a role, or has to tell those who wait. */
export const majorLetters: Subscriber = {
  name: 'major.letters',
  types: ['ticket.majorProposed', 'ticket.majorRoleNamed', 'ticket.majorUpdateDue', 'ticket.majorUpdateMissed'],
  purpose: 'service',
  hear: tellOfMajor,
};

/** Updates that are due soon or were missed, within a minute of their moment. */
export const sweepUpdates: Sweep = { name: 'major.updates', every: 60_000, run: tellOfDue };
