import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { BoardRow, MeetingRecord } from './queries/boards.ts';

/** Two who set a board, or lay out its meetings, come one after the other. */
export const lockBoard = (tx: Tx, workspaceId: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('change board ' || ${workspaceId}::text, 0))`);

export const putBoard = (tx: Tx, b: Permitted<BoardRow, 'rule'>): Promise<number> =>
  tx.run(
    sql`insert into app.change_board (tenant_id, workspace_id, active, kinds, least_risk, quorum, place, time_zone, begins, minutes, rule, version,
          updated_at)
        values (${tx.tenantId}, ${b.workspaceId}, ${b.active}, ${[...b.kinds]}::text[], ${b.leastRisk}, ${b.quorum}, ${b.place}, ${b.timeZone},
          ${b.begins}, ${b.minutes}, ${b.rule}, ${b.version}, ${tx.now})
        on conflict (tenant_id, workspace_id) do update set active = excluded.active, kinds = excluded.kinds, least_risk = excluded.least_risk,
          quorum = excluded.quorum, place = excluded.place, time_zone = excluded.time_zone, begins = excluded.begins, minutes = excluded.minutes,
          rule = excluded.rule, version = excluded.version, updated_at = excluded.updated_at`,
  );

type Members = Permitted<{ readonly workspaceId: string; readonly members: readonly string[] }, 'rule'>;

/** Who was on it already keeps since when. */
export async function replaceMembers(tx: Tx, { workspaceId, members }: Members): Promise<void> {
  await tx.run(
    sql`delete from app.change_board_member where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}
          and person_id <> all(${[...members]}::uuid[])`,
  );
  await tx.run(
    sql`insert into app.change_board_member (tenant_id, workspace_id, person_id, since)
        select ${tx.tenantId}, ${workspaceId}, x, ${tx.now} from unnest(${[...members]}::uuid[]) x on conflict do nothing`,
  );
}

type Board = Permitted<{ readonly workspaceId: string }, 'rule'>;

/** Takes away meetings of the series that nobody has touched, with what stood on their agendas: it is laid out anew. */
export async function clearSeries(tx: Tx, { workspaceId }: Board): Promise<void> {
  const untouched = sql`select m.id from app.change_meeting m where m.tenant_id = ${tx.tenantId} and m.workspace_id = ${workspaceId} and m.by_series
    and m.state = 'planned' and m.version = 1 and m.starts_at > ${tx.now}
    and not exists (select from app.change_agenda o where o.tenant_id = m.tenant_id and o.put_off_to = m.id)
    and not exists (select from app.change_minutes_addition a where a.tenant_id = m.tenant_id and a.meeting_id = m.id)`;
  await tx.run(sql`delete from app.change_agenda where tenant_id = ${tx.tenantId} and meeting_id in (${untouched})`);
  await tx.run(sql`delete from app.change_meeting where tenant_id = ${tx.tenantId} and id in (${untouched})`);
}

export const insertMeeting = (tx: Tx, m: Permitted<MeetingRecord, 'arrange'>): Promise<number> =>
  tx.run(
    sql`insert into app.change_meeting (tenant_id, id, workspace_id, starts_at, ends_at, time_zone, place, by_series, state, minutes, version, updated_at)
        values (${tx.tenantId}, ${m.id}, ${m.workspaceId}, ${m.startsAt}, ${m.endsAt}, ${m.timeZone}, ${m.place}, ${m.bySeries}, ${m.state},
          ${m.minutes}, 1, ${tx.now})`,
  );

export const lockMeeting = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`select from app.change_meeting where tenant_id = ${tx.tenantId} and id = ${id} for update`);

export const updateMeeting = (tx: Tx, m: Permitted<MeetingRecord, 'arrange'>): Promise<number> =>
  tx.run(
    sql`update app.change_meeting set starts_at = ${m.startsAt}, ends_at = ${m.endsAt}, place = ${m.place}, state = ${m.state},
          minutes = ${m.minutes}, version = version + 1, updated_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${m.id}`,
  );

type OnAgenda = { readonly meetingId: string; readonly ticketIds: readonly string[] };

/** Puts changes on an agenda in this order, all of them; what stands there otherwise stays behind them. */
export const orderAgenda = (tx: Tx, { meetingId, ticketIds }: Permitted<OnAgenda, 'arrange'>): Promise<number> =>
  tx.run(
    sql`insert into app.change_agenda (tenant_id, meeting_id, ticket_id, position)
        select ${tx.tenantId}, ${meetingId}, x.id, x.place - 1 from unnest(${[...ticketIds]}::uuid[]) with ordinality as x (id, place)
        on conflict (tenant_id, meeting_id, ticket_id) do update set position = excluded.position, put_off_to = null`,
  );

type Item = { readonly meetingId: string; readonly ticketId: string };

export const takeOff = (tx: Tx, { meetingId, ticketId }: Permitted<Item, 'arrange'>): Promise<number> =>
  tx.run(sql`delete from app.change_agenda where tenant_id = ${tx.tenantId} and meeting_id = ${meetingId} and ticket_id = ${ticketId}`);

export const putOff = (tx: Tx, { meetingId, ticketId, to }: Permitted<Item & { readonly to: string }, 'arrange'>): Promise<number> =>
  tx.run(
    sql`update app.change_agenda set put_off_to = ${to}
        where tenant_id = ${tx.tenantId} and meeting_id = ${meetingId} and ticket_id = ${ticketId} and put_off_to is null`,
  );

/** What stood on a meeting that went by without being declared held is spoken about at another one. */
export const putOffFromPassed = (tx: Tx, { meetingId, ticketIds }: Permitted<OnAgenda, 'arrange'>): Promise<number> =>
  tx.run(
    sql`update app.change_agenda g set put_off_to = ${meetingId} from app.change_meeting m
        where g.tenant_id = ${tx.tenantId} and g.ticket_id = any(${[...ticketIds]}::uuid[]) and g.meeting_id <> ${meetingId} and g.put_off_to is null
          and m.tenant_id = g.tenant_id and m.id = g.meeting_id and m.state = 'planned' and m.ends_at <= ${tx.now}`,
  );

type Before = Permitted<{ readonly ticketId: string; readonly board: 'rule' | 'hand' | null }, 'plan'>;

/** Notes why a change comes before the board; its plan stays what it is, and so does its version. */
export const noteBoard = (tx: Tx, { ticketId, board }: Before): Promise<number> =>
  tx.run(
    sql`update app.change set board = ${board} where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and board is distinct from ${board}`,
    'changes.note-board',
  );

type Addition = { readonly id: string; readonly meetingId: string; readonly text: string; readonly byId: string };

export const insertAddition = (tx: Tx, { id, meetingId, text, byId }: Permitted<Addition, 'arrange'>): Promise<number> =>
  tx.run(
    sql`insert into app.change_minutes_addition (tenant_id, id, meeting_id, text, by_id, at)
        values (${tx.tenantId}, ${id}, ${meetingId}, ${text}, ${byId}, ${tx.now})`,
  );
