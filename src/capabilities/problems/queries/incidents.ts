import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { type NumberParts, numberOfTicket, seenTickets } from '../../tickets/public.ts';
import type { AnnouncementKind } from '../shared/words.ts';
import { nameOf } from './problems.ts';

export type IncidentRow = NumberParts & {
  id: string;
  title: string;
  state: string;
  open: boolean;
  workspaceId: string;
  requester: string | null;
  givenName: string;
  locale: string;
  /** What was told in it so far: the kind, and both texts. */
  told: { kind: AnnouncementKind; en: string; de: string }[];
};

/** Incidents that a problem causes, as far as the reader may see them: what they may not see is neither named nor counted. */
export const incidentsBehind = ({ tx, actor }: Call, problemId: string): Promise<IncidentRow[]> =>
  tx.rows<IncidentRow>(
    sql`select t.id, ${numberOfTicket.columns}, t.title, t.state, t.open, t.workspace_id as "workspaceId", ${nameOf(sql`r`)} as requester,
          r.given_name as "givenName", r.locale,
          coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'en', a.text_en, 'de', a.text_de) order by a.told_at)
            from app.problem_announced d join app.problem_announcement a on a.tenant_id = d.tenant_id and a.id = d.announcement_id
            where d.tenant_id = t.tenant_id and d.ticket_id = t.id and a.ticket_id = ${problemId}), '[]'::jsonb) as told
        from app.ticket_link l join app.ticket t on t.tenant_id = l.tenant_id and t.id = l.from_id
        join app.person r on r.tenant_id = t.tenant_id and r.id = t.requester_id
        where l.tenant_id = ${tx.tenantId} and l.to_id = ${problemId} and l.kind = 'caused_by' and t.type = 'incident' and ${seenTickets(actor)}
        order by t.open desc, t.id desc limit 1000`,
    'problems.incidents',
  );

export type AnnouncementRecord = {
  id: string;
  ticketId: string;
  kind: AnnouncementKind;
  en: string;
  de: string;
  resolves: boolean;
  byId: string;
  byName: string | null;
  at: Date;
  /** In which of the incidents that the reader may see. */
  incidents: NumberParts[];
};

export const announcementsOf = ({ tx, actor }: Call, problemId: string): Promise<AnnouncementRecord[]> =>
  tx.rows<AnnouncementRecord>(
    sql`select a.id, a.ticket_id as "ticketId", a.kind, a.text_en as en, a.text_de as de, a.resolves, a.told_by as "byId",
          ${nameOf(sql`p`)} as "byName", a.told_at as at,
          coalesce((select jsonb_agg(jsonb_build_object(${numberOfTicket.members}) order by o.number) from app.problem_announced d
            join (select t.* from app.ticket t where ${seenTickets(actor)}) o on o.tenant_id = d.tenant_id and o.id = d.ticket_id
            where d.tenant_id = a.tenant_id and d.announcement_id = a.id), '[]'::jsonb) as incidents
        from app.problem_announcement a left join app.person p on p.tenant_id = a.tenant_id and p.id = a.told_by
        where a.tenant_id = ${tx.tenantId} and a.ticket_id = ${problemId} order by a.told_at desc, a.id desc limit 100`,
    'problems.announcements',
  );

/** Which problem an act belongs to; undefined while it has not been done. */
export const actDone = ({ tx }: Call, id: string): Promise<{ ticketId: string } | undefined> =>
  tx.row(sql`select ticket_id as "ticketId" from app.problem_announcement where tenant_id = ${tx.tenantId} and id = ${id}`, 'problems.act');
