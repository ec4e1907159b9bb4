import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { type WrittenLetter, write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { formatDateTime, formatMoney } from '../../../kernel/shared/formats.ts';
import { type KnownPerson, peopleById } from '../../directory/public.ts';
import { numbersOf } from '../../tickets/public.ts';
import type { Shown } from '../contract.ts';
import { askedLetter, endedLetter, type Outcome, stillAskedLetter } from '../letters.ts';
import { priceIn } from '../price-in.ts';
import { type ApprovalRecord, approvalById } from '../queries.ts';
import { voicesOf } from '../shared/acts.ts';
import { runningStep, silentIn } from '../shared/approval.ts';
import { standInsOf } from '../shared/stand-ins.ts';
import { markTold } from '../store.ts';
import { type Course, courseOf } from './course.ts';
import { newLink } from './link.ts';
import { tellStuck } from './stuck.ts';

const outcomes: readonly string[] = ['approved', 'rejected', 'expired'] satisfies Outcome[];
const isOutcome = (state: string): state is Outcome => outcomes.includes(state);

/** Writes to whoever is asked and was not told yet, reminds the silent, and tells for whom it is how it ended. */
export async function tellOfApproval(call: Call, { type, objectId, facts }: ReadEvent): Promise<void> {
  const record = await approvalById(call.tx, objectId);
  if (record === undefined) return;
  if (record.state === 'requested') await tellOfRunning(call, record, type === 'approval.reminded');
  // Whoever was approved without anybody being asked learns nothing by a letter; what was voided meanwhile is asked again.
  else if (type !== 'approval.asked' && isOutcome(record.state) && facts['state'] === record.state)
    await tellRequester(call, record, record.state);
}

async function tellOfRunning(call: Call, record: ApprovalRecord, isReminder: boolean): Promise<void> {
  const course = await courseOf(call, record);
  await tellAsked(call, course, isReminder);
  await tellStuck(call, course);
}

async function tellAsked(call: Call, course: Course, isReminder: boolean): Promise<void> {
  const { record } = course;
  const step = runningStep(course.approval);
  if (step === undefined) return;
  const silent = silentIn(step);
  const fresh = await markTold(call.tx, permitNew({ approvalId: record.id, place: step.index, personIds: silent }, 'go on', true));
  const told = isReminder ? silent : fresh.map(({ personId }) => personId);
  const hearers = hearersOf(course, told, call.tx.now);
  const people = await peopleById(call.tx, [...hearers.keys(), ...silent, record.requesterId]);
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? '';
  const about = await aboutOf(call, record, nameOf(record.requesterId), step.index);
  for (const person of people.filter(({ id, active }) => active && hearers.has(id))) {
    const voice = hearers.get(person.id) ?? person.id;
    const isNew = fresh.some(({ personId }) => personId === voice);
    const facts = { ...(await about(person)), standsFor: voice === person.id ? null : nameOf(voice) };
    await send(call, record, person, write(isNew ? askedLetter : stillAskedLetter, person.locale, facts));
  }
}

/** Who hears, and of whose voice: whoever is asked, else whoever stands in for one of them; nobody twice, and nobody who cannot answer for it. */
function hearersOf({ approval, standIns }: Course, voices: readonly string[], at: Date): ReadonlyMap<string, string> {
  const standing = voices.flatMap((voice) => standInsOf(standIns, voice, at).map((personId) => [personId, voice] as const));
  const heard = [...standing, ...voices.map((voice) => [voice, voice] as const)];
  return new Map(heard.filter(([personId, voice]) => voicesOf(approval, personId, { at, standIns }).includes(voice)));
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
      step: shown.step?.[localeOf(person.locale)] ?? null,
      requester,
      requestType: shown.requestType[localeOf(person.locale)],
      costs: costsOf(shown, person.locale),
      address: `${origin}/approvals/${id}`,
      voteAddress: `${origin}/vote/${token}`,
      until: formatDateTime(person, endsAt),
    };
  };
}

/** What is to be paid, as it was shown: the price of the catalog, or what the form was answered with. */
function costsOf({ price, amount }: Shown, locale: string) {
  const language = localeOf(locale);
  if (price !== null) return { name: null, amount: priceIn(price, locale) };
  return amount === undefined ? null : { name: amount.label[language], amount: formatMoney(locale, amount.amount, amount.currency) };
}

const send = (call: Call, { workspaceId }: ApprovalRecord, { id, email }: KnownPerson, letter: WrittenLetter<'transactional'>) =>
  enqueueMail(call, { personId: id, address: email, letter, workspaceId });

/** That a step of many was approved is told by the progress of the request; that one was not, by a letter. */
async function tellRequester(call: Call, record: ApprovalRecord, outcome: Outcome): Promise<void> {
  if (record.step !== null && outcome === 'approved') return;
  const [person] = await peopleById(call.tx, [record.requesterId]);
  if (person?.active !== true) return;
  const number = (await numbersOf(call.tx, [record.ticketId])).get(record.ticketId) ?? '';
  const address = `${await originOfTenant(call.tx.tenantId)}/t/${number}`;
  const { title, step } = record.shown;
  const facts = {
    name: person.name,
    number,
    title,
    step: step?.[localeOf(person.locale)] ?? null,
    outcome,
    reason: record.reason,
    address,
  };
  await send(call, record, person, write(endedLetter, person.locale, facts));
}
