import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { DueMajor, Major, Told } from './queries.ts';
import type { Effect, MajorRole, Phase, Visibility } from './shared/words.ts';

type Ident = Pick<Major, 'id'>;
type New = Ident & { readonly ticketId: string; readonly reason: string };

export const insertMajor = (tx: Tx, { id, ticketId, reason }: Permitted<New, 'propose'>, by: string): Promise<number> =>
  tx.run(
    sql`insert into app.major_incident (tenant_id, id, ticket_id, state, reason, proposed_by_id, proposed_at, version)
        values (${tx.tenantId}, ${id}, ${ticketId}, 'proposed', ${reason}, ${by}, ${tx.now}, 1)`,
  );

/** Held until the transaction ends, so that two people cannot decide otherwise at once. */
export const holdMajor = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row(sql`select id from app.major_incident where tenant_id = ${tx.tenantId} and id = ${id} for update`);

type Decision = { readonly state: 'accepted' | 'rejected'; readonly reason: string; readonly by: string };

export const keepDecision = (tx: Tx, { id }: Permitted<Ident, 'decide'>, { state, reason, by }: Decision): Promise<number> =>
  tx.run(
    sql`update app.major_incident set state = ${state}, decision_reason = ${reason}, decided_by_id = ${by}, decided_at = ${tx.now},
          version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type End = { readonly state: 'stoodDown' | 'resolved'; readonly reason: string; readonly by: string | null };

/** Whoever ends it ends its rhythm too. */
export const keepEnd = (tx: Tx, { id }: Permitted<Ident, 'decide' | 'lead' | 'follow'>, { state, reason, by }: End): Promise<number> =>
  tx.run(
    sql`update app.major_incident set state = ${state}, end_reason = ${reason}, ended_by_id = ${by}, ended_at = ${tx.now}, update_due_at = null,
          version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type Role = { readonly role: MajorRole; readonly personId: string | null };

export async function keepRole(tx: Tx, { id }: Permitted<Ident, 'lead'>, { role, personId }: Role): Promise<void> {
  if (personId === null)
    await tx.run(sql`delete from app.major_incident_role where tenant_id = ${tx.tenantId} and major_id = ${id} and role = ${role}`);
  else
    await tx.run(
      sql`insert into app.major_incident_role (tenant_id, major_id, role, person_id, made_at) values (${tx.tenantId}, ${id}, ${role}, ${personId}, ${tx.now})
          on conflict (tenant_id, major_id, role) do update set person_id = excluded.person_id, made_at = excluded.made_at`,
    );
  await touch(tx, id);
}

const touch = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`update app.major_incident set version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`);

type Rhythm = { readonly minutes: number | null; readonly dueAt: Date | null };

/** A new moment is one of which nobody was told yet. */
export const keepRhythm = (tx: Tx, { id }: Permitted<Ident, 'lead' | 'tell'>, { minutes, dueAt }: Rhythm): Promise<number> =>
  tx.run(
    sql`update app.major_incident set cadence_minutes = ${minutes}, update_due_at = ${dueAt}, told_before_at = null, told_missed_at = null,
          version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const noteTold = (tx: Tx, { id, stage }: Permitted<DueMajor, 'remind'>): Promise<number> =>
  tx.run(
    stage === 'missed'
      ? sql`update app.major_incident set told_missed_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`
      : sql`update app.major_incident set told_before_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type Update = {
  readonly id: string;
  readonly phase: Phase;
  readonly headline: Told;
  readonly said: Told;
  readonly onPortal: boolean;
  readonly onStatusPage: boolean;
  readonly onTicket: boolean;
  readonly by: string;
};

export async function insertUpdate(tx: Tx, { id: majorId }: Permitted<Ident, 'tell'>, update: Update): Promise<void> {
  const { id, phase, headline, said, onPortal, onStatusPage, onTicket, by } = update;
  await tx.run(
    sql`insert into app.major_incident_update (tenant_id, id, major_id, phase, headline, said, on_portal, on_status_page, on_ticket, by_id, made_at)
        values (${tx.tenantId}, ${id}, ${majorId}, ${phase}, ${JSON.stringify(headline)}::jsonb, ${JSON.stringify(said)}::jsonb, ${onPortal}, ${onStatusPage}, ${onTicket}, ${by}, ${tx.now})`,
  );
  await tx.run(
    sql`update app.major_incident set headline = ${JSON.stringify(headline)}::jsonb where tenant_id = ${tx.tenantId} and id = ${majorId}`,
  );
}

type Affected = { readonly service: string; readonly effect: Effect };

export async function replaceAffected(tx: Tx, { id }: Permitted<Ident, 'tell'>, affected: readonly Affected[]): Promise<void> {
  await tx.run(sql`delete from app.major_incident_service where tenant_id = ${tx.tenantId} and major_id = ${id}`);
  await tx.run(
    sql`insert into app.major_incident_service (tenant_id, major_id, service_id, effect) select ${tx.tenantId}, ${id}, n.service, n.effect
        from unnest(${affected.map(({ service }) => service)}::uuid[], ${affected.map(({ effect }) => effect)}::text[]) as n (service, effect)`,
  );
}

type Managers = { readonly workspaceId: string; readonly people: readonly string[] };

export async function replaceManagers(tx: Tx, { workspaceId, people }: Permitted<Managers, 'name'>): Promise<void> {
  await tx.run(sql`delete from app.major_incident_manager where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId}`);
  await tx.run(
    sql`insert into app.major_incident_manager (tenant_id, workspace_id, person_id, made_at)
        select ${tx.tenantId}, ${workspaceId}, n, ${tx.now} from unnest(${[...people]}::uuid[]) as n`,
  );
  await tx.run(
    sql`insert into app.major_incident_duty (tenant_id, workspace_id, version) values (${tx.tenantId}, ${workspaceId}, 2)
        on conflict (tenant_id, workspace_id) do update set version = app.major_incident_duty.version + 1`,
  );
}

/** Held until the transaction ends, also where nothing is kept yet. */
export const holdDuty = (tx: Tx, workspaceId: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('major duty ' || ${tx.tenantId}::text || ${workspaceId}::text, 0))`);

type Page = { readonly visibility: Visibility; readonly services: readonly string[] };

/** Held until the transaction ends, also where nothing is kept yet: what is compared with what somebody saw is what is written over. */
export const holdPage = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('status page ' || ${tx.tenantId}::text, 0))`);

export async function keepPage(tx: Tx, { visibility, services }: Permitted<Page, 'run'>): Promise<void> {
  await tx.run(
    sql`insert into app.status_page (tenant_id, visibility, version, updated_at) values (${tx.tenantId}, ${visibility}, 2, ${tx.now})
        on conflict (tenant_id) do update set visibility = excluded.visibility, version = app.status_page.version + 1, updated_at = excluded.updated_at`,
  );
  await tx.run(sql`delete from app.status_page_service where tenant_id = ${tx.tenantId}`);
  await tx.run(
    sql`insert into app.status_page_service (tenant_id, service_id, position)
        select ${tx.tenantId}, n.id, n.place from unnest(${[...services]}::uuid[]) with ordinality as n (id, place)`,
  );
}
