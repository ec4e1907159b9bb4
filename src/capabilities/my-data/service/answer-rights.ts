import type { Call } from '../../../kernel/access/access.ts';
import { fingerprintOf } from '../../../kernel/files/files.ts';
import { handedOut } from '../../rights/public.ts';
import { copyById, itemsOf } from '../queries.ts';

/** Tells those who keep the clocks of the law what a person can fetch from now on, and whether anything of it still waits for a reviewer. */
export async function answerRights(call: Call, copyId: string): Promise<void> {
  const { tx } = call;
  const copy = await copyById(tx, copyId);
  const first = copy?.ofId == null ? copy : await copyById(tx, copy.ofId);
  const fingerprint = copy?.fileId == null ? undefined : await fingerprintOf(tx, copy.fileId);
  // A copy that nobody can fetch any more hands out nothing.
  if (copy === undefined || first?.readyAt == null || fingerprint === undefined) return;
  const items = await itemsOf(tx, first.id);
  await handedOut(call, {
    copyId,
    kind: copy.kind,
    fingerprint,
    entries: copy.entries ?? 0,
    personId: copy.personId,
    asOf: first.readyAt,
    isAll: copy.kind === 'released' || items.every(({ decision }) => decision === 'withheld'),
    withheld: items.filter(({ decision }) => decision === 'withheld').length,
  });
}
