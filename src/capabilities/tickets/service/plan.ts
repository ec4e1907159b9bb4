import { type Actor, type Call, holds, Refusal, workspacesOf } from '../../../kernel/access/access.ts';
import { contextFor, requestTypeFor, typeToFileBy } from '../../catalog/public.ts';
import type { NewTicket } from '../contract.ts';
import {
  definitionFor,
  machineRows,
  type PersonRow,
  personByEmail,
  personById,
  type TeamRow,
  teamNamed,
  type WorkspaceRow,
  workspacesInOrder,
} from '../queries/lookups.ts';
import type { AskedBy } from '../shared/asked-by.ts';
import { expectedBy } from '../shared/expected.ts';
import type { TicketType } from '../shared/types.ts';
import { checkedAnswers, refuseMissing } from './answers.ts';
import { type Assigning, preparedAssigning } from './assigners.ts';
import { dueByOthers } from './other-clocks.ts';

/** `unasked`: it was told in one's own words, and nobody was shown the form. */
export type Wanted = Omit<NewTicket, 'channel' | 'type'> & {
  /** Also a type that only a capability of its own opens. */
  readonly type?: TicketType | undefined;
  /** Decides nothing of what it becomes, only that a call may be written down by whoever takes it. */
  readonly channel: string;
  readonly unasked?: true;
};
type RequestType = Awaited<ReturnType<typeof requestTypeFor>>;

/** What a new ticket will be, once everything named was found. */
export type Plan = {
  readonly type: TicketType;
  readonly workspace: WorkspaceRow;
  readonly machine: unknown;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly requester: Pick<PersonRow, 'id' | 'vip' | 'departmentId' | 'teamIds'>;
  /** As whose it counts from the beginning; left out, the caller's. */
  readonly openedById?: string;
  readonly requestType: RequestType | undefined;
  /** That it was asked of; of a task, that of what it belongs to. */
  readonly serviceId: string | null;
  readonly fields: Record<string, unknown>;
  readonly impact: number;
  readonly urgency: number;
  readonly parentId: string | null;
  readonly dueAt: Date | null;
  readonly position: number | null;
  readonly allowed: boolean;
  /** Of a task: by what it is asked that it belongs to. */
  readonly asked?: AskedBy | null;
  /** Rules that may say who gets it; left out where somebody said so by hand. Of a task they say who of its team. */
  readonly assigning?: Assigning | undefined;
};

export const usualImpact = 3;
export const usualUrgency = 2;

/** Finds what the input names, and lets the request type decide what it decides. */
export async function planFor(call: Call, input: Wanted): Promise<Plan> {
  const { tx, actor } = call;
  const [requester, team, workspaces, machines, assigning] = await Promise.all([
    requesterOf(call, input.requesterEmail),
    input.team === undefined ? undefined : teamNamed(tx, input.team),
    workspacesInOrder(tx),
    machineRows(tx),
    input.team === undefined ? preparedAssigning(call, { email: input.requesterEmail }) : undefined,
  ]);
  if (input.team !== undefined && team === undefined) throw nothingNamed('/team', 'There is no such team');
  const requestType = await typeOf(call, input, requester.id);
  const workspace = workspaceFor(actor, input, { team, requestType, workspaces });
  const agent = holds(actor, 'agent', workspace.id);
  const type = requestType?.definition.ticketType ?? input.type ?? 'incident';
  const fields = input.unasked === true ? {} : await answersOf(call, input, { requestType, requester });
  const law = await dueByLaw(call, requestType);
  return {
    type,
    workspace,
    machine: definitionFor(machines, type, workspace.id),
    teamId: team?.id ?? requestType?.definition.team ?? null,
    requester,
    requestType,
    serviceId: requestType?.serviceId ?? null,
    fields,
    ...levels(input, requestType, agent),
    ...alone,
    dueAt: law ?? promised(call, requestType, requester),
    ...allowedTo(call, input, { requestType, law, requester, agent }),
    assigning,
  };
}

