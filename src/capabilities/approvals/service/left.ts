import type { Call } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { runningWith } from '../queries.ts';
import { act } from '../shared/acts.ts';
import { goOn, heldCourse } from './course.ts';

/** Somebody was deactivated: whatever waited for their answer asks who stands there instead, or goes on by what the others said. */
export async function hearOfLeaving(call: Call, { objectId }: ReadEvent): Promise<void> {
  for (const { id } of await runningWith(call.tx, objectId)) await goOnWithout(call, id);
}

/** Of a step that nobody left, or where somebody answers in their place, nothing changes. */
async function goOnWithout(call: Call, id: string): Promise<void> {
  const course = await heldCourse(call, id);
  if (course === undefined) return;
  const outcome = act(course.approval, { act: 'findAgain' }, { ...course.finding, at: call.tx.now, standIns: course.standIns });
  if ('approval' in outcome && outcome.approval !== course.approval) await goOn(call, course, outcome.approval, { deed: 'approverLeft' });
}
