import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { SayPermission } from './contract-own.ts';
import type { Place, Rule } from './rules.ts';
import type { Step } from './shared/progress.ts';
import type { Right } from './shared/rights.ts';

export const insertItem = (
  tx: Tx,
  { right, requestTypeId }: Permitted<{ right: Right; requestTypeId: string }, 'offer'>,
): Promise<number> =>
  tx.run(
    sql`insert into app.right_item (tenant_id, right_key, request_type_id, made_at) values (${tx.tenantId}, ${right}, ${requestTypeId}, ${tx.now})`,
  );

export type NewRule = Rule & { readonly number: number; readonly reason: string | null; readonly madeBy: string | null };

export const insertRule = (tx: Tx, rule: Permitted<NewRule, 'set'>): Promise<number> =>
  tx.run(
    sql`insert into app.deadline_rule (tenant_id, jurisdiction, right_key, number, law, event, amount, unit, extension, notice, confirm, source,
          reason, made_by, at)
        values (${tx.tenantId}, ${rule.jurisdiction}, ${rule.right}, ${rule.number}, ${rule.law}, ${rule.event}, ${rule.amount}, ${rule.unit},
          ${rule.extension}, ${rule.notice}, ${rule.confirm}, ${rule.source}, ${rule.reason}, ${rule.madeBy}, ${tx.now})`,
  );

export type NewPlace = Place & { readonly setBy: string };

export const insertPlace = (tx: Tx, place: Permitted<NewPlace, 'set'>): Promise<number> =>
  tx.run(
    sql`insert into app.rights_place (tenant_id, number, jurisdiction, country, region, time_zone, set_by, at)
        select ${tx.tenantId}, coalesce(max(p.number), 0) + 1, ${place.jurisdiction}, ${place.country}, ${place.region}, ${place.timeZone},
          ${place.setBy}, ${tx.now} from app.rights_place p where p.tenant_id = ${tx.tenantId}`,
  );

/** Holds what becomes of one request until the transaction ends: two decisions at once get two numbers, and the second sees the first. */
export const lockSteps = (tx: Tx, ticketId: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('right step ' || ${tx.tenantId}::text || ${ticketId}::text, 0))`);

export type NewStep = {
  readonly ticketId: string;
  readonly step: Step;
  readonly reason: string | null;
  readonly letterId: string | null;
  /** Null where the program answered by itself. */
  readonly by: string | null;
};

export const insertStep = (tx: Tx, made: Permitted<NewStep, 'decide'>): Promise<number> =>
  tx.run(
    sql`insert into app.right_step (tenant_id, ticket_id, number, step, reason, letter_id, by_id, at)
        select ${tx.tenantId}, ${made.ticketId}::uuid, coalesce(max(s.number), 0) + 1, ${made.step}, ${made.reason}, ${made.letterId}::uuid,
          ${made.by}::uuid, ${tx.now} from app.right_step s where s.tenant_id = ${tx.tenantId} and s.ticket_id = ${made.ticketId}`,
  );

/** Holds what one person answered their browsers until the transaction ends. */
export const lockPermissions = (tx: Tx, personId: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('permissions ' || ${tx.tenantId}::text || ${personId}::text, 0))`);

export type NewPermission = SayPermission & { readonly personId: string; readonly number: number };

export const insertPermission = (tx: Tx, made: Permitted<NewPermission, 'say'>): Promise<number> =>
  tx.run(
    sql`insert into app.device_permission_event (tenant_id, person_id, permission, number, act, state, at)
        values (${tx.tenantId}, ${made.personId}, ${made.permission}, ${made.number}, ${made.act}, ${made.state}, ${tx.now})`,
  );
