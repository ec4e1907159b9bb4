import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Attested, Control, ControlFacts, Verdict } from './shared/catalog.ts';

/** The last look at a measure, as it is kept. */
export type CheckRow = {
  readonly control: Control;
  readonly verdict: Verdict;
  readonly facts: ControlFacts;
  readonly ranAt: Date;
  readonly heldAt: Date | null;
  readonly software: string;
  readonly failures: number;
  readonly redSince: Date | null;
  readonly incidentId: string | null;
};

export const checksOf = (tx: Tx): Promise<CheckRow[]> =>
  tx.rows<CheckRow>(
    sql`select control, verdict, facts, ran_at as "ranAt", held_at as "heldAt", software, failures, red_since as "redSince",
          incident_id as "incidentId" from app.control_check where tenant_id = ${tx.tenantId}`,
    'controls.checks',
  );

/** The looks at a measure on one day (UTC), by what was found. */
export type DayRow = {
  readonly control: Control;
  readonly day: string;
  readonly held: number;
  readonly gaps: number;
  readonly failed: number;
};

/** So many days of history are told, and older ones deleted. */
export const toldDays = 30;

/** The last thirty days on which anything was looked at, oldest first. */
export const daysOf = (tx: Tx): Promise<DayRow[]> =>
  tx.rows<DayRow>(
    sql`select control, day::text as day, held, gaps, failed from app.control_day
        where tenant_id = ${tx.tenantId} and day > (${tx.now}::timestamptz at time zone 'UTC')::date - ${toldDays}::integer order by day`,
    'controls.days',
  );

/** What somebody said of a measure; days as ISO 8601. */
export type Attestation = {
  readonly control: Attested;
  readonly doneOn: string;
  readonly validUntil: string;
  readonly says: string;
  readonly by: string;
  readonly at: Date;
};

const said = sql`select a.control, a.done_on::text as "doneOn", a.valid_until::text as "validUntil", a.says, a.attested_at as at,
    trim(p.given_name || ' ' || p.family_name) as by
  from app.control_attestation a join app.person p on p.tenant_id = a.tenant_id and p.id = a.attested_by`;

/** The latest word on a measure counts. */
export const lastAttestation = (tx: Tx, control: Attested): Promise<Attestation | undefined> =>
  tx.row<Attestation>(
    sql`${said} where a.tenant_id = ${tx.tenantId} and a.control = ${control} order by a.attested_at desc, a.id desc limit 1`,
    'controls.attestation',
  );

/** Everything that was said, newest first. */
export const attestationsOf = (tx: Tx): Promise<Attestation[]> =>
  tx.rows<Attestation>(
    sql`${said} where a.tenant_id = ${tx.tenantId} order by a.attested_at desc, a.id desc limit 50`,
    'controls.attestations',
  );
