import type { SeedAnswer, SeedMacro, SeedView } from '../types.ts';

/** Lists that a department shares, so that everybody there looks at the same. */
export const acmeViews: SeedView[] = [
  {
    workspace: 'it', name: 'Handed about',
    condition: { all: [{ field: 'group', op: 'in', value: ['open', 'onHold'] }, { field: 'hops', op: 'gte', value: 2 }] },
    columns: ['number', 'title', 'team', 'assignee', 'state', 'hops', 'updatedAt'], sort: '-updatedAt',
  },
  {
    workspace: 'it', name: 'Waits for a supplier',
    condition: { all: [{ field: 'group', op: 'eq', value: 'onHold' }, { field: 'holdReason', op: 'eq', value: 'awaitingVendor' }] },
    columns: ['number', 'title', 'assignee', 'waitingSince', 'followUpAt'], sort: '-updatedAt',
  },
  {
    workspace: 'it', name: 'Board of open work', look: 'board',
    condition: { all: [{ field: 'group', op: 'in', value: ['open', 'onHold'] }, { field: 'type', op: 'ne', value: 'task' }] },
    columns: ['number', 'title', 'requester', 'priority', 'assignee'], sort: 'priority',
  },
  {
    workspace: 'hr', name: 'Older than a week',
    condition: { all: [{ field: 'group', op: 'in', value: ['open', 'onHold'] }, { field: 'createdAt', op: 'before', value: { relative: 'today', days: -7 } }] },
    columns: ['number', 'title', 'requester', 'state', 'assignee', 'createdAt'], sort: '-updatedAt',
  },
  {
    workspace: 'facilities', name: 'Urgent repairs',
    condition: { all: [{ field: 'group', op: 'in', value: ['open', 'onHold'] }, { field: 'priority', op: 'lte', value: 2 }] },
    columns: ['number', 'title', 'requester', 'state', 'priority', 'assignee'], sort: 'priority',
  },
];

/** Answers that a department gives often. */
export const acmeAnswers: SeedAnswer[] = [
  {
    workspace: 'it', name: 'Restart first',
    body: '<p>Hello {{requester.givenName}},</p><p>please restart the machine once and try again; that clears most of what hangs. If it is still there afterwards, tell us here and we look at it together.</p><p>{{agent.givenName}}</p>',
  },
  {
    workspace: 'it', name: 'Neustart zuerst',
    body: '<p>Hallo {{requester.givenName}},</p><p>bitte starten Sie das Gerät einmal neu und versuchen Sie es noch einmal. Bleibt es dabei, schreiben Sie uns hier, dann sehen wir es uns gemeinsam an.</p><p>{{agent.givenName}}</p>',
  },
  {
    workspace: 'it', name: 'Solved, please confirm',
    body: '<p>Hello {{requester.givenName}},</p><p>{{ticket.number}} should be mended now. Tell us if it is not: an answer here opens it again.</p><p>{{agent.givenName}}, {{team.name}}</p>',
  },
  {
    workspace: 'hr', name: 'Papers arrived',
    body: '<p>Hello {{requester.givenName}},</p><p>your papers have arrived and are complete. You hear from us as soon as they are worked through.</p><p>{{agent.givenName}}</p>',
  },
  {
    workspace: 'facilities', name: 'Somebody comes',
    body: '<p>Hello {{requester.givenName}},</p><p>somebody of {{team.name}} comes by. You need not be there.</p><p>{{agent.givenName}}</p>',
  },
];

/** What agents of IT and Facilities do at once, day by day. */
export const acmeMacros: SeedMacro[] = [
  {
    workspace: 'it',
    name: 'Ask whether it works again',
    actions: {
      state: 'onHold', holdReason: 'awaitingRequester', addTags: ['asked-again'],
      comment: '<p>Hello {{requester.givenName}},</p><p>does it work again? If we hear nothing, we close {{ticket.number}} in a few days.</p><p>{{agent.givenName}}</p>',
    },
  },
  {
    workspace: 'it',
    name: 'Hand to Network & Identity',
    actions: { team: 'Network & Identity', addTags: ['network'], workNote: '<p>Handed over by {{agent.name}}: looks like the network.</p>' },
  },
  {
    workspace: 'it',
    name: 'Tell that it takes longer',
    actions: {
      addTags: ['takes-longer'],
      comment: '<p>Hello {{requester.givenName}},</p><p>{{ticket.number}} takes us longer than we promised. We are sorry, and stay on it.</p>',
    },
  },
  { workspace: 'it', name: 'Take it', actions: { state: 'inProgress', assignee: 'me' } },
  {
    workspace: 'facilities',
    name: 'Waiting for parts',
    actions: { state: 'onHold', holdReason: 'awaitingVendor', addTags: ['parts'], workNote: '<p>Parts are ordered.</p>' },
  },
];
