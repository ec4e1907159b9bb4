import type { Actor, Call } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { visible } from './policy.ts';
import { type Numbered, numberColumns, numberMembers } from './queries/number-columns.ts';
import { teamsThatOpened, watchersOf } from './queries/recipients.ts';
import { idNumbered, isNumber, numbered } from './queries/ticket.ts';
import { numberOf } from './replies/row.ts';
import { type TieKind, changeTies as ties } from './service/for-changes.ts';
import { type ChangedOne, type ChangeOfMany, problemWork as work } from './service/for-problems.ts';
import { majorTickets as ticketsOfMajor } from './service/major.ts';
import { namesIn } from './service/names-in.ts';
import { type OnSpine, spineOf } from './service/on-spine.ts';
import { type RichText, richText } from './service/rich-text.ts';
import { type StateAt, stateWords } from './service/state-words.ts';
import { nameKey } from './shared/name-key.ts';
import type { HeldTicket } from './store/tickets.ts';

/** What somebody wrote, cleaned as what is said on tickets: HTML that may be shown, plain text, and whom it mentions. */
export const cleaned = (written: string): RichText => richText(written);

/** The numbers of tickets, as people read them. */
export async function numbersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<Numbered & { id: string }>(
    sql`select t.id, ${numberColumns} from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ids]}::uuid[])`,
    'tickets.numbers',
  );
  return new Map(rows.map((row) => [row.id, numberOf(row)]));
}

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

/** Which ticket has a number, whoever asks: for who knows of it otherwise. */
export const ticketNumbered = (tx: Tx, number: string) => idNumbered(tx, number);

/** Those of these tickets that the caller may see, as one names them. */
export async function ticketsSeen({ tx, actor }: Call, ids: readonly string[]): Promise<Map<string, { number: string; title: string }>> {
  const rows = await tx.rows<Numbered & { id: string; title: string }>(
    sql`select t.id, t.title, ${numberColumns} from app.ticket t
        where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ids]}::uuid[]) and ${visible(actor)}`,
    'tickets.seen-among',
  );
  return new Map(rows.map((row) => [row.id, { number: numberOf(row), title: row.title }]));
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

/** What a kind of link is called in a file; what nobody knows goes by its key. */
export const linkName = (kind: string, locale: Locale): string => namesIn(locale)[nameKey('', kind)] ?? kind;

/** What states of tickets are called in a file, where they are: as on the screen. */
export const stateWordsIn = (tx: Tx, locale: Locale): Promise<(at: StateAt) => string> => stateWords(tx, locale);
export type StatePlaced = StateAt;

/** What changes do with incidents that they caused or fixed. */
export const changeTies = { ...ties };
export type ChangeTie = TieKind;

/** What a major incident does with its tickets. */
export const majorTickets = { ...ticketsOfMajor };
