import { searchWords } from '../../../capabilities/tickets/queries/search-words.ts';
import { created } from '../../../capabilities/tickets/service/told.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { Ground } from './ground.ts';
import { cell, figure, type Row } from './read.ts';

type Ticket = Parameters<typeof created>[0];
type Message = { id: string; ticketId: string; authorId: string; at: Date; text: string; isAgent: boolean };

/** One batch of tickets with the three messages of each: the first is what was asked, two more follow. All of it is in the log too. */
export async function loadTickets(call: Call, ground: Ground, tickets: readonly Row[], messages: readonly Row[]): Promise<void> {
  const rows = tickets.map((row, at) => ticketOf(ground, row, cell(messages[at * 3] ?? [], 6)));
  const said = rows.flatMap((ticket, at) => [1, 2].map((seq) => messageOf(ground, ticket.id, messages[at * 3 + seq] ?? [])));
  await insertTickets(call, await withWords(call, rows, ({ title, descriptionText }) => [title, descriptionText]));
  await insertMessages(call, await withWords(call, said, ({ text }) => ['', text]));
  for (const ticket of rows)
    call.tx.emit({ ...created(ticket, ticket.open ? 'open' : 'closed'), at: ticket.madeAt, actorId: ticket.requesterId });
  for (const message of said) call.tx.emit(commented(message));
}

type Worded<T> = T & { words: string };

/** What each is found by, made as the product makes it. */
async function withWords<T>({ tx }: Call, rows: readonly T[], textsOf: (row: T) => [heading: string, body: string]): Promise<Worded<T>[]> {
  const worded: Worded<T>[] = [];
  for (const row of rows) worded.push({ ...row, words: await searchWords(tx, ...textsOf(row)) });
  return worded;
}

const at = (seconds: number): Date => new Date(seconds * 1000);

function ticketOf({ workspaceId, teams, agents, requesters }: Ground, row: Row, text: string): Ticket {
  const open = cell(row, 4) === 'open';
  const [madeAt, updatedAt] = [at(figure(row, 5)), at(figure(row, 6))];
  const requesterId = requesters.get(figure(row, 2)) ?? '';
  return {
    ...plain,
    id: newId(madeAt.getTime()),
    number: figure(row, 0),
    workspaceId,
    teamId: teams.get(figure(row, 1)) ?? null,
    assigneeId: agents.get(figure(row, 3)) ?? null,
    requesterId,
    openedById: requesterId,
    title: cell(row, 7),
    descriptionHtml: `<p>${text}</p>`,
    descriptionText: text,
    open,
    ...(open ? atWork : over(updatedAt)),
    madeAt,
    updatedAt,
    waitingSince: updatedAt,
    lastRequesterReplyAt: updatedAt,
  } as Ticket;
}

const plain = {
  type: 'incident',
  parentId: null,
  requestTypeId: null,
  requestTypeVersion: null,
  fields: {},
  impact: 3,
  urgency: 3,
  priority: 5,
  channel: 'import',
};
const atWork = { state: 'inProgress', waitingOn: 'team', resolutionCode: null, resolvedAt: null, closedAt: null };
const over = (end: Date) => ({ state: 'closed', waitingOn: 'nobody', resolutionCode: 'solved', resolvedAt: end, closedAt: end });

function messageOf({ agents, requesters }: Ground, ticketId: string, row: Row): Message {
  const isAgent = cell(row, 3) === 'a';
  const madeAt = at(figure(row, 5));
  const authorId = (isAgent ? agents : requesters).get(figure(row, 4)) ?? '';
  return { id: newId(madeAt.getTime()), ticketId, authorId, at: madeAt, text: cell(row, 6), isAgent };
}

const commented = ({ id, ticketId, authorId, at: moment, isAgent }: Message) => ({
  type: 'ticket.commented',
  objectId: ticketId,
  actorId: authorId,
  at: moment,
  facts: { messageId: id, side: isAgent ? 'agent' : 'requester', mentions: [] },
});

const insertTickets = ({ tx }: Call, rows: readonly Worded<Ticket>[]): Promise<number> =>
  tx.run(
    sql`insert into app.ticket (tenant_id, id, type, number, workspace_id, team_id, assignee_id, requester_id, opened_by_id, title,
          description_html, description_text, fields, state, open, waiting_on, waiting_since, impact, urgency, priority, channel,
          resolution_code, last_requester_reply_at, made_at, updated_at, resolved_at, closed_at, words)
        select ${tx.tenantId}, t.id, 'incident', t.number, t."workspaceId", t."teamId", t."assigneeId", t."requesterId", t."requesterId",
          t.title, t."descriptionHtml", t."descriptionText", '{}', t.state, t.open, t."waitingOn", t."updatedAt", 3, 3, 5, 'import',
          t."resolutionCode", t."updatedAt", t."madeAt", t."updatedAt", t."resolvedAt", t."closedAt",
          t.words
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, number bigint, "workspaceId" uuid, "teamId" uuid,
          "assigneeId" uuid, "requesterId" uuid, title text, "descriptionHtml" text, "descriptionText" text, state text, open boolean,
          "waitingOn" text, "resolutionCode" text, "madeAt" timestamptz, "updatedAt" timestamptz, "resolvedAt" timestamptz,
          "closedAt" timestamptz, words tsvector)`,
  );

const insertMessages = ({ tx }: Call, rows: readonly Worded<Message>[]): Promise<number> =>
  tx.run(
    sql`insert into app.message (tenant_id, id, ticket_id, kind, author_id, body_html, body_text, channel, made_at, words)
        select ${tx.tenantId}, m.id, m."ticketId", 'comment', m."authorId", '<p>' || m.text || '</p>', m.text, 'import', m.at,
          m.words
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, "ticketId" uuid, "authorId" uuid, text text, at timestamptz, words tsvector)`,
  );
