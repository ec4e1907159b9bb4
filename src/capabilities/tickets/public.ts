import type { Actor, Call } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { NewTicket } from './contract.ts';
import { visible } from './policy.ts';
import { excerpts } from './queries/excerpt.ts';
import { type LatestTicket, latestIn } from './queries/latest.ts';
import { type WorkspaceRow, workspacesInOrder } from './queries/lookups.ts';
import { macroById } from './queries/macros.ts';
import { meantBy, type Nearness } from './queries/near-words.ts';
import { type Numbered, numberColumns, numberMembers } from './queries/number-columns.ts';
import { type Origin, originsAmong, setOrigin } from './queries/origins.ts';
import { teamsThatOpened, watchersOf } from './queries/recipients.ts';
import { searchWords } from './queries/search-words.ts';
import { correctionOf, isSlipIn } from './queries/slips.ts';
import { idNumbered, isNumber, numbered, ticketsClocked } from './queries/ticket.ts';
import { askedIn, isPlain, type Asked as Terms, wordsIn } from './queries/words.ts';
import { numberOf } from './replies/row.ts';
import { type Approvable as ApprovableTicket, type ApprovedState, approvableOf, moveForApproval } from './service/approval.ts';
import { asHtml } from './service/as-html.ts';
import { type AskedTicket, askedBy, endRequest, ofNumber } from './service/asked-by.ts';
import { type Assigned, type Assigner, type Coming, heedAssigner } from './service/assigners.ts';
import { changeTicket } from './service/change.ts';
import { createTicket } from './service/create.ts';
import { type Escalated, escalate, type ToEscalate, toEscalate } from './service/escalate.ts';
import { type Learnt, learntFrom, peopleOf, type Question, questionOf } from './service/for-articles.ts';
import { type TieKind, changeTies as ties } from './service/for-changes.ts';
import { type ChangedOne, type ChangeOfMany, problemWork as work } from './service/for-problems.ts';
import { type Asked, type Channel, incidentFor, requestFor, resolvedFor, type Told } from './service/in-name-of.ts';
import { majorTickets as ticketsOfMajor } from './service/major.ts';
import { namesIn } from './service/names-in.ts';
import { type OnSpine, spineOf } from './service/on-spine.ts';
import { openTicket } from './service/open.ts';
import { countOpenTime, heedClocks, type OpenTime, type OtherClock } from './service/other-clocks.ts';
import { answerStep } from './service/plan-steps.ts';
import { type Birth, type Moment, replayBirth, replayHeld, replayMoments } from './service/replay.ts';
import { type RichText, richText } from './service/rich-text.ts';
import { runByItself } from './service/run-macro.ts';
import { nameKey } from './shared/name-key.ts';
import { reserveNumbers } from './store/numbers.ts';
import type { HeldTicket } from './store/tickets.ts';

/** What somebody wrote, cleaned as what is said on tickets: HTML that may be shown, plain text, and whom it mentions. */
export const cleaned = (written: string): RichText => richText(written);

/** A ticket that came from elsewhere, found by the name it has there. */
export type KnownOrigin = Origin;

/** Which of these records of another system are tickets here already. */
export const knownOrigins = (tx: Tx, refs: readonly string[]): Promise<Map<string, KnownOrigin>> => originsAmong(tx, refs);

/** Says under which name another system knows a ticket; a name belongs to one ticket only, so that nothing comes in twice. */
export const markOrigin = ({ tx }: Call, ticketId: string, ref: string): Promise<number> => setOrigin(tx, ticketId, ref);

/** A life lived elsewhere: how it began, and each change since, oldest first. */
export type Life = Birth & { readonly ref: string; readonly moments: readonly [Moment, ...Moment[]] };
export type ReplayWorkspace = WorkspaceRow;

/** The workspace of that key, or the first; what replaying needs of it. */
export async function workspaceForReplay(tx: Tx, key: string | undefined): Promise<ReplayWorkspace | undefined> {
  const all = await workspacesInOrder(tx);
  return key === undefined ? all[0] : all.find((workspace) => workspace.key === key);
}

