import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { type SpineNumbered, spine } from '../../tickets/public.ts';
import type { PlanKey, RiskLevel } from '../shared/model.ts';
import type { ChangeState, Irregularity } from '../shared/way.ts';

/** A change as it is kept. */
export type ChangeRecord = {
  readonly ticketId: string;
  readonly modelKey: string;
  readonly modelNumber: number;
  readonly from: Date | null;
  readonly until: Date | null;
  /** When it was last given a time. */
  readonly plannedAt: Date | null;
  readonly outageMinutes: number;
  readonly plans: Readonly<Partial<Record<PlanKey, string>>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly risk: RiskLevel;
  readonly riskPoints: number;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  readonly irregular: readonly Irregularity[];
  readonly irregularReason: string | null;
  readonly keptBoth: string | null;
  readonly review: string | null;
  readonly canceledBecause: string | null;
  /** Why it comes before the board; null: it does not. */
  readonly board: 'rule' | 'hand' | null;
  /** Answers of its post-implementation review. */
  readonly pir: Readonly<Record<string, string>>;
  readonly version: number;
  readonly updatedAt: Date;
};

const columns = sql`c.ticket_id as "ticketId", c.model_key as "modelKey", c.model_number as "modelNumber", lower(c.planned) as "from",
  upper(c.planned) as "until", c.planned_at as "plannedAt", c.outage_minutes as "outageMinutes", c.plans, c.answers, c.risk, c.risk_points as "riskPoints",
  c.began_at as "beganAt", c.ended_at as "endedAt", c.irregular, c.irregular_reason as "irregularReason", c.kept_both as "keptBoth",
  c.review, c.canceled_because as "canceledBecause", c.pir, c.board, c.version, c.updated_at as "updatedAt"`;

export const changeById = (tx: Tx, id: string): Promise<ChangeRecord | undefined> =>
  tx.row(sql`select ${columns} from app.change c where c.tenant_id = ${tx.tenantId} and c.ticket_id = ${id}`, 'changes.by-id');

export type Touched = { readonly key: string; readonly serviceId: string | null; readonly ci: string | null };

export const touchedBy = (tx: Tx, id: string): Promise<Touched[]> =>
  tx.rows(
    sql`select key, service_id as "serviceId", ci from app.change_touch where tenant_id = ${tx.tenantId} and ticket_id = ${id} order by key`,
    'changes.touched',
  );

export type ServiceNamed = { readonly id: string; readonly name: Localised; readonly workspace: string };

/** Services by their identifiers, whether or not they are still offered. */
export const servicesById = (tx: Tx, ids: readonly string[]): Promise<ServiceNamed[]> =>
  tx.rows(
    sql`select s.id, s.name, s.workspace_id as workspace from app.service s
        where s.tenant_id = ${tx.tenantId} and s.id = any(${[...ids]}::uuid[]) order by s.position, s.key`,
    'changes.services',
  );

/** Services that changes may be planned for. */
export const servicesOffered = (tx: Tx): Promise<ServiceNamed[]> =>
  tx.rows(
    sql`select s.id, s.name, s.workspace_id as workspace from app.service s where s.tenant_id = ${tx.tenantId} and s.active
        order by s.workspace_id, s.position, s.key limit 1000`,
    'changes.services-offered',
  );

export type TicketSeen = SpineNumbered & {
  readonly id: string;
  readonly title: string;
  readonly state: ChangeState;
  readonly open: boolean;
  readonly workspaceId: string;
  readonly requesterId: string;
  readonly assigneeId: string | null;
  readonly assignee: string | null;
  readonly teamId: string | null;
  readonly team: string | null;
};

/** One that is read by itself; in a list its words would only be carried along. */
export type TicketRead = TicketSeen & { readonly description: string };

