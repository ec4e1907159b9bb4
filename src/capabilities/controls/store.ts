import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { CheckRow } from './queries.ts';
import type { Attested } from './shared/catalog.ts';

export const saveCheck = (tx: Tx, row: Permitted<CheckRow, 'measure'>): Promise<number> =>
  tx.run(
    sql`insert into app.control_check (tenant_id, control, verdict, facts, ran_at, held_at, software, failures, red_since, incident_id)
        values (${tx.tenantId}, ${row.control}, ${row.verdict}, ${JSON.stringify(row.facts)}::jsonb, ${row.ranAt}, ${row.heldAt}, ${row.software},
          ${row.failures}, ${row.redSince}, ${row.incidentId})
        on conflict (tenant_id, control) do update set verdict = excluded.verdict, facts = excluded.facts, ran_at = excluded.ran_at,
          held_at = excluded.held_at, software = excluded.software, failures = excluded.failures, red_since = excluded.red_since,
          incident_id = excluded.incident_id`,
    'controls.save',
  );

/** Counts a look among those of its day. */
export const countLook = (tx: Tx, { control, verdict, ranAt }: Permitted<CheckRow, 'measure'>): Promise<number> =>
  tx.run(
    sql`insert into app.control_day as d (tenant_id, control, day, held, gaps, failed)
        values (${tx.tenantId}, ${control}, (${ranAt}::timestamptz at time zone 'UTC')::date, ${verdict === 'held' ? 1 : 0},
          ${verdict === 'gap' ? 1 : 0}, ${verdict === 'failed' ? 1 : 0})
        on conflict (tenant_id, control, day) do update
          set held = d.held + excluded.held, gaps = d.gaps + excluded.gaps, failed = d.failed + excluded.failed`,
    'controls.count-look',
  );

/** What nobody can read any more: thirty days of it are told. */
export const deleteDaysBefore = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.control_day where tenant_id = ${tx.tenantId} and day <= (${before}::timestamptz at time zone 'UTC')::date`);

export type Word = {
  readonly id: string;
  readonly control: Attested;
  readonly doneOn: string;
  readonly validUntil: string;
  readonly says: string;
  readonly by: string;
};

export const insertAttestation = (tx: Tx, word: Permitted<Word, 'attest'>): Promise<number> =>
  tx.run(
    sql`insert into app.control_attestation (tenant_id, id, control, done_on, valid_until, says, attested_by, attested_at)
        values (${tx.tenantId}, ${word.id}, ${word.control}, ${word.doneOn}::date, ${word.validUntil}::date, ${word.says}, ${word.by}, ${tx.now})`,
  );
