import { type Call, keeper } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { dueBy } from '../queries.ts';
import { act } from '../shared/acts.ts';
import { nextDue } from '../shared/due.ts';
import { deleteEndedLinks } from '../store.ts';
import { goOn, heldCourse } from './course.ts';

const atOnce = 200;

/** What comes of silence, one approval a transaction. A turn that meets another finds what that one did, and does nothing. */
export async function followSilence(tenantId: string): Promise<void> {
  const due = await transact(keeper(tenantId, 'service'), async ({ tx }) => {
    await deleteEndedLinks(tx);
    return await dueBy(tx, atOnce);
  });
  for (const { id } of due) await transact(keeper(tenantId, 'service'), (call) => follow(call, id));
}

async function follow(call: Call, id: string): Promise<void> {
  const course = await heldCourse(call, id);
  const due = course === undefined ? null : nextDue(course.approval);
  if (course === undefined || due === null) return;
  const outcome = act(course.approval, { act: due.what }, { ...course.finding, at: call.tx.now, standIns: course.standIns });
  if ('approval' in outcome) await goOn(call, course, outcome.approval, { deed: due.what === 'remind' ? 'reminded' : 'timedOut' });
}
