/** What the log of the administration tells, by kind, in the order of the filter. */
export const typesOf = {
  people: [
    'person.created',
    'person.changed',
    'person.invited',
    'person.toldOfEntry',
    'person.deactivated',
    'person.reactivated',
    'payload.redacted',
  ],
  roles: ['role.granted', 'role.revoked', 'stand_in.added', 'stand_in.removed'],
  access: ['password.changed', 'password.resetAsked', 'token.made', 'token.revoked'],
  teams: ['team.created', 'team.changed', 'team.memberAdded', 'team.memberRemoved'],
  places: [
    'department.created',
    'department.changed',
    'department.removed',
    'cost_centre.created',
    'cost_centre.changed',
    'cost_centre.removed',
    'location.created',
    'location.changed',
    'location.removed',
  ],
  workspaces: [
    'workspace.created',
    'workspace.changed',
    'machine.changed',
    'numbers.changed',
    'calendar.created',
    'calendar.changed',
    'calendar.extended',
    'calendar.renewed',
    'calendar.feed_opened',
    'calendar.feed_closed',
    'service_level.created',
    'service_level.published',
    'skill.created',
    'skill.changed',
    'agent.arranged',
    'absence.entered',
    'absence.removed',
    'assignment.drafted',
    'assignment.draftDiscarded',
    'assignment.published',
    'service_level.renewed',
    'breach_reason.created',
    'breach_reason.changed',
  ],
  catalog: ['service.created', 'service.changed', 'request_type.created', 'request_type.changed', 'request_type.published'],
  desk: ['view.created', 'view.changed', 'view.removed', 'canned.created', 'canned.changed', 'canned.removed'],
  company: ['branding.changed', 'instruction.recorded', 'instruction.withdrawn'],
  exchange: ['import.started', 'import.ended', 'export.made'],
  oversight: ['mail.retried', 'mail.abandoned', 'log.checked', 'access.denied'],
} as const;

export type Kind = keyof typeof typesOf;
export const kinds = Object.keys(typesOf) as [Kind, ...Kind[]];

/** Which kind a type belongs to. */
export const kindOf = (type: string): Kind => kinds.find((kind) => typesOf[kind].some((one) => one === type)) ?? 'company';
