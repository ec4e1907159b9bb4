import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { ChangeRecord, Touched } from './queries/changes.ts';
import type { PeriodRow } from './queries/rules.ts';
import { linesOf } from './shared/touching.ts';

/** Holds a change until the transaction ends; its ticket is held before it. */
export const lockChange = (tx: Tx, id: string): Promise<{ ticketId: string } | undefined> =>
  tx.row(
    sql`select ticket_id as "ticketId" from app.change where tenant_id = ${tx.tenantId} and ticket_id = ${id} for update`,
    'changes.lock',
  );

export const insertChange = (tx: Tx, c: Permitted<ChangeRecord, 'plan'>): Promise<number> =>
  tx.run(
    sql`insert into app.change (tenant_id, ticket_id, model_key, model_number, planned, planned_at, outage_minutes, plans, answers, risk, risk_points,
          updated_at)
        values (${tx.tenantId}, ${c.ticketId}, ${c.modelKey}, ${c.modelNumber},
          case when ${c.from}::timestamptz is not null then tstzrange(${c.from}, ${c.until}, '[)') end, ${c.plannedAt},
          ${c.outageMinutes}, ${JSON.stringify(c.plans)}::jsonb, ${JSON.stringify(c.answers)}::jsonb, ${c.risk}, ${c.riskPoints}, ${tx.now})`,
    'changes.insert',
  );

export const updateChange = (tx: Tx, c: Permitted<ChangeRecord, 'plan'>): Promise<number> =>
  tx.run(
    sql`update app.change set planned = case when ${c.from}::timestamptz is not null then tstzrange(${c.from}, ${c.until}, '[)') end,
          planned_at = ${c.plannedAt}, outage_minutes = ${c.outageMinutes}, plans = ${JSON.stringify(c.plans)}::jsonb, answers = ${JSON.stringify(c.answers)}::jsonb,
          risk = ${c.risk}, risk_points = ${c.riskPoints}, began_at = ${c.beganAt}, ended_at = ${c.endedAt},
          irregular = ${[...c.irregular]}::text[], irregular_reason = ${c.irregularReason}, kept_both = ${c.keptBoth}, review = ${c.review},
          canceled_because = ${c.canceledBecause}, pir = ${JSON.stringify(c.pir)}::jsonb,
          version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and ticket_id = ${c.ticketId}`,
    'changes.update',
  );

type Touching = Permitted<
  { readonly ticketId: string; readonly from: Date | null; readonly until: Date | null; readonly touched: readonly Touched[] },
  'plan'
>;

/** Writes what a change touches, with its time: the one place in which conflicts are looked for, and the lines beside it that a calendar reads. */
export async function replaceTouched(tx: Tx, { ticketId, from, until, touched }: Touching): Promise<void> {
  const keys = touched.map(({ key }) => key);
  await tx.run(
    sql`delete from app.change_touch where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and key <> all(${keys}::text[])`,
    'changes.untouch',
  );
  await tx.run(
    sql`insert into app.change_touch (tenant_id, ticket_id, key, service_id, ci, planned)
        select ${tx.tenantId}, ${ticketId}, x.key, x.service_id, x.ci,
          case when ${from}::timestamptz is not null then tstzrange(${from}, ${until}, '[)') end
        from unnest(${keys}::text[], ${touched.map(({ serviceId }) => serviceId)}::uuid[], ${touched.map(({ ci }) => ci)}::text[])
          as x (key, service_id, ci)
        on conflict (tenant_id, ticket_id, key) do update set ci = excluded.ci, planned = excluded.planned`,
    'changes.touch',
  );
  await tx.run(
    sql`update app.change set touched = ${linesOf(touched)} where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId}`,
    'changes.touched-lines',
  );
}

export const insertPeriod = (tx: Tx, p: Permitted<Omit<PeriodRow, 'version'>, 'rule'>): Promise<number> =>
  tx.run(
    sql`insert into app.change_period (tenant_id, id, kind, name, workspace_id, services, time_zone, begins, minutes, rule, updated_at)
        values (${tx.tenantId}, ${p.id}, ${p.kind}, ${p.name}, ${p.workspaceId}, ${p.services}::uuid[], ${p.timeZone}, ${p.begins}, ${p.minutes},
          ${p.rule}, ${tx.now})`,
  );

export const updatePeriod = (tx: Tx, p: Permitted<Omit<PeriodRow, 'version'> & { readonly active: boolean }, 'rule'>): Promise<number> =>
  tx.run(
    sql`update app.change_period set kind = ${p.kind}, name = ${p.name}, workspace_id = ${p.workspaceId}, services = ${p.services}::uuid[],
          time_zone = ${p.timeZone}, begins = ${p.begins}, minutes = ${p.minutes}, rule = ${p.rule}, active = ${p.active},
          version = version + 1, updated_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${p.id}`,
  );

type Model = Permitted<
  {
    readonly id: string;
    readonly key: string;
    readonly workspaceId: string | null;
    readonly number: number;
    readonly active: boolean;
  },
  'rule'
>;

/** Two who publish the first of a model at once come one after the other. */
export const lockModels = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('change models ' || ${tx.tenantId}::text, 0))`);

export const putModel = (tx: Tx, m: Model): Promise<number> =>
  tx.run(
    sql`insert into app.change_model as m (tenant_id, id, key, workspace_id, published_number, active, updated_at)
        values (${tx.tenantId}, ${m.id}, ${m.key}, ${m.workspaceId}, ${m.number}, ${m.active}, ${tx.now})
        on conflict (tenant_id, key) do update set workspace_id = excluded.workspace_id, published_number = excluded.published_number,
          active = excluded.active, version = m.version + 1, updated_at = excluded.updated_at`,
  );

type Version = Permitted<
  { readonly modelId: string; readonly number: number; readonly definition: unknown; readonly byId: string },
  'rule'
>;

export const insertModelVersion = (tx: Tx, v: Version): Promise<number> =>
  tx.run(
    sql`insert into app.change_model_version (tenant_id, model_id, number, definition, published_by, published_at)
        values (${tx.tenantId}, ${v.modelId}, ${v.number}, ${JSON.stringify(v.definition)}::jsonb, ${v.byId}, ${tx.now})`,
  );

type Feed = Permitted<{ readonly id: string; readonly personId: string; readonly hash: Buffer; readonly serviceId: string | null }, 'open'>;

export const insertFeed = (tx: Tx, f: Feed): Promise<number> =>
  tx.run(
    sql`insert into app.change_feed (tenant_id, id, person_id, hash, service_id, made_at)
        values (${tx.tenantId}, ${f.id}, ${f.personId}, ${f.hash}, ${f.serviceId}, ${tx.now})`,
  );

export const deleteFeed = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'end'>): Promise<number> =>
  tx.run(sql`delete from app.change_feed where tenant_id = ${tx.tenantId} and id = ${id}`);
