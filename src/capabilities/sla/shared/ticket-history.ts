import type { Snapshot } from './clock-rules.ts';

/** An event of a ticket as the log keeps it. */
type Told = { readonly at: Date; readonly type: string; readonly facts: Readonly<Record<string, unknown>> };
type Facts = Readonly<Record<string, unknown>>;

/** Somebody had the running clocks of some agreements counted anew, by what is published now. */
export const renewal = 'ticket.slaRenewed';

const idsOf = (ids: unknown): string[] => (Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);

/** What the ticket was from each moment on, out of nothing but its events. */
export function snapshotsOf(events: readonly Told[]): Snapshot[] {
  let record: Facts = {};
  return events.flatMap(({ at, type, facts }) => {
    const moment = { at: Math.floor(at.getTime() / 1000), millis: at.getTime() };
    if (type === renewal) return [{ ...moment, record, renewed: idsOf(facts['levels']) }];
    return stepsOf(type, facts).map((step) => {
      record = { ...record, ...step };
      return { ...moment, record };
    });
  });
}

function stepsOf(type: string, facts: Facts): Facts[] {
  if (type === 'ticket.created') return [born(facts)];
  if (type === 'ticket.changed') return [changed(facts['changes'])];
  // A reply is a moment: by its end the next one is awaited.
  if (type === 'ticket.commented' && facts['side'] === 'agent')
    return [{ agentReplied: true, agentReplying: true }, { agentReplying: false }];
  return [];
}

const born = ({
  teamId,
  assigneeId,
  requesterId,
  requesterDepartmentId,
  requesterTeamIds,
  requestTypeId,
  serviceId,
  workspaceId,
  ...facts
}: Facts): Facts => ({
  ...facts,
  workspace: workspaceId,
  team: teamId ?? null,
  assignee: assigneeId ?? null,
  requester: requesterId,
  requesterDepartment: requesterDepartmentId ?? null,
  requesterTeams: requesterTeamIds ?? [],
  requestType: requestTypeId ?? null,
  service: serviceId ?? null,
  holdReason: null,
  agentReplied: false,
  agentReplying: false,
});

const changed = (changes: unknown): Facts =>
  Object.fromEntries(Object.entries((changes ?? {}) as Record<string, readonly [unknown, unknown]>).map(([field, [, to]]) => [field, to]));
