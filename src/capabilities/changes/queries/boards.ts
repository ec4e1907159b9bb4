import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { spine } from '../../tickets/public.ts';
import type { BoardRule, boardQuorums } from '../shared/board.ts';

export type BoardRow = BoardRule & {
  readonly workspaceId: string;
  readonly active: boolean;
  readonly quorum: (typeof boardQuorums)[number];
  readonly place: string;
  readonly timeZone: string;
  readonly begins: string | null;
  readonly minutes: number;
  readonly rule: string | null;
  readonly version: number;
};

const board = sql`select workspace_id as "workspaceId", active, kinds, least_risk as "leastRisk", quorum, place, time_zone as "timeZone", begins,
  minutes, rule, version from app.change_board`;

export const boardOf = (tx: Tx, workspaceId: string): Promise<BoardRow | undefined> =>
  tx.row(sql`${board} where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`, 'changes.board');

/** Boards that meet by a series. */
export const boardsInSeries = (tx: Tx): Promise<BoardRow[]> =>
  tx.rows(sql`${board} where tenant_id = ${tx.tenantId} and active and begins is not null`, 'changes.boards-in-series');

/** Who is on a board, by name. */
export async function membersOf(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.rows<{ personId: string }>(
    sql`select m.person_id as "personId" from app.change_board_member m
        join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id and p.active
        where m.tenant_id = ${tx.tenantId} and m.workspace_id = ${workspaceId} order by p.family_name, p.given_name, p.id`,
    'changes.board-members',
  );
  return rows.map(({ personId }) => personId);
}

export type MeetingRecord = {
  readonly id: string;
  readonly workspaceId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string;
  readonly bySeries: boolean;
  readonly state: 'planned' | 'held' | 'canceled';
  readonly minutes: string;
  readonly version: number;
};

const meeting = sql`select m.id, m.workspace_id as "workspaceId", m.starts_at as "startsAt", m.ends_at as "endsAt", m.time_zone as "timeZone", m.place,
  m.by_series as "bySeries", m.state, m.minutes, m.version`;

export const meetingById = (tx: Tx, id: string): Promise<MeetingRecord | undefined> =>
  tx.row(sql`${meeting} from app.change_meeting m where m.tenant_id = ${tx.tenantId} and m.id = ${id}`, 'changes.meeting-by-id');

/** The next meeting of a board that is not over. */
export const nextMeeting = (tx: Tx, workspaceId: string): Promise<{ id: string } | undefined> =>
  tx.row(
    sql`select id from app.change_meeting where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and state = 'planned'
          and ends_at > ${tx.now} order by starts_at, id limit 1`,
    'changes.next-meeting',
  );

/** When meetings of the series of a board are laid out already, from now on. */
export const laidOut = (tx: Tx, workspaceId: string): Promise<{ startsAt: Date }[]> =>
  tx.rows(
    sql`select starts_at as "startsAt" from app.change_meeting
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and by_series and ends_at > ${tx.now}`,
    'changes.laid-out',
  );

export type ListedMeeting = MeetingRecord & { readonly items: number };

/** Meetings of these workspaces, with how many changes on the agenda the reader may see. */
export const meetingsOf = (
  { tx, actor }: Call,
  workspaces: readonly string[] | 'all',
  which: 'coming' | 'past',
): Promise<ListedMeeting[]> =>
  tx.rows(
    sql`${meeting}, (select count(*)::int from app.change_agenda g join app.ticket t on t.tenant_id = g.tenant_id and t.id = g.ticket_id
          where g.tenant_id = m.tenant_id and g.meeting_id = m.id and ${spine.visible(actor)}) as items
        from app.change_meeting m
        where m.tenant_id = ${tx.tenantId} and ${workspaces === 'all' ? sql`true` : sql`m.workspace_id = any(${[...workspaces]}::uuid[])`}
          and ${which === 'coming' ? sql`m.ends_at > ${tx.now} order by m.starts_at, m.id` : sql`m.ends_at <= ${tx.now} order by m.starts_at desc, m.id`}
        limit 100`,
    'changes.meetings',
  );

/** Meetings to which somebody is asked, for their calendar. */
export const meetingsFor = (tx: Tx, personId: string, from: Date, until: Date): Promise<MeetingRecord[]> =>
  tx.rows(
    sql`${meeting} from app.change_meeting m join app.change_board_member b on b.tenant_id = m.tenant_id and b.workspace_id = m.workspace_id
        where m.tenant_id = ${tx.tenantId} and b.person_id = ${personId} and m.state <> 'canceled' and m.starts_at < ${until} and m.ends_at > ${from}
        order by m.starts_at, m.id`,
    'changes.meetings-for',
  );

export type AgendaRow = { readonly ticketId: string; readonly position: number; readonly putOffTo: string | null };

export const agendaOf = (tx: Tx, meetingId: string): Promise<AgendaRow[]> =>
  tx.rows(
    sql`select ticket_id as "ticketId", position, put_off_to as "putOffTo" from app.change_agenda
        where tenant_id = ${tx.tenantId} and meeting_id = ${meetingId} order by position, ticket_id`,
    'changes.agenda',
  );

/** The planned meeting on whose agenda a change stands. */
export const agendaWith = (tx: Tx, ticketId: string): Promise<{ meetingId: string } | undefined> =>
  tx.row(
    sql`select g.meeting_id as "meetingId" from app.change_agenda g join app.change_meeting m on m.tenant_id = g.tenant_id and m.id = g.meeting_id
        where g.tenant_id = ${tx.tenantId} and g.ticket_id = ${ticketId} and g.put_off_to is null and m.state = 'planned' limit 1`,
    'changes.agenda-with',
  );

/** Changes that wait for a board and stand on no agenda of a meeting to come; the one that begins first before others. */
export const waitingForBoard = (tx: Tx, workspaceId: string): Promise<{ ticketId: string }[]> =>
  tx.rows(
    sql`select c.ticket_id as "ticketId" from app.change c join app.ticket t on t.tenant_id = c.tenant_id and t.id = c.ticket_id
        where c.tenant_id = ${tx.tenantId} and t.workspace_id = ${workspaceId} and t.type = 'change' and t.open and c.board is not null
          and (t.state = 'authorize' or (c.board = 'hand' and t.state in ('new', 'assess')))
          and not exists (select from app.change_agenda g join app.change_meeting m on m.tenant_id = g.tenant_id and m.id = g.meeting_id
            where g.tenant_id = c.tenant_id and g.ticket_id = c.ticket_id and g.put_off_to is null and m.state = 'planned'
              and m.ends_at > ${tx.now})
        order by lower(c.planned), c.ticket_id`,
    'changes.waiting-for-board',
  );

type AdditionRow = { readonly text: string; readonly byId: string; readonly at: Date };

/** What was added to the minutes of a meeting, oldest first. */
export const additionsOf = (tx: Tx, meetingId: string): Promise<AdditionRow[]> =>
  tx.rows(
    sql`select text, by_id as "byId", at from app.change_minutes_addition
        where tenant_id = ${tx.tenantId} and meeting_id = ${meetingId} order by at, id`,
    'changes.minutes-additions',
  );
