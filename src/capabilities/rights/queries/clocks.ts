import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Place, Rule } from '../rules.ts';
import type { Step } from '../shared/progress.ts';

export type RuleRow = Rule & { readonly number: number; readonly reason: string | null; readonly madeBy: string | null; readonly at: Date };

/** Every rule that ever held, newest first: a request keeps to the one of the day it came. */
export const rulesOf = (tx: Tx): Promise<RuleRow[]> =>
  tx.rows<RuleRow>(
    sql`select r.jurisdiction, r.right_key as right, r.number, r.law, r.event, r.amount, r.unit, r.extension, r.notice, r.confirm, r.source,
          r.reason, trim(p.given_name || ' ' || p.family_name) as "madeBy", r.at
        from app.deadline_rule r left join app.person p on p.tenant_id = r.tenant_id and p.id = r.made_by
        where r.tenant_id = ${tx.tenantId} order by r.jurisdiction, r.right_key, r.number desc`,
    'rights.rules',
  );

export type PlaceRow = Place & { readonly at: Date };

/** Every place that was ever set, newest first. */
export const placesOf = (tx: Tx): Promise<PlaceRow[]> =>
  tx.rows<PlaceRow>(
    sql`select jurisdiction, country, region, time_zone as "timeZone", at from app.rights_place
        where tenant_id = ${tx.tenantId} order by number desc`,
    'rights.places',
  );

export type StepRow = {
  readonly ticketId: string;
  readonly step: Step;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date;
};

/** What was decided about these tickets, oldest first. */
export const stepsOf = (tx: Tx, ticketIds: readonly string[]): Promise<StepRow[]> =>
  tx.rows<StepRow>(
    sql`select s.ticket_id as "ticketId", s.step, s.reason, trim(p.given_name || ' ' || p.family_name) as by, s.at
        from app.right_step s left join app.person p on p.tenant_id = s.tenant_id and p.id = s.by_id
        where s.tenant_id = ${tx.tenantId} and s.ticket_id = any(${[...ticketIds]}::uuid[]) order by s.ticket_id, s.number`,
    'rights.steps',
  );
