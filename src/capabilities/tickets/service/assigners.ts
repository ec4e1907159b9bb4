import type { Call } from '../../../kernel/access/access.ts';
import type { NewEvent } from '../../../kernel/events/shapes.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import { type AskedBy, askedBy } from '../shared/asked-by.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';

/** A ticket about to be made, with what decides besides it; of a task, what the request it belongs to was asked by. */
export type Coming = Ticket & {
  readonly tags: readonly string[];
  readonly requesterVip: boolean;
  readonly serviceId: string | null;
  readonly asked: AskedBy | null;
};

/** Who gets a ticket by rules that tickets do not know, and what the log is told of why. */
export type Assigned = { readonly teamId: string | null; readonly assigneeId: string | null; readonly event: NewEvent };
export type Assigning = (ticket: Coming) => Promise<Assigned | undefined>;

/** Whom it is for, by what is known of them; neither: whoever asks. */
type Requester = { readonly email?: string | undefined; readonly id?: string };

export type Assigner = {
  /** What has to be known before there is a ticket: asked along with the rest. Undefined where no rules are in force. */
  readonly prepared: (call: Call, requester: Requester) => Promise<Assigning | undefined>;
  /** Whether what changed about a ticket, of which nobody said by hand who gets it, leads it elsewhere. */
  readonly again: (call: Call, before: HeldTicket, after: Ticket, beside: Pick<Coming, 'tags' | 'asked'>) => Promise<Assigned | undefined>;
};

const heeded: { assigner: Assigner | undefined } = { assigner: undefined };

/** Told once by the composition root. */
export const heedAssigner = (assigner: Assigner): void => {
  heeded.assigner = assigner;
};

/** Rules serve who asks and who works: what the program opens for itself, and what happened in the past, is nobody's to hand out. */
const isHeeded = ({ tx, actor }: Call): boolean => actor.purpose === 'service' && tx.isPast !== true;

export const preparedAssigning = async (call: Call, requester: Requester): Promise<Assigning | undefined> =>
  isHeeded(call) ? await heeded.assigner?.prepared(call, requester) : undefined;

/** Where a change leads a ticket; what somebody assigned, and what is over, stays where it is. */
export async function assignedAgain(
  call: Call,
  before: HeldTicket,
  after: Ticket,
  tags: readonly string[],
): Promise<{ ticket: Ticket; events: NewEvent[] }> {
  const stays = { ticket: after, events: [] };
  if (!isHeeded(call) || before.type === 'task' || !before.open || !after.open || isHandedOn(before, after)) return stays;
  if (!isOtherwise({ ...before, tags: before.tags }, { ...after, tags })) return stays;
  const assigned = await heeded.assigner?.again(call, before, after, { tags, asked: askedBy(after) });
  if (assigned === undefined) return stays;
  const { teamId, assigneeId, event } = assigned;
  const isHop = before.teamId !== null && teamId !== null && before.teamId !== teamId;
  const ticket = { ...after, teamId: teamId ?? after.teamId, assigneeId, hops: after.hops + (isHop ? 1 : 0) };
  return { ticket, events: [event] };
}

const isHandedOn = (before: Ticket, after: Ticket): boolean =>
  before.teamId !== after.teamId || before.assigneeId !== after.assigneeId || before.workspaceId !== after.workspaceId;

type Judged = Pick<Ticket, 'title' | 'descriptionText' | 'priority' | 'impact' | 'urgency' | 'fields'> & {
  readonly tags: readonly string[];
};

const isOtherwise = (before: Judged, after: Judged): boolean =>
  (['title', 'descriptionText', 'priority', 'impact', 'urgency'] as const).some((field) => before[field] !== after[field]) ||
  !sameJson(before.fields, after.fields) ||
  before.tags.toSorted().join('\n') !== after.tags.toSorted().join('\n');