/** What came of moments: how many changed something, and how many told nothing that was not so before; the birth is told by itself. */
export type Replayed = { id: string; changes: number; silent: number };

/** Opens an incident that another system tells of, and lets its life happen again. */
export async function replayLife(call: Call, { ref, moments, ...birth }: Life): Promise<Replayed> {
  const born = await replayBirth(call, birth, moments[0]);
  const told = await replayMoments(call, born, moments, birth);
  await markOrigin(call, born.id, ref);
  const toldAtBirth = told.includes(moments[0]) ? 0 : 1;
  return { id: born.id, changes: told.length, silent: moments.length - told.length - toldAtBirth };
}

/** Goes on with a life that came in before, by moments that are new. */
export async function replayOn(call: Call, id: string, { moments, ...rules }: Life): Promise<Replayed> {
  const held = await replayHeld(call, id);
  const told = held === undefined ? [] : await replayMoments(call, held, moments, rules);
  return { id, changes: told.length, silent: moments.length - told.length };
}

/** Opens an incident that the program itself noticed, in the name of whoever has to know. */
export const openIncidentFor = (call: Call, told: Told): Promise<string> => incidentFor(call, told);

/** Resolves an incident that the program opened, once its cause is gone. */
export const resolveIncident = (call: Call, id: string, notes: string): Promise<void> => resolvedFor(call, id, notes);

/** The numbers of tickets, as people read them. */
export async function numbersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<Numbered & { id: string }>(
    sql`select t.id, ${numberColumns} from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ids]}::uuid[])`,
    'tickets.numbers',
  );
  return new Map(rows.map((row) => [row.id, numberOf(row)]));
}

/** Ways by which somebody outside turns to the operator. */
export type IntakeChannel = Channel;

/** Opens a request in the name of somebody outside who wrote or called. */
export const openRequestFor = (call: Call, asked: Asked): Promise<string> => requestFor(call, asked);

export type RequestOfType = AskedTicket;

/** Who got to see what somebody asked for: teams that opened it, and how many people are told of it. */
export async function whoSawTicketsOf(tx: Tx, requesterId: string) {
  const [teams, watchers] = await Promise.all([teamsThatOpened(tx, requesterId), watchersOf(tx, requesterId)]);
  return { teams, watchers };
}

/** A ticket that the caller may see, by its number: where it lies and when it began. */
export const ticketSeen = ({ tx, actor }: Call, number: string): Promise<{ id: string; workspaceId: string; madeAt: Date } | undefined> =>
  tx.row(
    sql`select t.id, t.workspace_id as "workspaceId", t.made_at as "madeAt" from app.ticket t
        where t.tenant_id = ${tx.tenantId} and t.id = ${numbered(tx, number, visible(actor))}`,
    'tickets.seen',
  );

/** A ticket that the caller may see, by its number: who asked, and what. */
export const questionIn = (call: Call, number: string): Promise<Question | undefined> => questionOf(call, number);
export type TicketQuestion = Question;

/** Who asked, reported or works in these tickets, as far as the caller may see them. */
export const peopleOfTickets = (call: Call, ids: readonly string[]): Promise<string[]> => peopleOf(call, ids);

/** Which ticket has a number, whoever asks: for who knows of it otherwise. */
export const ticketNumbered = (tx: Tx, number: string) => idNumbered(tx, number);

/** Where tickets lie and when they began, for who reads their clocks. */
export const clockedTickets = (tx: Tx, ids: readonly string[]) => ticketsClocked(tx, ids);

/** Open tickets of these workspaces in the order of their ids, for who looks through them all. */
export const openTicketsOf = (tx: Tx, workspaceIds: readonly string[], after: string, limit: number): Promise<{ id: string }[]> =>
  tx.rows(
    sql`select t.id from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id > ${after}::uuid and t.open
          and t.workspace_id = any(${[...workspaceIds]}::uuid[]) order by t.id limit ${limit}`,
    'tickets.open-of',
  );

/** Neighbours that keep a clock of their own say when a ticket is due; told by the composition root. */
export const listenToClocks = (...clocks: readonly OtherClock[]): void => heedClocks(...clocks);

