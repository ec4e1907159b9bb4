import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { tenantObject } from '../events.ts';
import { mayProve } from '../policy.ts';
import type { ProofRow } from '../proofs/row.ts';
import { proofsOf } from '../queries.ts';
import { saveProof } from '../store.ts';

/** One run of an assertion: what was wrong, in names and never in values; empty when it held. */
export type Result = {
  readonly assertion: string;
  readonly at: Date;
  readonly software: string;
  readonly faults: readonly string[];
  /** How long a drill took. */
  readonly milliseconds?: number;
};

/** Keeps the results of a run. Gives the assertions that are confirmed red by it, and were not before. */
export async function recordResults(call: Call, results: readonly Result[]): Promise<string[]> {
  const before = new Map((await proofsOf(call.tx)).map((row) => [row.assertion, row]));
  const turned: string[] = [];
  for (const result of results) {
    const old = before.get(result.assertion);
    // An older result than the one that is kept tells nothing new: a release's evidence read again.
    if (old !== undefined && old.ranAt.getTime() > result.at.getTime()) continue;
    const row = rowAfter(old, result);
    await saveProof(call.tx, permitNew(row, 'prove', mayProve(call.actor)));
    if (row.failures === 2) turned.push(row.assertion);
    tell(call, old, row);
    if (result.milliseconds !== undefined) tellDrill(call, result, result.milliseconds);
  }
  return turned;
}

/** Each drill is told, held or not: the sealed log is the record of what was practised here, when, and how it went. */
const tellDrill = ({ tx }: Call, { assertion, software, faults }: Result, milliseconds: number): void =>
  tx.emit({ type: 'policy.drilled', objectId: tenantObject(tx), facts: { assertion, software, faults: faults.length, milliseconds } });

function rowAfter(old: ProofRow | undefined, { assertion, at, software, faults }: Result): ProofRow {
  const held = faults.length === 0;
  return {
    assertion,
    ranAt: at,
    heldAt: held ? at : (old?.heldAt ?? null),
    software,
    failures: held ? 0 : (old?.failures ?? 0) + 1,
    redSince: held ? null : (old?.redSince ?? at),
    fault: held ? null : faults.join('\n').slice(0, 2000),
  };
}

/** The log tells when something turns, not each time it stays as it was. */
function tell({ tx }: Call, old: ProofRow | undefined, { assertion, failures, software }: ProofRow): void {
  const facts = { assertion, software };
  if (failures === 2) tx.emit({ type: 'policy.proofLost', objectId: tenantObject(tx), facts });
  if (failures === 0 && (old?.failures ?? 0) >= 2) tx.emit({ type: 'policy.proofRegained', objectId: tenantObject(tx), facts });
}
