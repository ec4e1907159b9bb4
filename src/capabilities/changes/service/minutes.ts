import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { MeetingReply } from '../contract-board.ts';
import { insertAddition, updateMeeting } from '../store-boards.ts';
import { heldMeeting, isRecorded, readMeeting } from './meetings.ts';

/** Keeps what was spoken about. Once the meeting is over and something is recorded, nobody writes over it. */
export async function keepMinutes(
  call: Call,
  { id, minutes }: { id: string; minutes: string },
  edge: Pick<Edge, 'ifMatch'>,
): Promise<MeetingReply> {
  const held = await heldMeeting(call, id, edge, { minutes });
  if (isRecorded(held))
    throw new Refusal('conflict', 'The minutes of this meeting are recorded', { next: 'Add to them what has to be corrected.' });
  await updateMeeting(call.tx, permitNew({ ...held, minutes }, 'arrange', true));
  call.tx.emit({ type: 'change_meeting.minutesKept', objectId: id, facts: { length: minutes.length } });
  return await readMeeting(call, id);
}

/** Adds to what is written down, by whom and when. Nothing is written over, so nobody has to have seen what others added. */
export async function addToMinutes(call: Call, { id: meetingId, text }: { id: string; text: string }): Promise<MeetingReply> {
  const { tx, actor } = call;
  const held = await heldMeeting(call, meetingId, { ifMatch: 'any' }, { text });
  if (held.minutes === '') throw new Refusal('conflict', 'Nothing of this meeting is recorded yet', { next: 'Keep its minutes.' });
  const addition = { id: newId(tx.now.getTime()), meetingId, text, byId: actor.id };
  await insertAddition(tx, permitNew(addition, 'arrange', true));
  tx.emit({ type: 'change_meeting.minutesAdded', objectId: meetingId, facts: { length: text.length } });
  return await readMeeting(call, meetingId);
}
