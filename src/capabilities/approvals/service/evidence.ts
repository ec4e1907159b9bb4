import { type Call, permit } from '../../../kernel/access/access.ts';
import type { EvidenceReply } from '../contract.ts';
import { mayCheck } from '../policy.ts';
import { approvalById } from '../queries.ts';
import { evidenceReply, guardedBy } from '../replies.ts';
import { courseOf, hashOf } from './course.ts';

/** Who answered what and when, and whether what is kept is still what was shown: counted anew each time that somebody asks. */
export async function readEvidence(call: Call, id: string): Promise<EvidenceReply> {
  const record = await approvalById(call.tx, id);
  const course = permit(
    record === undefined ? undefined : await courseOf(call, record),
    'check',
    () => true,
    (found) => mayCheck(call.actor, guardedBy(found, call.tx.now)),
  );
  return await evidenceReply(call, course, hashOf(course.record.shown).equals(course.record.hash));
}
