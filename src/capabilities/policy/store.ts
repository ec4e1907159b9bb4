import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Change } from './compile/change.ts';
import type { PolicyDocument } from './compile/document.ts';
import type { ProofRow } from './proofs/row.ts';
import type { PartialIdentity } from './shared/identity.ts';
import type { Series } from './shared/series.ts';

export type IdentityRow = { readonly settings: PartialIdentity; readonly version: number };

export const lockIdentity = (tx: Tx): Promise<IdentityRow | undefined> =>
  tx.row<IdentityRow>(sql`select settings, version from app.policy_identity where tenant_id = ${tx.tenantId} for update`);

export const saveIdentity = (tx: Tx, row: Permitted<{ settings: PartialIdentity; by: string }, 'answer'>): Promise<number> =>
  tx.run(
    sql`insert into app.policy_identity (tenant_id, settings, updated_by, updated_at)
        values (${tx.tenantId}, ${JSON.stringify(row.settings)}::jsonb, ${row.by}, ${tx.now})
        on conflict (tenant_id) do update set settings = excluded.settings, version = policy_identity.version + 1,
          updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
  );

export type NewVersion = {
  readonly series: Series;
  readonly number: number;
  readonly document: PolicyDocument;
  readonly change: Change;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly by: string;
  readonly effectiveAt: Date;
};

/** Two at once get the same number, and the second is refused by the key. */
export const insertVersion = (tx: Tx, version: Permitted<NewVersion, 'publish'>): Promise<number> =>
  tx.run(
    sql`insert into app.policy_version
          (tenant_id, series, number, document, change, change_class, previous, hash, published_by, published_at, effective_at)
        values (${tx.tenantId}, ${version.series}, ${version.number}, ${JSON.stringify(version.document)}::jsonb, ${JSON.stringify(version.change)}::jsonb,
          ${version.change.class}, ${version.previous}, ${version.hash}, ${version.by}, ${tx.now}, ${version.effectiveAt})`,
  );

export const saveProof = (tx: Tx, row: Permitted<ProofRow, 'prove'>): Promise<number> =>
  tx.run(
    sql`insert into app.policy_proof (tenant_id, assertion, ran_at, held_at, software, failures, red_since, fault)
        values (${tx.tenantId}, ${row.assertion}, ${row.ranAt}, ${row.heldAt}, ${row.software}, ${row.failures}, ${row.redSince}, ${row.fault})
        on conflict (tenant_id, assertion) do update set ran_at = excluded.ran_at, held_at = excluded.held_at, software = excluded.software,
          failures = excluded.failures, red_since = excluded.red_since, fault = excluded.fault`,
  );
