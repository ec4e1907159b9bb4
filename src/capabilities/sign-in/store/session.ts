import type { Actor, Holding, Permitted } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type Account = {
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  locale: string;
  timeZone: string;
  passwordHash: string | null;
};

/** With the keys a person chose, for the session brings them along: a request of its own would delay every first view. */
type OwnAccount = Account & { keysChanged: Record<string, string> | null; keysOff: boolean | null };

export const accountByEmail = (tx: Tx, email: string): Promise<Account | undefined> =>
  tx.row<Account>(
    sql`select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, p.locale, p.time_zone as "timeZone",
               c.password_hash as "passwordHash"
        from app.person p left join app.credential c on c.tenant_id = p.tenant_id and c.person_id = p.id
        where p.tenant_id = ${tx.tenantId} and lower(p.email) = lower(${email}) and p.active`,
    'sign-in.account',
  );

export type NewSession = {
  id: string;
  sha256: Buffer;
  personId: string;
  browser: string;
  network: string;
  idleEnd: Date;
  absoluteEnd: Date;
};

export const insertSession = (tx: Tx, session: Permitted<NewSession, 'start'>): Promise<number> =>
  tx.run(
    sql`insert into app.session (tenant_id, id, token_sha256, person_id, browser, network, made_at, seen_at, proved_at, idle_end, absolute_end)
        values (${tx.tenantId}, ${session.id}, ${session.sha256}, ${session.personId}, ${session.browser}, ${session.network}::inet,
                ${tx.now}, ${tx.now}, ${tx.now}, ${session.idleEnd}, ${session.absoluteEnd})`,
  );

export const deleteSession = (tx: Tx, session: Permitted<{ id: string }, 'end'>): Promise<number> =>
  tx.run(sql`delete from app.session where id = ${session.id}`);

export type ActorRow = {
  sessionId: string;
  personId: string;
  locale: string;
  timeZone: string;
  holdings: Holding[];
  teamIds: string[];
  scopes: string[] | null;
  idleEnd: Date | null;
};

const holdings = sql`coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'workspaceId', g.workspace_id))
    from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id), '[]'::jsonb)`;
const teams = sql`array(select m.team_id from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id)`;

/** Of a person who may come in, and made since: whoever was let in again does not get back what they held before. */
export const letIn = (madeAt: Sql): Sql => sql`p.active and ${madeAt} >= p.active_since`;

/** Who comes by a session that has not ended, with what they hold. */
export const actorBySession = (tx: Tx, sha256: Buffer): Promise<ActorRow | undefined> =>
  tx.row<ActorRow>(
    sql`select s.id as "sessionId", p.id as "personId", p.locale, p.time_zone as "timeZone", s.idle_end as "idleEnd",
               null as scopes, ${holdings} as holdings, ${teams} as "teamIds"
        from app.session s join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id
        where s.token_sha256 = ${sha256} and s.idle_end > ${tx.now} and s.absolute_end > ${tx.now} and ${letIn(sql`s.made_at`)}`,
    'sign-in.actor-by-session',
  );

export const actorByApiToken = (tx: Tx, sha256: Buffer): Promise<ActorRow | undefined> =>
  tx.row<ActorRow>(
    sql`select t.id as "sessionId", p.id as "personId", p.locale, p.time_zone as "timeZone", null as "idleEnd",
               t.scopes, ${holdings} as holdings, ${teams} as "teamIds"
        from app.api_token t join app.person p on p.tenant_id = t.tenant_id and p.id = t.person_id
        where t.token_sha256 = ${sha256} and t.ends_at > ${tx.now} and ${letIn(sql`t.made_at`)}`,
    'sign-in.actor-by-token',
  );

/** Moves the idle end of a session; at most once a minute, so that reading does not write each time. */
export const touchSession = (tx: Tx, session: Permitted<{ id: string; idleEnd: Date }, 'touch'>): Promise<number> =>
  tx.run(sql`update app.session set seen_at = ${tx.now}, idle_end = ${session.idleEnd} where id = ${session.id}`);

/** Notes that the password was given again in this session. */
export const proveSession = (tx: Tx, session: Permitted<{ id: string }, 'prove'>): Promise<number> =>
  tx.run(sql`update app.session set proved_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${session.id}`);

/** When the password was last given in a session; null where nobody did since the server keeps it. */
export async function provedAt(tx: Tx, sessionId: string): Promise<Date | null> {
  const row = await tx.row<{ at: Date | null }>(
    sql`select proved_at as at from app.session where tenant_id = ${tx.tenantId} and id = ${sessionId}`,
    'sign-in.proved-at',
  );
  return row?.at ?? null;
}

export type BrandingRow = { name: string; accent: string; logoFileId: string | null };

export const brandingOf = (tx: Tx): Promise<BrandingRow | undefined> =>
  tx.row<BrandingRow>(sql`select name, accent, logo_file_id as "logoFileId" from app.branding`, 'sign-in.branding');

export type DeviceRow = { id: string; browser: string; madeAt: Date; seenAt: Date };

export const devicesOf = (tx: Tx, { id }: Actor): Promise<DeviceRow[]> =>
  tx.rows<DeviceRow>(
    sql`select s.id, s.browser, s.made_at as "madeAt", s.seen_at as "seenAt"
        from app.session s join app.person p on p.tenant_id = s.tenant_id and p.id = s.person_id
        where s.person_id = ${id} and s.idle_end > ${tx.now} and s.absolute_end > ${tx.now} and ${letIn(sql`s.made_at`)}
        order by s.seen_at desc`,
  );

export const accountOf = (tx: Tx, personId: string): Promise<OwnAccount | undefined> =>
  tx.row<OwnAccount>(
    sql`select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, p.locale, p.time_zone as "timeZone",
               null as "passwordHash", k.changed as "keysChanged", k.off as "keysOff"
        from app.person p left join app.key_setting k on k.tenant_id = p.tenant_id and k.person_id = p.id
        where p.tenant_id = ${tx.tenantId} and p.id = ${personId}`,
    'sign-in.account-of',
  );