const ticketColumns = sql`t.id, ${spine.numberColumns}, t.title, t.state, t.open, t.workspace_id as "workspaceId",
  t.requester_id as "requesterId", t.assignee_id as "assigneeId", trim(p.given_name || ' ' || p.family_name) as assignee,
  t.team_id as "teamId", g.name as team`;
const ticketJoins = sql`left join app.person p on p.tenant_id = t.tenant_id and p.id = t.assignee_id
  left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id`;

/** The tickets of changes that the caller may see, among those that `which` names. */
export const ticketsSeen = ({ tx, actor }: Call, which: Sql): Promise<TicketRead[]> =>
  tx.rows(
    sql`select ${ticketColumns}, t.description_text as description from app.ticket t ${ticketJoins}
        where t.tenant_id = ${tx.tenantId} and t.type = 'change' and ${which} and ${spine.visible(actor)}`,
    'changes.tickets',
  );

export type ListedRow = TicketSeen &
  Pick<ChangeRecord, 'from' | 'until' | 'risk' | 'modelKey' | 'modelNumber' | 'irregular' | 'version'> & {
    readonly services: string[];
    readonly cis: string[];
  };

const touches = sql`array(select x.service_id from app.change_touch x where x.tenant_id = c.tenant_id and x.ticket_id = c.ticket_id
    and x.service_id is not null) as services,
  array(select x.ci from app.change_touch x where x.tenant_id = c.tenant_id and x.ticket_id = c.ticket_id and x.ci is not null
    order by x.ci) as cis`;
const listed = sql`select ${ticketColumns}, lower(c.planned) as "from", upper(c.planned) as "until", c.risk, c.model_key as "modelKey",
  c.model_number as "modelNumber", c.irregular, c.version, c.board, ${touches} from app.change c
  join app.ticket t on t.tenant_id = c.tenant_id and t.id = c.ticket_id ${ticketJoins}`;

/** Newest first; one more than asked for, to know whether there is a next page. */
export const changesListed = (
  { tx, actor }: Call,
  which: Sql,
  { limit, before }: { limit: number; before: string | null },
): Promise<ListedRow[]> =>
  tx.rows(
    sql`${listed} where c.tenant_id = ${tx.tenantId} and ${which} and ${spine.visible(actor)}
          and (${before}::uuid is null or c.ticket_id < ${before}::uuid) order by c.ticket_id desc limit ${limit + 1}`,
    'changes.list',
  );

export async function countChanges({ tx, actor }: Call, which: Sql): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*) as count from app.change c join app.ticket t on t.tenant_id = c.tenant_id and t.id = c.ticket_id
        where c.tenant_id = ${tx.tenantId} and ${which} and ${spine.visible(actor)}`,
    'changes.count',
  );
  return Number(row?.count ?? 0);
}

export type OnBoardRow = ListedRow & Pick<ChangeRecord, 'board'>;

/** Those that the caller may see, whenever they are planned. */
export const changesListedById = ({ tx, actor }: Call, ids: readonly string[]): Promise<OnBoardRow[]> =>
  tx.rows(
    sql`${listed} where c.tenant_id = ${tx.tenantId} and c.ticket_id = any(${[...ids]}::uuid[]) and ${spine.visible(actor)}`,
    'changes.on-board',
  );

export type Meeting = { readonly ticketId: string; readonly key: string; readonly from: Date; readonly until: Date };
type Times = { readonly from: Date; readonly until: Date };
type Sought = Times & { readonly keys: readonly string[]; readonly assigneeId: string | null; readonly besides: string | null };

/** Open changes that touch the same at that time, or are in the same hands; of the whole tenant. */
export const changesMeeting = (tx: Tx, { keys, assigneeId, from, until, besides }: Sought): Promise<Meeting[]> =>
  tx.rows(
    sql`select ticket_id as "ticketId", key, starts_at as "from", ends_at as "until"
        from app.changes_meeting(${[...keys]}::text[], ${assigneeId}::uuid, ${from}, ${until}, ${besides}::uuid)`,
    'changes.meeting',
  );
