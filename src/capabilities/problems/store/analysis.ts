import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';

type Place = { readonly ticketId: string };

export const insertProblem = (tx: Tx, { ticketId }: Permitted<Place, 'open'>): Promise<number> =>
  tx.run(sql`insert into app.problem (tenant_id, ticket_id, updated_at) values (${tx.tenantId}, ${ticketId}, ${tx.now})`);

export type Analysis = Place & {
  readonly cause: string | null;
  readonly rootCause: string;
  readonly workaround: string;
  readonly fix: string;
};

export const updateAnalysis = (tx: Tx, one: Permitted<Analysis, 'analyse'>): Promise<number> =>
  tx.run(
    sql`update app.problem set cause = ${one.cause}, root_cause = ${one.rootCause}, workaround = ${one.workaround}, fix = ${one.fix},
          version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and ticket_id = ${one.ticketId}`,
  );

/** The answers take the place of those that were there. */
export async function replaceWhys(tx: Tx, { ticketId }: Permitted<Place, 'analyse'>, whys: readonly string[]): Promise<void> {
  await tx.run(sql`delete from app.problem_why where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId}`);
  await tx.run(
    sql`insert into app.problem_why (tenant_id, ticket_id, step, answer)
        select ${tx.tenantId}, ${ticketId}, w.step, w.answer from unnest(${[...whys]}::text[]) with ordinality w (answer, step)`,
  );
}

export type MomentRow = Place & { readonly id: string; readonly at: Date; readonly said: string; readonly personId: string };

/** Nothing where that id is a moment of another problem. */
export const upsertMoment = (tx: Tx, { id, ticketId, at, said, personId }: Permitted<MomentRow, 'analyse'>): Promise<number> =>
  tx.run(
    sql`insert into app.problem_moment as m (tenant_id, id, ticket_id, at, said, made_by, made_at)
        values (${tx.tenantId}, ${id}, ${ticketId}, ${at}, ${said}, ${personId}, ${tx.now})
        on conflict (tenant_id, id) do update set at = excluded.at, said = excluded.said, version = m.version + 1 where m.ticket_id = excluded.ticket_id`,
  );

export const deleteMoment = (tx: Tx, { ticketId }: Permitted<Place, 'analyse'>, id: string): Promise<number> =>
  tx.run(sql`delete from app.problem_moment where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and id = ${id}`);

/** Null: it is no known error after all. */
export const setKnown = (tx: Tx, { ticketId }: Permitted<Place, 'analyse'>, by: string | null): Promise<number> =>
  tx.run(
    sql`update app.problem set known_error_at = ${by === null ? null : tx.now}, known_error_by = ${by}, version = version + 1,
          updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId}`,
  );

export const setArticle = (tx: Tx, { ticketId }: Permitted<Place, 'analyse'>, articleId: string): Promise<number> =>
  tx.run(
    sql`update app.problem set article_id = ${articleId}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId}`,
  );

export type CauseRow = { readonly key: string; readonly name: Localised; readonly active: boolean };

/** What every tenant begins with becomes rows of its own as soon as it changes anything. */
export const plantCauses = (tx: Tx, causes: Permitted<{ readonly all: readonly Omit<CauseRow, 'active'>[] }, 'name'>): Promise<number> =>
  tx.run(
    sql`insert into app.problem_cause (tenant_id, key, name, position, version, updated_at)
        select ${tx.tenantId}, c.key, c.name::jsonb, c.at, 1, ${tx.now}
        from unnest(${causes.all.map(({ key }) => key)}::text[], ${causes.all.map(({ name }) => JSON.stringify(name))}::text[])
          with ordinality c (key, name, at)
        where not exists (select from app.problem_cause x where x.tenant_id = ${tx.tenantId})
        on conflict do nothing`,
  );

/** Holds the list until the transaction ends: what is compared with what somebody saw is what is written over. */
export const lockCauses = (tx: Tx): Promise<number> =>
  tx.run(sql`select from app.problem_cause where tenant_id = ${tx.tenantId} order by key for update`);

export const upsertCause = (tx: Tx, { key, name, active }: Permitted<CauseRow, 'name'>): Promise<number> =>
  tx.run(
    sql`insert into app.problem_cause as c (tenant_id, key, name, position, active, updated_at)
        select ${tx.tenantId}, ${key}, ${JSON.stringify(name)}::jsonb, coalesce(max(x.position), 0) + 1, ${active}, ${tx.now}
        from app.problem_cause x where x.tenant_id = ${tx.tenantId}
        on conflict (tenant_id, key) do update set name = excluded.name, active = excluded.active, version = c.version + 1,
          updated_at = excluded.updated_at`,
  );