/** The neighbour whose calendars say how long open time lasts; told by the composition root. */
export const listenToCalendars = (by: OpenTime): void => countOpenTime(by);

/** The neighbour that says who gets a ticket; told by the composition root. */
export const listenToAssigner = (assigner: Assigner): void => heedAssigner(assigner);
export type TicketAssigner = Assigner;
export type TicketAssigned = Assigned;
export type ComingTicket = Coming;

/** Tickets of a workspace that were opened last, newest first, each with what rules may ask of it and where it is. */
export const latestTickets = (tx: Tx, workspaceId: string, which: { limit: number; tasks: boolean }): Promise<LatestTicket[]> =>
  latestIn(tx, workspaceId, which);
export type PastTicket = LatestTicket;

/** Notes something on a ticket for its agents, in the words in which it was written. */
export const noteOn = async (call: Call, number: string, text: string): Promise<void> =>
  void (await changeTicket(call, number, { workNote: asHtml(text) }, { ifMatch: 'any' }));

type WhichRequests = { requesterId?: string; number?: string; ticketId?: string };

/** Requests that were asked by one of these types, newest first: those of one person, that of one number, that ticket, or all. */
export const requestsOfTypes = (tx: Tx, types: readonly string[], which: WhichRequests = {}): Promise<RequestOfType[]> =>
  askedBy(tx, types, whichOf(which));

function whichOf({ requesterId, number, ticketId }: WhichRequests): Sql {
  if (requesterId !== undefined) return sql`t.requester_id = ${requesterId}`;
  if (ticketId !== undefined) return sql`t.id = ${ticketId}`;
  return number === undefined ? sql`true` : ofNumber(number);
}

/** Tells the requester something; with an end, that is how their request ends. */
export async function tellRequester(
  call: Call,
  ticket: RequestOfType,
  said: string,
  end?: 'delivered' | 'closedIncomplete',
): Promise<void> {
  if (end === undefined) await changeTicket(call, ticket.number, { comment: said }, { ifMatch: 'any' });
  else await endRequest(call, ticket, said, end);
}

/** Says until when a request is due, by a clock that another capability keeps. */
export async function setDue(call: Call, number: string, dueAt: Date): Promise<void> {
  await changeTicket(call, number, { dueAt: dueAt.toISOString() }, { ifMatch: 'any' });
}

/** Takes a request back in the name of who asked: nobody has to do anything about it. */
export async function closeUnneeded({ tx, actor }: Call, number: string): Promise<void> {
  const { open, requester } = await openTicket({ tx, actor }, number);
  const asker: Call = { tx, actor: { ...actor, kind: 'person', id: requester.id } };
  if (open) await changeTicket(asker, number, { state: 'closedCanceled' }, { ifMatch: 'any' });
}

/** A request as those see it who have to approve it. */
export type Approvable = ApprovableTicket;

/** A request by its identifier, as it is shown for approval; held until the transaction ends. */
export const requestToApprove = (call: Call, ticketId: string): Promise<Approvable | undefined> => approvableOf(call, ticketId);

/** Moves a request where an approval leads it: nobody may say so but who has heard the answers. */
export const followApproval = (call: Call, ticketId: string, state: ApprovedState, comment?: string): Promise<void> =>
  moveForApproval(call, ticketId, state, comment);

/** Says how an approval of a plan was answered, or that it is asked for again; the plan goes on by it. */
export const followStepApproval = (call: Call, ticketId: string, step: string, answer: 'approved' | 'rejected' | null): Promise<void> =>
  answerStep(call, ticketId, step, answer);

/** A ticket as whoever escalates it has to know it. */
export type Late = ToEscalate;

export const lateTicket = (call: Call, id: string): Promise<ToEscalate | undefined> => toEscalate(call, id);

/** Hands a ticket on, raises it or marks it, as was agreed for when time runs out; nobody has to do anything about one that is done. */
export const escalateTicket = (call: Call, id: string, how: Escalated): Promise<void> => escalate(call, id, how);

/** Runs a macro on a ticket that is open, as was agreed for when time runs out. */
export const runMacroByItself = (call: Call, ticketId: string, macroId: string): Promise<void> => runByItself(call, ticketId, macroId);

