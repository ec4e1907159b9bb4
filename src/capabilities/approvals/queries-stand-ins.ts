import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { StandIn } from './shared/stand-ins.ts';

export type StandInRow = StandIn & { readonly id: string };

/** A day on which somebody said, or who leads them, that they are away: the same that keeps work from coming to them by a rule. */
const isAway = (
  tx: Pick<Tx, 'now'>,
): Sql => sql`exists (select from app.absence d join app.person a on a.tenant_id = d.tenant_id and a.id = d.person_id
  where d.tenant_id = s.tenant_id and d.person_id = s.for_id
    and (${tx.now}::timestamptz at time zone a.time_zone)::date between d.from_day and d.until_day)`;

/** Whoever is away is out of office, whatever their stand-in was named for. */
const kindNow = (tx: Pick<Tx, 'now'>): Sql => sql`case when s.kind <> 'outOfOffice' and ${isAway(tx)} then 'outOfOffice' else s.kind end`;

/** From when on somebody stands in: for always begins when it was said. */
const since = sql`coalesce(s.begins_at, s.made_at)`;

const now = (tx: Pick<Tx, 'now'>): Sql =>
  sql`s.for_id as "forId", s.by_id as "byId", ${kindNow(tx)} as kind, s.begins_at as "from", s.ends_at as "until", ${since} as since`;

const columns = sql`s.id, s.for_id as "forId", s.by_id as "byId", s.kind, s.begins_at as "from", s.ends_at as "until"`;

/** It holds at this moment, and whoever stands in has not left. */
export const holdsAt = (tx: Pick<Tx, 'tenantId' | 'now'>): Sql => sql`s.tenant_id = ${tx.tenantId}
  and (s.begins_at is null or s.begins_at <= ${tx.now}) and (s.ends_at is null or s.ends_at > ${tx.now})
  and exists (select from app.person p where p.tenant_id = s.tenant_id and p.id = s.by_id and p.active)`;

/** Who may answer for these people now, also for whom they stand in while they are away: all that the rules need. */
export const standInsAround = (tx: Tx, personIds: readonly string[]): Promise<StandIn[]> =>
  tx.rows(
    sql`with recursive chain as (
          select ${now(tx)} from app.approval_stand_in s where ${holdsAt(tx)} and s.for_id = any(${[...personIds]}::uuid[])
          union select ${now(tx)} from chain c join app.approval_stand_in s on s.for_id = c."byId" where ${kindNow(tx)} = 'outOfOffice' and ${holdsAt(tx)})
        select "forId", "byId", kind, "from", "until", since from chain`,
    'approvals.stand-ins-around',
  );

/**
 * Those for whom this person may answer now, as a subquery: the same as `standInsOf`, read from the other end. Every way but the first from
 * whoever is asked has to be one of an absence. Of what had ended at `endedAt` before they stood in it is none of theirs.
 */
export const representedBy = (tx: Pick<Tx, 'tenantId' | 'now'>, personId: string, endedAt: Sql = sql`null::timestamptz`): Sql => sql`(
  with recursive up as (
    select s.for_id, ${kindNow(tx)} as kind, ${since} as since from app.approval_stand_in s where ${holdsAt(tx)} and s.by_id = ${personId}
    union select s.for_id, ${kindNow(tx)}, greatest(up.since, ${since}) from up join app.approval_stand_in s on s.by_id = up.for_id
      where up.kind = 'outOfOffice' and ${holdsAt(tx)})
  select up.for_id from up where ${endedAt} is null or ${endedAt} >= up.since)`;

/** Of one person: who may answer for them and for whom they may, what has not ended. */
export const standInsOfPerson = (tx: Tx, personId: string): Promise<StandInRow[]> =>
  tx.rows(
    sql`select ${columns} from app.approval_stand_in s where s.tenant_id = ${tx.tenantId} and ${personId} in (s.for_id, s.by_id)
          and (s.ends_at is null or s.ends_at > ${tx.now}) order by s.made_at, s.id`,
    'approvals.stand-ins',
  );

/** Of everybody, what has not ended, by who may be answered for. */
export const standInsOfAll = (tx: Tx): Promise<StandInRow[]> =>
  tx.rows(
    sql`select ${columns} from app.approval_stand_in s join app.person p on p.tenant_id = s.tenant_id and p.id = s.for_id
        where s.tenant_id = ${tx.tenantId} and (s.ends_at is null or s.ends_at > ${tx.now})
        order by p.family_name, p.given_name, p.id, s.made_at, s.id limit 5000`,
    'approvals.all-stand-ins',
  );

export const standInById = (tx: Tx, id: string): Promise<StandInRow | undefined> =>
  tx.row(sql`select ${columns} from app.approval_stand_in s where s.tenant_id = ${tx.tenantId} and s.id = ${id}`, 'approvals.stand-in');
