import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { type WrittenLetter, write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { formatDateTime } from '../../../kernel/shared/formats.ts';
import { type KnownPerson, peopleById } from '../../directory/public.ts';
import { numbersOf } from '../../tickets/public.ts';
import { askedLetter, endedLetter, type Outcome, stillAskedLetter } from '../letters.ts';
import { type ApprovalRecord, approvalById } from '../queries.ts';
import { runningStep, silentIn } from '../shared/approval.ts';
import { markTold } from '../store.ts';
import { courseOf } from './course.ts';
import { newLink } from './link.ts';

const outcomes: readonly string[] = ['approved', 'rejected', 'expired'] satisfies Outcome[];
const isOutcome = (state: string): state is Outcome => outcomes.includes(state);

/** Writes to whoever is asked and was not told yet, reminds the silent, and tells for whom it is how it ended. */
export async function tellOfApproval(call: Call, { type, objectId, facts }: ReadEvent): Promise<void> {
  const record = await approvalById(call.tx, objectId);
  if (record === undefined) return;
  if (record.state === 'requested') await tellAsked(call, record, type === 'approval.reminded');
  // Whoever was approved without anybody being asked learns nothing by a letter; what was voided meanwhile is asked again.
  else if (type !== 'approval.asked' && isOutcome(record.state) && facts['state'] === record.state)
    await tellRequester(call, record, record.state);
}

async function tellAsked(call: Call, record: ApprovalRecord, isReminder: boolean): Promise<void> {
  const { approval } = await courseOf(call, record);
  const step = runningStep(approval);
  if (step === undefined) return;
  const silent = silentIn(step);
  const fresh = await markTold(call.tx, permitNew({ approvalId: record.id, place: step.index, personIds: silent }, 'go on', true));
  const untold = new Set(fresh.map(({ personId }) => personId));
  const people = await peopleById(call.tx, [...silent, record.requesterId]);
  const about = await aboutOf(call, record, people.find(({ id }) => id === record.requesterId)?.name ?? '', step.index);
  for (const person of people.filter(({ id, active }) => active && silent.includes(id)))
    if (untold.has(person.id)) await send(call, record, person, write(askedLetter, person.locale, await about(person)));
    else if (isReminder) await send(call, record, person, write(stillAskedLetter, person.locale, await about(person)));
}

/** The facts of a letter to one of them, with a link of their own. */
async function aboutOf(call: Call, { id, ticketId, shown }: ApprovalRecord, requester: string, place: number) {
  const { tx } = call;
  const number = (await numbersOf(tx, [ticketId])).get(ticketId) ?? '';
  const origin = await originOfTenant(tx.tenantId);
  return async (person: KnownPerson) => {
    const { token, endsAt } = await newLink(call, { approvalId: id, place, personId: person.id });
    return {
      name: person.name,
      number,
      title: shown.title,
      requester,
      requestType: shown.requestType[localeOf(person.locale)],
      address: `${origin}/approvals/${id}`,
      voteAddress: `${origin}/vote/${token}`,
      until: formatDateTime(person, endsAt),
    };
  };
}

const send = (call: Call, { workspaceId }: ApprovalRecord, { id, email }: KnownPerson, letter: WrittenLetter<'transactional'>) =>
  enqueueMail(call, { personId: id, address: email, letter, workspaceId });

async function tellRequester(call: Call, record: ApprovalRecord, outcome: Outcome): Promise<void> {
  const [person] = await peopleById(call.tx, [record.requesterId]);
  if (person?.active !== true) return;
  const number = (await numbersOf(call.tx, [record.ticketId])).get(record.ticketId) ?? '';
  const address = `${await originOfTenant(call.tx.tenantId)}/t/${number}`;
  const facts = { name: person.name, number, title: record.shown.title, outcome, reason: record.reason, address };
  await send(call, record, person, write(endedLetter, person.locale, facts));
}