/** What comes in from outside is never refused for how a request type is offered today: then it is a request without one. */
async function typeOf(call: Call, { requestType, unasked }: Wanted, requesterId: string): Promise<RequestType | undefined> {
  if (requestType === undefined) return undefined;
  return unasked === true ? await typeToFileBy(call, requestType) : await requestTypeFor(call, requestType, requesterId);
}

type Asking = { requestType: RequestType | undefined; requester: PersonRow };

async function answersOf(call: Call, input: Wanted, { requestType, requester }: Asking): Promise<Record<string, unknown>> {
  const fields = checkedAnswers(requestType?.definition, input.fields ?? {}, await contextFor(call, requester.id));
  await refuseMissing(call, requestType?.definition, fields);
  return fields;
}

const alone = { assigneeId: null, parentId: null, position: null };

const dueByLaw = async (call: Call, requestType: RequestType | undefined): Promise<Date | undefined> =>
  requestType === undefined ? undefined : await dueByOthers(call, requestType.id);

type ByLaw = Asking & { readonly law: Date | undefined; readonly agent: boolean };

const allowedTo = (call: Call, input: Wanted, by: ByLaw): Pick<Plan, 'allowed' | 'openedById'> =>
  by.agent || by.requester.id === call.actor.id ? { allowed: true } : takenDown(call, input, by);

/**
 * Somebody asks by right on the telephone, and the law counts from then on: any agent writes it down, wherever it is answered. Whoever took the
 * call reads it no more: it is the caller's own from the beginning.
 */
function takenDown({ actor }: Call, { channel }: Wanted, { requestType, law, requester }: ByLaw): Pick<Plan, 'allowed' | 'openedById'> {
  const isByLaw = law !== undefined && requestType?.definition.approvals === undefined;
  const allowed = isByLaw && workspacesOf(actor, 'agent').length > 0;
  if (allowed && channel !== 'phone') throw onlyByPhone();
  return { allowed, openedById: requester.id };
}

const onlyByPhone = (): Refusal =>
  new Refusal('forbidden', 'What somebody asks by right is written down for them only while they call', {
    next: 'Tick “They are calling”, or let them ask it themselves.',
  });

/** What was promised before it was sent. */
function promised({ tx }: Call, requestType: RequestType | undefined, { timeZone }: PersonRow): Date | null {
  const days = requestType?.definition.expectedDays ?? null;
  return days === null ? null : expectedBy(tx.now, days, timeZone);
}

const levels = ({ impact, urgency }: Wanted, requestType: RequestType | undefined, agent: boolean) => ({
  impact: (agent ? impact : undefined) ?? requestType?.definition.impact ?? usualImpact,
  urgency: (agent ? urgency : undefined) ?? requestType?.definition.urgency ?? usualUrgency,
});

/** Only agents may log for others; who exists is not told to anybody else. */
async function requesterOf({ tx, actor }: Call, email: string | undefined): Promise<PersonRow> {
  const found = await (email === undefined ? personById(tx, actor.id) : personByEmail(tx, email));
  if (email !== undefined && found?.id !== actor.id && workspacesOf(actor, 'agent').length === 0)
    throw new Refusal('forbidden', 'Only agents open tickets for others');
  if (found === undefined) throw nothingNamed('/requesterEmail', 'Nobody has this e-mail address');
  return found;
}

export const nothingNamed = (pointer: string, reason: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix: 'Check the name.' }], next: 'Check the name and send it again.' });

type Found = { team: TeamRow | undefined; requestType: RequestType | undefined; workspaces: readonly WorkspaceRow[] };

/** The request type decides; then what was named, the team's, the agent's only one, the first. */
function workspaceFor(actor: Actor, input: Wanted, { team, requestType, workspaces }: Found): WorkspaceRow {
  const own = workspacesOf(actor, 'agent');
  const wanted =
    requestType?.workspaceId ?? input.workspace ?? team?.workspaceId ?? (own !== 'all' && own.length === 1 ? own[0] : undefined);
  const found = wanted === undefined ? workspaces[0] : workspaces.find(({ id, key }) => id === wanted || key === wanted);
  if (found === undefined) throw nothingNamed('/workspace', 'There is no such workspace');
  if (team !== undefined && team.workspaceId !== found.id) throw nothingNamed('/team', 'This team works in another workspace');
  return found;
}
