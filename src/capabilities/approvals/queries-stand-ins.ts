import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { StandIn } from './shared/stand-ins.ts';

export type StandInRow = StandIn & { readonly id: string };

const columns = sql`s.id, s.for_id as "forId", s.by_id as "byId", s.kind, s.begins_at as "from", s.ends_at as "until"`;

/** It holds at this moment, and whoever stands in has not left. */
export const holdsAt = (tx: Pick<Tx, 'tenantId' | 'now'>): Sql => sql`s.tenant_id = ${tx.tenantId}
  and (s.begins_at is null or s.begins_at <= ${tx.now}) and (s.ends_at is null or s.ends_at > ${tx.now})
  and exists (select from app.person p where p.tenant_id = s.tenant_id and p.id = s.by_id and p.active)`;

/** Who may answer for these people now, also for whom they stand in while they are away: all that the rules need. */
export const standInsAround = (tx: Tx, personIds: readonly string[]): Promise<StandIn[]> =>
  tx.rows(
    sql`with recursive chain as (
          select ${columns} from app.approval_stand_in s where ${holdsAt(tx)} and s.for_id = any(${[...personIds]}::uuid[])
          union select ${columns} from chain c join app.approval_stand_in s on s.for_id = c."byId" and s.kind = 'outOfOffice' where ${holdsAt(tx)})
        select "forId", "byId", kind, "from", "until" from chain`,
    'approvals.stand-ins-around',
  );

/**
 * Those for whom this person may answer now, as a subquery: the same as `standInsOf`, read from the other end. Every way but the first from
 * whoever is asked has to be one of an absence.
 */
export const representedBy = (tx: Pick<Tx, 'tenantId' | 'now'>, personId: string): Sql => sql`(with recursive up as (
    select s.for_id, s.kind from app.approval_stand_in s where ${holdsAt(tx)} and s.by_id = ${personId}
    union select s.for_id, s.kind from up join app.approval_stand_in s on s.by_id = up.for_id where up.kind = 'outOfOffice' and ${holdsAt(tx)})
  select for_id from up)`;

/** Of one person: who may answer for them and for whom they may, what has not ended. */
export const standInsOfPerson = (tx: Tx, personId: string): Promise<StandInRow[]> =>
  tx.rows(
    sql`select ${columns} from app.approval_stand_in s where s.tenant_id = ${tx.tenantId} and ${personId} in (s.for_id, s.by_id)
          and (s.ends_at is null or s.ends_at > ${tx.now}) order by s.made_at, s.id`,
    'approvals.stand-ins',
  );

export const standInById = (tx: Tx, id: string): Promise<StandInRow | undefined> =>
  tx.row(sql`select ${columns} from app.approval_stand_in s where s.tenant_id = ${tx.tenantId} and s.id = ${id}`, 'approvals.stand-in');
