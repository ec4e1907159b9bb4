import type { Step, Story } from '../../../../db/seeds/stories.ts';
import { askForApproval, voteOnRequest } from '../../../capabilities/approvals/public.ts';
import { requestTypeFor } from '../../../capabilities/catalog/public.ts';
import type { RequestTypeDefinition } from '../../../capabilities/catalog/shared/request-type.ts';
import type { NewTicket, TicketChange } from '../../../capabilities/tickets/contract.ts';
import { markOrigin } from '../../../capabilities/tickets/public/lives.ts';
import { link, watch } from '../../../capabilities/tickets/service/around.ts';
import { changeTicket } from '../../../capabilities/tickets/service/change.ts';
import { createTicket } from '../../../capabilities/tickets/service/create.ts';
import { mergeTickets, undoMerge } from '../../../capabilities/tickets/service/merge-tickets.ts';
import { openTicket } from '../../../capabilities/tickets/service/open.ts';
import { say } from '../../../capabilities/tickets/service/say.ts';
import { addTask } from '../../../capabilities/tickets/service/tasks.ts';
import type { TicketType } from '../../../capabilities/tickets/shared/types.ts';
import { type Actor, type Call, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { asOf } from '../../../kernel/events/replay.ts';
import { dayPlus, today } from '../../../kernel/shared/conditions/zoned.ts';
import { type Changing, changeFor } from './change-for.ts';
import { lead } from './major.ts';
import { plausibleAnswers } from './plausible.ts';

const day = 86_400_000;
const minute = 60_000;

/** What the teller knows of the tenant. */
export type Stage = {
  now: Date;
  actor: (person: string) => Actor;
  /** The person where they work in the team's workspace, else one of the team. */
  doer: (team: string | undefined, person: string) => Actor;
  email: (person: string) => string;
  location: (person: string) => string | undefined;
  /** Numbers of tickets told before, by the names of their stories. */
  told: Map<string, string>;
};

type Scene = { story: Story; stage: Stage; call: Call; ticket: Told; at: Date };
type Told = { id: string; number: string; type: TicketType; state: string };

/** Lets a ticket live its life again: each deed by whoever did it, at its own time. What would lie ahead of us has not happened yet. */
export async function tell(call: Call, stage: Stage, story: Story, ref: string): Promise<void> {
  try {
    await told(call, stage, story, ref);
  } catch (fault) {
    const details = fault instanceof Refusal ? JSON.stringify(fault.detail.errors ?? []) : '';
    throw new Error(`The story "${story.title}" of ${story.by} cannot be told: ${String(fault)} ${details}`, { cause: fault });
  }
}

async function told(call: Call, stage: Stage, story: Story, ref: string): Promise<void> {
  const opened = new Date(stage.now.getTime() - story.ago * day);
  const ticket = await opening(call, stage, story, opened);
  await markOrigin(call, ticket.id, ref);
  // Approvals do not hear what was replayed: the story asks for them itself.
  if (ticket.state === 'pendingApproval') await askForApproval(asOf(call, opened), ticket.id);
  if (story.name !== undefined) stage.told.set(story.name, ticket.number);
  let at = opened;
  for (const step of story.then ?? []) {
    at = new Date(at.getTime() + step.after * minute);
    if (at > stage.now) return;
    await play({ story, stage, call, ticket, at }, step);
  }
}

async function opening(call: Call, stage: Stage, story: Story, at: Date): Promise<Told> {
  const { by, logged = by, title, text = '', of, team, impact, urgency } = story;
  const acting = asOf(call, at, stage.actor(logged));
  const where = { channel: logged === by ? 'portal' : 'desk', requesterEmail: stage.email(by), team, impact, urgency } as const;
  const input: NewTicket = { title, description: text, ...where };
  if (of === undefined) return await createTicket(acting, input);
  return await createTicket(acting, { ...input, requestType: of, fields: await answersOf(acting, stage, story, of) });
}

async function answersOf(call: Call, stage: Stage, story: Story, type: string): Promise<Record<string, unknown>> {
  const { definition } = await requestTypeFor(call, type, stage.actor(story.by).id);
  return answersIn(definition, story, stage, call.tx.now);
}

/** What the story's person answers at that time: what the story says, and something likely to all that must be answered besides. */
export function answersIn(
  definition: RequestTypeDefinition,
  { by, title, fields = {} }: Story,
  { actor, location }: Pick<Stage, 'location'> & { actor: (person: string) => Pick<Actor, 'id' | 'timeZone' | 'teamIds'> },
  now: Date,
): Record<string, unknown> {
  const { timeZone, teamIds, id } = actor(by);
  const context = { now, timeZone, personId: id, teamIds };
  const given = meant(fields, today(context), (person) => actor(person).id);
  return plausibleAnswers(definition, asRecord(given), { context, person: id, location: location(by), words: title, amount: 45_000 });
}

const asRecord = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** `@key` means a person, `+7` so many days from the day of asking, which is the asker's own. */
function meant(value: unknown, asked: string, id: (person: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => meant(one, asked, id));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, meant(inner, asked, id)]));
  if (typeof value !== 'string') return value;
  if (value.startsWith('@')) return id(value.slice(1));
  return /^[+]-?\d+$/.test(value) ? dayPlus(asked, Number(value.slice(1))) : value;
}

