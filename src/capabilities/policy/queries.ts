import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Change } from './compile/change.ts';
import type { PolicyDocument } from './compile/document.ts';
import type { ProofRow } from './proofs/row.ts';
import type { PartialIdentity } from './shared/identity.ts';
import type { Series } from './shared/series.ts';

export const identityOf = (tx: Tx): Promise<{ settings: PartialIdentity; version: number } | undefined> =>
  tx.row(sql`select settings, version from app.policy_identity where tenant_id = ${tx.tenantId}`, 'policy.identity');

export type VersionRow = {
  readonly number: number;
  readonly document: PolicyDocument;
  readonly change: Change;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly publishedAt: Date;
  readonly effectiveAt: Date;
};

const columns = sql`number, document, change, previous, hash, published_at as "publishedAt", effective_at as "effectiveAt"`;

/** All versions, oldest first: there are few, and each is needed to tell what changed. */
export const versionsOf = (tx: Tx, series: Series = 'policy'): Promise<VersionRow[]> =>
  tx.rows<VersionRow>(
    sql`select ${columns} from app.policy_version where tenant_id = ${tx.tenantId} and series = ${series} order by number`,
    'policy.versions',
  );

/** What is promised still: the version in force, and those that wait for their day. */
export const promisedBy = (versions: readonly VersionRow[], now: Date): readonly VersionRow[] => {
  const from = inForce(versions, now)?.number ?? 0;
  return versions.filter(({ number }) => number >= from);
};

/** The version in force at this moment: a later number wins from its date on. */
export const inForce = (versions: readonly VersionRow[], now: Date): VersionRow | undefined =>
  versions.findLast(({ effectiveAt }) => effectiveAt.getTime() <= now.getTime());

export const proofsOf = (tx: Tx): Promise<ProofRow[]> =>
  tx.rows<ProofRow>(
    sql`select assertion, ran_at as "ranAt", held_at as "heldAt", software, failures, red_since as "redSince", fault
        from app.policy_proof where tenant_id = ${tx.tenantId} order by assertion`,
    'policy.proofs',
  );