/** Whether something may run this macro by itself on tickets of a workspace. */
export async function runsByItself(tx: Tx, macroId: string, workspaceId: string): Promise<boolean> {
  const macro = await macroById(tx, macroId);
  return macro?.workspaceId === workspaceId && macro.actions.assignee !== 'me';
}

/** The next number of an article: numbers of all that has one come from the same place, and none is given twice. */
export const numberForArticle = ({ tx }: Call): Promise<number> => reserveNumbers(tx, 'knowledge', 1);

/** Those of these tickets that the caller may see, as one names them. */
export async function ticketsSeen({ tx, actor }: Call, ids: readonly string[]): Promise<Map<string, { number: string; title: string }>> {
  const rows = await tx.rows<Numbered & { id: string; title: string }>(
    sql`select t.id, t.title, ${numberColumns} from app.ticket t
        where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ids]}::uuid[]) and ${visible(actor)}`,
    'tickets.seen-among',
  );
  return new Map(rows.map((row) => [row.id, { number: numberOf(row), title: row.title }]));
}

/** What a ticket tells that others could learn from: what was asked and how it was solved. */
export const ticketForArticle = (call: Call, number: string): Promise<Learnt> => learntFrom(call, number);

type About = { readonly workspace: string; readonly title: string; readonly text: string };

/** Opens an incident about something that stands elsewhere in the product, as whoever noticed it. */
export async function askAbout(call: Call, { workspace, title, text }: About): Promise<{ id: string; number: string }> {
  const description = `<p>${asHtml(text)}</p>`;
  const wanted = NewTicket.parse({ type: 'incident', workspace, title: title.slice(0, 200), description, channel: 'portal' });
  const { id, number } = await createTicket(call, wanted);
  return { id, number };
}

/** The words of a heading and a text as search keeps them: text of a `tsvector`. */
export const wordsToKeep = (tx: Tx, heading: string, text: string): Promise<string> => searchWords(tx, heading, text);

/** What somebody typed into a search, taken apart the same way wherever one searches. */
export type Sought = Terms & { readonly words: readonly string[]; readonly isPlain: boolean; readonly excerpt: (text: string) => string };

export function soughtIn(typed: string): Sought {
  const words = wordsIn(typed);
  return { ...askedIn(typed), words, isPlain: isPlain(typed), excerpt: excerpts(words) };
}

/** The words that were probably meant, where nothing has those typed; null where each is known or none is near. */
export const wordsMeant = (call: Call, words: readonly string[], near: Nearness): Promise<string[] | null> => meantBy(call, words, near);

/** Of titles somewhat like what was typed those that have each word but for a slip, and what was meant by the first of them. */
export function slipsAmong<T extends { readonly title: string }>(
  rows: readonly T[],
  words: readonly string[],
): { meant: T[]; corrected: string | null } {
  const meant = rows.filter(({ title }) => words.every((word) => isSlipIn(title, word)));
  return { meant, corrected: correctionOf(words, meant) };
}

/** Tickets of a type that another capability keeps. */
export const spine = { ...spineOf };
export type SpineTicket = OnSpine;
export type SpineNumbered = Numbered;

/** The rows `t` of app.ticket that the caller may see. */
export const seenTickets = (actor: Actor): Sql => visible(actor);
/** What a number is written from, of a ticket `t`. */
export const numberOfTicket = { columns: numberColumns, members: numberMembers, written: numberOf, asked: isNumber };
export type NumberParts = Numbered;

export type TicketHeld = HeldTicket;
export type ChangedTicket = ChangedOne;
export type TicketEdit = ChangeOfMany;
/** What problems do with tickets: open one, hold what stands behind it, and tell all of these something in one act. */
export const problemWork = { ...work };
/** What a name that the server sends of a ticket is called in a file; what nobody knows goes by its key. */
export const ticketName = (group: 'state', name: string, locale: Locale): string => namesIn(locale)[nameKey(group, name)] ?? name;
/** What changes do with incidents that they caused or fixed. */
export const changeTies = { ...ties };
export type ChangeTie = TieKind;
/** What a major incident does with its tickets. */
export const majorTickets = { ...ticketsOfMajor };
