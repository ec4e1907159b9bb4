import { type Actor, type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { asOf } from '../../../kernel/events/replay.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { WorkspaceRow } from '../queries/lookups.ts';
import { machineOf } from '../shared/machine-of.ts';
import { derivedPriority } from '../shared/matrix-of.ts';
import type { StateMachine } from '../shared/state-machine.ts';
import { type HeldTicket, insertTicket, replaceTags, type Ticket, updateTicket } from '../store/tickets.ts';
import { heldById } from './held.ts';
import { ballOf, endsOf, groupOf, withBall } from './move.ts';
import { nextNumber } from './numbers.ts';
import { richText } from './rich-text.ts';
import { changed, created } from './told.ts';

/** What an incident of another system was like after one change: by whom, when, and all that is kept of it. */
export type Moment = {
  readonly at: Date;
  readonly by: string;
  readonly state: string;
  readonly holdReason: string | null;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly impact: number;
  readonly urgency: number;
  /** Null: the one that impact and urgency make. */
  readonly priority: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  readonly resolutionCode: string | null;
  readonly resolutionNotes: string | null;
  readonly hops: number;
  readonly reopens: number;
};

export type Birth = {
  readonly workspace: WorkspaceRow;
  readonly title: string;
  readonly description: string;
  readonly requesterId: string;
  readonly openedById: string;
  readonly openedAt: Date;
  /** Why a priority differs from the one that impact and urgency make. */
  readonly priorityReason: string;
};

const by = (actor: Actor, id: string): Actor => ({ ...actor, id });

/**
 * Opens an incident as it was opened elsewhere, in its first state. Rules for people do not hold for the past: what happened, happened.
 * The row is written once, as it is at the end; the log tells each change at its own time.
 */
export async function replayBirth(call: Call, birth: Birth, first: Moment): Promise<HeldTicket> {
  const { openedAt, openedById } = birth;
  const past = asOf(call, openedAt, by(call.actor, openedById));
  const machine = machineOf('incident', null);
  const text = richText(birth.description);
  const bare = { ...(await newborn(past, birth)), descriptionHtml: text.html, descriptionText: text.text };
  const began = withBall(machine, { ...bare, ...standing({ ...first, state: machine.initial }, birth), ...nothingEnded }, openedAt);
  const kept = permitNew(began, 'create', true);
  await insertTicket(past.tx, kept, { tags: first.tags });
  await replaceTags(past.tx, kept, first.tags);
  past.tx.emit(created(began, groupOf(machine, began.state)));
  return held(began, birth.workspace, first.tags);
}

const nothingEnded = { holdReason: null, resolutionCode: null, resolutionNotes: null, hops: 0, reopens: 0 };

async function newborn(past: Call, { workspace, title, requesterId, openedById, openedAt }: Birth) {
  const machine = machineOf('incident', null);
  const ticket = {
    id: newId(openedAt.getTime()),
    type: 'incident' as const,
    number: await nextNumber(past, 'incident'),
    prefix: null,
    digits: null,
    workspaceId: workspace.id,
    requesterId,
    openedById,
    title,
    channel: 'import',
    state: machine.initial,
    open: true,
    madeAt: openedAt,
    updatedAt: openedAt,
    version: 1,
    ...unsaid,
    ...nothingEnded,
  };
  return { ...ticket, waitingOn: ballOf(machine, ticket), waitingSince: openedAt };
}

const unsaid = {
  teamId: null,
  assigneeId: null,
  parentId: null,
  requestTypeId: null,
  requestTypeVersion: null,
  descriptionHtml: '',
  descriptionText: '',
  fields: {},
  followUpAt: null,
  impact: 3,
  urgency: 3,
  priority: 5,
  priorityOverrideReason: null,
  lastRequesterReplyAt: null,
  lastAgentReplyAt: null,
  dueAt: null,
  sortPosition: null,
  resolvedAt: null,
  closedAt: null,
};

/** The part of a ticket that a moment says. */
function standing(moment: Moment, { workspace, priorityReason }: Pick<Birth, 'workspace' | 'priorityReason'>) {
  const { at: _at, by: _by, tags: _tags, priority: wanted, fields, ...rest } = moment;
  const derived = derivedPriority(workspace, { impact: rest.impact, urgency: rest.urgency, vip: false });
  const priority = wanted ?? derived;
  return { ...rest, fields: { ...fields }, priority, priorityOverrideReason: priority === derived ? null : priorityReason };
}

const held = (ticket: Ticket, { matrix, bumpVip }: WorkspaceRow, tags: readonly string[]): HeldTicket => ({
  ...ticket,
  shared: false,
  requesterVip: false,
  machine: null,
  matrix,
  bumpVip,
  tags: [...tags],
});

/** A ticket that came in before, held to go on with its life. */
export const replayHeld = (call: Call, id: string): Promise<HeldTicket | undefined> => heldById(call, id);

/** Lets the moments happen one after the other. Gives those of them that changed something. */
export async function replayMoments(
  call: Call,
  before: HeldTicket,
  moments: readonly Moment[],
  rules: Pick<Birth, 'workspace' | 'priorityReason'>,
): Promise<Moment[]> {
  const machine = machineOf('incident', before.machine);
  let now = before;
  const told: Moment[] = [];
  for (const moment of moments) {
    const next = after(machine, now, moment, rules);
    const event = changed(
      now,
      next,
      { from: groupOf(machine, now.state), to: groupOf(machine, next.state) },
      { before: now.tags, after: moment.tags },
    );
    if (event === undefined) continue;
    asOf(call, moment.at, by(call.actor, moment.by)).tx.emit(event);
    now = { ...now, ...next, tags: [...moment.tags], version: now.version + 1 };
    told.push(moment);
  }
  if (told.length > 0) await written(call, before, now);
  return told;
}

function after(machine: StateMachine, now: HeldTicket, moment: Moment, rules: Pick<Birth, 'workspace' | 'priorityReason'>): Ticket {
  const group = groupOf(machine, moment.state);
  const ends = group === groupOf(machine, now.state) ? {} : endsOf(group, now, moment.at);
  const next = { ...now, ...standing(moment, rules), ...ends, open: group === 'open' || group === 'onHold', updatedAt: moment.at };
  return withBall(machine, next, moment.at);
}

async function written(call: Call, before: HeldTicket, now: HeldTicket): Promise<void> {
  const past = asOf(call, now.updatedAt);
  const kept = permit(before, 'change', () => true);
  const retagged = sameJson(before.tags, now.tags) ? undefined : replaceTags(past.tx, kept, now.tags);
  await Promise.all([updateTicket(past.tx, kept, now, now.tags), retagged]);
}
