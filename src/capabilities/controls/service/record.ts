import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { software } from '../../../kernel/telemetry/software.ts';
import { mayMeasure } from '../policy.ts';
import { type CheckRow, checksOf } from '../queries.ts';
import type { Found } from '../shared/catalog.ts';
import { countLook, saveCheck } from '../store.ts';
import { incidentAfter } from './incidents.ts';

/** Keeps what was found. Two failures one after the other open an incident; what holds again closes it. */
export async function recordFindings(call: Call, found: readonly Found[]): Promise<void> {
  const before = new Map((await checksOf(call.tx)).map((row) => [row.control, row]));
  for (const finding of found) {
    const old = before.get(finding.control);
    const row = rowAfter(old, finding);
    const kept = { ...row, incidentId: await incidentAfter(call, old, row) };
    const measured = permitNew(kept, 'measure', mayMeasure(call.actor));
    await saveCheck(call.tx, measured);
    await countLook(call.tx, measured);
    tell(call, old, kept);
  }
}

function rowAfter(old: CheckRow | undefined, { control, verdict, facts, at }: Found): CheckRow {
  const isRed = verdict === 'failed';
  return {
    control,
    verdict,
    facts,
    ranAt: at,
    heldAt: verdict === 'held' ? at : (old?.heldAt ?? null),
    software,
    failures: isRed ? (old?.failures ?? 0) + 1 : 0,
    redSince: isRed ? (old?.redSince ?? at) : null,
    incidentId: old?.incidentId ?? null,
  };
}

/** The log tells when something turns, not each time it stays as it was. */
function tell({ tx }: Call, old: CheckRow | undefined, { control, failures }: CheckRow): void {
  const facts = { control, software };
  if (failures === 2) tx.emit({ type: 'control.lost', objectId: tx.tenantId, facts });
  if (failures === 0 && (old?.failures ?? 0) >= 2) tx.emit({ type: 'control.regained', objectId: tx.tenantId, facts });
}
