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
  /** When a material version came into force, its people having been told; null before, and for every other one. */
  readonly activatedAt: Date | null;
};

const columns = sql`v.number, v.document, v.change, v.previous, v.hash, v.published_at as "publishedAt", v.effective_at as "effectiveAt",
  a.at as "activatedAt"`;

/** All versions, oldest first: there are few, and each is needed to tell what changed. */
export const versionsOf = (tx: Tx, series: Series = 'policy'): Promise<VersionRow[]> =>
  tx.rows<VersionRow>(
    sql`select ${columns} from app.policy_version v left join app.policy_activation a
          on a.tenant_id = v.tenant_id and a.series = v.series and a.number = v.number
        where v.tenant_id = ${tx.tenantId} and v.series = ${series} order by v.number`,
    'policy.versions',
  );

/** What is promised still: the version in force, and those that wait for their day. */
export const promisedBy = (versions: readonly VersionRow[], now: Date): readonly VersionRow[] => {
  const from = inForce(versions, now)?.number ?? 0;
  return versions.filter(({ number }) => number >= from);
};

/** The version in force at this moment: a later number wins from its date on, and none before the people were told of what is material. */
export function inForce(versions: readonly VersionRow[], now: Date): VersionRow | undefined {
  const waiting = versions.find((version) => version.change.class === 'material' && version.activatedAt === null)?.number;
  return versions.findLast(
    ({ number, effectiveAt }) => effectiveAt.getTime() <= now.getTime() && number < (waiting ?? Number.POSITIVE_INFINITY),
  );
}

/** Since when a version is in force: its day, or later, if people had to be told first. */
export const inForceSince = (versions: readonly VersionRow[], { number, effectiveAt }: VersionRow): Date =>
  new Date(
    Math.max(
      effectiveAt.getTime(),
      ...versions.filter((version) => version.number <= number).map(({ activatedAt }) => activatedAt?.getTime() ?? 0),
    ),
  );

export const proofsOf = (tx: Tx): Promise<ProofRow[]> =>
  tx.rows<ProofRow>(
    sql`select assertion, ran_at as "ranAt", held_at as "heldAt", software, failures, red_since as "redSince", fault
        from app.policy_proof where tenant_id = ${tx.tenantId} order by assertion`,
    'policy.proofs',
  );
