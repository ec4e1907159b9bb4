import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type PeriodRow = {
  readonly id: string;
  readonly kind: 'window' | 'freeze';
  readonly name: string;
  readonly workspaceId: string | null;
  readonly services: string[] | null;
  readonly timeZone: string;
  readonly begins: string;
  readonly minutes: number;
  readonly rule: string | null;
  readonly version: number;
};

const period = sql`select id, kind, name, workspace_id as "workspaceId", services, time_zone as "timeZone", begins, minutes, rule, version
  from app.change_period`;

/** Windows and freezes that hold, by name. */
export const periodsInForce = (tx: Tx): Promise<PeriodRow[]> =>
  tx.rows(sql`${period} where tenant_id = ${tx.tenantId} and active order by kind, name, id`, 'changes.periods');

export const periodById = (tx: Tx, id: string): Promise<PeriodRow | undefined> =>
  tx.row(sql`${period} where tenant_id = ${tx.tenantId} and id = ${id} and active for update`, 'changes.period');

export type ModelRow = {
  readonly key: string;
  readonly workspaceId: string | null;
  readonly number: number;
  readonly version: number;
  readonly definition: unknown;
};

/** The tenant's own models that are offered. */
export const modelsOffered = (tx: Tx): Promise<ModelRow[]> =>
  tx.rows(
    sql`select m.key, m.workspace_id as "workspaceId", v.number, m.version + 1 as version, v.definition from app.change_model m
        join app.change_model_version v on v.tenant_id = m.tenant_id and v.model_id = m.id and v.number = m.published_number
        where m.tenant_id = ${tx.tenantId} and m.active order by m.position, m.key`,
    'changes.models',
  );

export const modelVersion = (tx: Tx, key: string, number: number): Promise<{ definition: unknown } | undefined> =>
  tx.row(
    sql`select v.definition from app.change_model m join app.change_model_version v on v.tenant_id = m.tenant_id and v.model_id = m.id
        where m.tenant_id = ${tx.tenantId} and m.key = ${key} and v.number = ${number}`,
    'changes.model-version',
  );

type VersionRow = Omit<ModelRow, 'version'> & { readonly byId: string; readonly publishedAt: Date };

/** What was published of a model, newest first. */
export const versionsOf = (tx: Tx, key: string): Promise<VersionRow[]> =>
  tx.rows(
    sql`select m.key, m.workspace_id as "workspaceId", v.number, v.definition, v.published_by as "byId", v.published_at as "publishedAt"
        from app.change_model m join app.change_model_version v on v.tenant_id = m.tenant_id and v.model_id = m.id
        where m.tenant_id = ${tx.tenantId} and m.key = ${key} order by v.number desc limit 200`,
    'changes.versions',
  );

export type HeldModel = {
  readonly id: string;
  readonly key: string;
  readonly workspaceId: string | null;
  readonly number: number;
  readonly active: boolean;
  readonly version: number;
};

/** The model of that key, held until the transaction ends. */
export const heldModel = (tx: Tx, key: string): Promise<HeldModel | undefined> =>
  tx.row(
    sql`select id, key, workspace_id as "workspaceId", published_number as number, active, version from app.change_model
        where tenant_id = ${tx.tenantId} and key = ${key} for update`,
    'changes.held-model',
  );

export type FeedRow = { readonly id: string; readonly personId: string; readonly serviceId: string | null; readonly madeAt: Date };
const feed = sql`select id, person_id as "personId", service_id as "serviceId", made_at as "madeAt" from app.change_feed`;

export const feedsOf = (tx: Tx, personId: string): Promise<FeedRow[]> =>
  tx.rows(sql`${feed} where tenant_id = ${tx.tenantId} and person_id = ${personId} order by made_at, id`, 'changes.feeds');

export const feedById = (tx: Tx, id: string): Promise<FeedRow | undefined> =>
  tx.row(sql`${feed} where tenant_id = ${tx.tenantId} and id = ${id}`, 'changes.feed');

export const feedBySecret = (tx: Tx, hash: Buffer): Promise<FeedRow | undefined> =>
  tx.row(sql`${feed} where tenant_id = ${tx.tenantId} and hash = ${hash}`, 'changes.feed-by-secret');
