import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { type WrittenLetter, write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { formatList } from '../../../kernel/shared/formats.ts';
import { type KnownPerson, peopleById, workingIn } from '../../directory/public.ts';
import { numbersOf } from '../../tickets/public.ts';
import { stuckLetter, waitsLetter } from '../letters-stuck.ts';
import { handlersOf } from '../queries.ts';
import { whyStuck } from '../shared/acts.ts';
import { hasNoSay, runningStep, stepOf } from '../shared/approval.ts';
import { markStuck } from '../store.ts';
import type { Course } from './course.ts';

/** Why nobody is left who may answer; null: somebody is, or it is over. */
export const stuckOf = ({ tx }: Call, { approval, standIns }: Course) => whyStuck(approval, { at: tx.now, standIns });

/**
 * Who is to add somebody: whoever has the ticket, where nobody does its team, and where that is nobody who works there and has no part in it, who leads.
 * Nobody chooses who judges their own ask, nor what they do themselves where that is none of theirs.
 */
export async function addersOf({ tx }: Call, { record, approval }: Course): Promise<readonly KnownPerson[]> {
  const { workspaceId, ticketId } = record;
  const step = runningStep(approval);
  const planned = step && stepOf(approval, step);
  const { assigneeId, teamId } = await handlersOf(tx, ticketId);
  const nobody = { workspaceId, people: [], teams: [], ledTeams: [] };
  const ways = [
    { ...nobody, people: assigneeId === null ? [] : [assigneeId] },
    { ...nobody, teams: teamId === null ? [] : [teamId] },
    { ...nobody, ledTeams: [teamId ?? workspaceId] },
  ];
  for (const way of ways) {
    const found = (await workingIn(tx, way)).filter(({ id }) => !hasNoSay(approval, planned, id));
    if (found.length > 0) return found;
  }
  return [];
}

/** Tells once that nobody is left who may answer: those who can add somebody, and for whom it is. */
export async function tellStuck(call: Call, course: Course): Promise<void> {
  const step = runningStep(course.approval);
  if (step === undefined) return;
  const why = stuckOf(call, course);
  const noted = permitNew({ approvalId: course.record.id, place: step.index, isStuck: why !== null }, 'go on', true);
  if (!(await markStuck(call.tx, noted)) || why === null) return;
  const { record } = course;
  const adders = await addersOf(call, course);
  const [requester] = await peopleById(call.tx, [record.requesterId]);
  const number = (await numbersOf(call.tx, [record.ticketId])).get(record.ticketId) ?? '';
  const origin = await originOfTenant(call.tx.tenantId);
  const about = { number, title: record.shown.title, why };
  const stepFor = (one: KnownPerson) => record.shown.step?.[localeOf(one.locale)] ?? null;
  const send = (one: KnownPerson, letter: WrittenLetter<'transactional'>) =>
    enqueueMail(call, { personId: one.id, address: one.email, letter, workspaceId: record.workspaceId });
  for (const one of adders) {
    const facts = { ...about, name: one.name, step: stepFor(one), requester: requester?.name ?? '' };
    await send(one, write(stuckLetter, one.locale, { ...facts, address: `${origin}/desk/approvals/${record.id}` }));
  }
  if (requester?.active !== true) return;
  const who =
    adders.length === 0
      ? null
      : formatList(
          requester.locale,
          adders.slice(0, 3).map(({ name }) => name),
        );
  const facts = { ...about, name: requester.name, step: stepFor(requester), who, address: `${origin}/t/${number}` };
  await send(requester, write(waitsLetter, requester.locale, facts));
}
