import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { CaseChange, CaseReply } from '../contract.ts';
import { isRequester, mayHandle } from '../policy.ts';
import type { FoundCase } from '../queries/cases.ts';
import { seeingOf, subjectsOf } from '../queries/within.ts';
import { caseReply } from '../replies.ts';
import { deleteSubject, insertSubjects, moveCase, updateCase } from '../store.ts';
import { absent, held, knownPeople, wrongField } from './found.ts';
import { movesOf } from './moves.ts';
import { note } from './say.ts';
import { otherSide, tellOf } from './told.ts';

const facts = ({ title, priority, dueAt, assignee }: FoundCase) => ({
  title,
  priority,
  dueAt: dueAt?.toISOString() ?? null,
  assigneeId: assignee?.id ?? null,
});

/** The log is told which fields; what stood there and stands there now is told by nothing but the case. */
export async function changeCase(call: Call, reference: string, wanted: CaseChange, edge: Pick<Edge, 'ifMatch'>): Promise<CaseReply> {
  const found = await held(call, reference, 'change', (one) => mayHandle(call.actor, one));
  refuseStale(edge, { ...facts(found), version: found.version }, wanted);
  const said = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  await updateCase(call.tx, found, { ...facts(found), ...said });
  call.tx.emit({ type: 'case.changed', objectId: found.id, facts: { fields: Object.keys(said), version: found.version + 1 } });
  return await caseReply(call, reference);
}

type Move = { readonly to: string; readonly reason: string };

export async function move(call: Call, reference: string, { to, reason }: Move, edge: Pick<Edge, 'ifMatch'>): Promise<CaseReply> {
  const { tx, actor } = call;
  const found = await held(call, reference, 'move', (one) => mayHandle(actor, one) || isRequester(actor, one));
  const current = { state: found.state, version: found.version };
  refuseStale(edge, current, { state: to });
  const target = movesOf(actor, found).find(({ key }) => key === to);
  if (target === undefined) throw new Refusal('conflict', 'From where it is the case cannot go there', { next: 'Look at how it stands.' });
  if (target.why && reason === '') throw wrongField('/reason', 'This move needs a reason', 'Say why, and send it again.');
  const open = target.group !== 'closed';
  await moveCase(tx, found, { state: to, open, keepUntil: open ? null : keptUntil(tx.now, found.keptMonths) });
  tx.emit({ type: 'case.moved', objectId: found.id, facts: { changes: { state: [found.state, to] }, version: found.version + 1 } });
  if (reason !== '') await note(call, found, { kind: isRequester(actor, found) ? 'reply' : 'note', text: reason });
  if (isRequester(actor, found) || target.group === 'waiting' || target.group === 'closed')
    await tellOf(call, found, await otherSide(call, found));
  return await caseReply(call, reference);
}

/** Months by the calendar, in UTC; a day that a month lacks is its last. */
function keptUntil(closedAt: Date, months: number): Date {
  const until = new Date(closedAt);
  const day = until.getUTCDate();
  until.setUTCDate(1);
  until.setUTCMonth(until.getUTCMonth() + months);
  const last = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate();
  until.setUTCDate(Math.min(day, last));
  return until;
}

/** Who is in a case cannot become whom it is about: first they are let out, by somebody who sees what that means. */
export async function nameSubject(call: Call, reference: string, person: string): Promise<CaseReply> {
  const found = await held(call, reference, 'change', (one) => mayHandle(call.actor, one));
  await knownPeople(call, [person], '/person');
  if (person === found.requesterId) throw wrongField('/person', 'Whom a case is about never sees it', 'Name somebody else, or nobody.');
  if ((await seeingOf(call.tx, found.id)).some((one) => one.person.id === person))
    throw new Refusal('conflict', 'They can see this case', { next: 'Let them out first.' });
  if ((await subjectsOf(call.tx, found.id)).some(({ id }) => id === person)) return await caseReply(call, reference);
  await insertSubjects(call.tx, found, [person], call.actor.id);
  call.tx.emit({ type: 'case.subjectNamed', objectId: found.id });
  return await caseReply(call, reference);
}

export async function clearSubject(call: Call, reference: string, person: string): Promise<CaseReply> {
  const found = await held(call, reference, 'change', (one) => mayHandle(call.actor, one));
  if ((await deleteSubject(call.tx, found, person)) === 0) throw absent();
  call.tx.emit({ type: 'case.subjectCleared', objectId: found.id });
  return await caseReply(call, reference);
}