function play(scene: Scene, step: Step): Promise<unknown> {
  const { number } = scene.ticket;
  switch (step.do) {
    case 'reply':
    case 'note':
    case 'answer':
      return spoken(scene, step);
    case 'task':
      return below(scene, step);
    case 'tasks':
      return worked(scene, step.who, { state: step.end, ...(step.why ? { workNote: step.why } : {}) }, step.most);
    case 'begin':
      return worked(scene, step.who, { state: step.state ?? 'inProgress' }, 1);
    case 'watch':
      return watch(as(scene, step.who), { number, person: 'me', list: 'notes', share: false });
    case 'merge':
      return mergeTickets(as(scene, step.who), { number, into: scene.stage.told.get(step.into) ?? step.into });
    case 'unmerge':
      return undoMerge(as(scene, step.who), number);
    case 'link':
      return link(as(scene, step.who), { number, kind: step.kind, to: scene.stage.told.get(step.to) ?? step.to });
    case 'major':
      return lead(as(scene, step.who), scene.ticket, step, (person) => scene.stage.actor(person).id);
    case 'vote':
      return voteOnRequest(as(scene, step.who), scene.ticket.id, { answer: step.answer, comment: step.text ?? '' });
    default:
      return changed(scene, step);
  }
}

type Of<Do extends Step['do']> = Extract<Step, { do: Do }>;

const as = ({ call, at, stage }: Scene, who: string): Call => asOf(call, at, stage.actor(who));

async function changed(scene: Scene, step: Changing): Promise<void> {
  const { ticket, at, stage, story } = scene;
  const call = as(scene, 'who' in step && step.who !== undefined ? step.who : story.by);
  const { version, open } = await nowOf(call, ticket.id);
  // Ending the last task has delivered the request already.
  if (step.do === 'solve' && !open) return;
  const input = changeFor(step, { type: ticket.type, at, id: (person) => stage.actor(person).id });
  await changeTicket(call, ticket.number, input, { ifMatch: version });
}

async function nowOf({ tx }: Call, id: string): Promise<{ version: number; open: boolean }> {
  const row = await tx.row<{ version: number; open: boolean }>(
    sql`select version, open from app.ticket where tenant_id = ${tx.tenantId} and id = ${id}`,
    'seed.now',
  );
  if (row === undefined) throw new Error('The ticket of this story is gone');
  return row;
}

function spoken(scene: Scene, step: Of<'reply' | 'note' | 'answer'>): Promise<unknown> {
  const { ticket, story } = scene;
  const who = step.do === 'answer' ? story.by : step.who;
  const channel = who === story.by ? 'portal' : 'desk';
  const body = withMentions(step.text, (person) => scene.stage.actor(person).id);
  return say(as(scene, who), ticket.number, { body, kind: step.do === 'note' ? 'note' : 'comment', channel });
}

/** `@Priya{priya.raman}` names a person as the composer does. */
const withMentions = (text: string, id: (person: string) => string): string =>
  text.replace(/@(\p{L}+)\{([\w.-]+)\}/gu, (_, name: string, person: string) => `<span data-mention="${id(person)}">@${name}</span>`);

function below(scene: Scene, { who, title, to }: Of<'task'>): Promise<unknown> {
  const assignee = to === undefined ? {} : { assignee: scene.stage.actor(to).id };
  return addTask(as(scene, who), scene.ticket.number, { title, description: '', ...assignee });
}

/** Moves the open tasks below the ticket, one after the other; those of another workspace by somebody there. */
async function worked(scene: Scene, who: string, input: TicketChange, most = 100): Promise<void> {
  const { tasks } = await openTicket(as(scene, who), scene.ticket.number);
  for (const { number, team } of tasks.filter(({ open }) => open).slice(0, most)) {
    const call = asOf(scene.call, scene.at, scene.stage.doer(team?.name, who));
    const { version } = await openTicket(call, number);
    await changeTicket(call, number, input, { ifMatch: version });
  }
}
