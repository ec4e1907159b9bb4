import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { cleaned } from '../../tickets/public.ts';
import type { CaseReply, NewCase } from '../contract.ts';
import { mayOpenFor, mayOpenOwn, maySeeClass } from '../policy.ts';
import { classById, type FoundClass } from '../queries/classes.ts';
import { caseReply } from '../replies.ts';
import { usualMachine } from '../shared/machine.ts';
import { insertCase, insertGrants, insertSubjects, type NewCaseRow, type NewGrant } from '../store.ts';
import { shareClass } from '../store-classes.ts';
import { absent, knownPeople, wrongField } from './found.ts';
import { drawReference } from './reference.ts';
import { tellOf } from './told.ts';

/** Opens a case and lets in whose it is and who handles such cases, but for whom it is about. */
export async function openCase(call: Call, wanted: NewCase): Promise<CaseReply> {
  const { tx, actor } = call;
  await shareClass(tx, wanted.class);
  const found = await classById(tx, actor, wanted.class);
  if (found === undefined || !maySeeClass(actor, found)) throw absent();
  const requesterId = wanted.requester === undefined ? actor.id : wanted.requester;
  const allowed = requesterId === actor.id ? mayOpenOwn(actor, found) : mayOpenFor(actor, found);
  await checkPeople(call, wanted.subjects, requesterId);
  const team = found.team.map(({ person }) => person.id).filter((id) => id !== requesterId && !wanted.subjects.includes(id));
  if (team.length === 0) throw nobodyLeft();

  const drawn = { ...rowOf(call, wanted, found), requesterId };
  const row = permitNew(await inserted(call, found.prefix, drawn, allowed), 'open', allowed);
  await Promise.all([
    insertGrants(tx, permitNew(firstGrants(tx.now, row, team), 'letIn', allowed)),
    wanted.subjects.length === 0 ? undefined : insertSubjects(tx, row, wanted.subjects, actor.id),
  ]);
  tx.emit({ type: 'case.opened', objectId: row.id, facts: { channel: row.channel } });
  await tellOf(call, row, requesterId === actor.id || requesterId === null ? team : [...team, requesterId]);
  return await caseReply(call, row.reference);
}

/** Whom it is about never sees it: so it is neither whose case it is nor whoever writes it. */
async function checkPeople(call: Call, subjects: readonly string[], requesterId: string | null): Promise<void> {
  if (subjects.some((id) => id === requesterId || id === call.actor.id))
    throw wrongField('/subjects', 'Whom a case is about never sees it', 'Name somebody else, or nobody.');
  await knownPeople(call, subjects, '/subjects');
  if (requesterId !== null) await knownPeople(call, [requesterId], '/requester');
}

const nobodyLeft = (): Refusal =>
  new Refusal('conflict', 'Nobody would be left to handle this case', { next: 'Choose another kind of case, or ask who leads its team.' });

function rowOf({ tx, actor }: Call, { title, description, priority, dueAt }: NewCase, { id: classId, machine, inTeam }: FoundClass) {
  const { html, text } = cleaned(description);
  const [first] = (machine ?? usualMachine).states;
  const channel = inTeam ? 'desk' : 'portal';
  const id = newId(tx.now.getTime());
  return { id, classId, title, html, text, state: first?.key ?? 'new', priority, dueAt, openedById: actor.id, channel } as const;
}

/** Draws until nobody has the reference yet. */
export async function inserted(call: Call, prefix: string, row: Omit<NewCaseRow, 'reference'>, allowed: boolean): Promise<NewCaseRow> {
  for (let left = 5; left > 0; left -= 1) {
    const drawn = { ...row, reference: drawReference(prefix) };
    if (await insertCase(call.tx, permitNew(drawn, 'open', allowed))) return drawn;
  }
  throw new Error('No reference was free in five draws');
}

/** Whose case it is sees it always; the case team as long as it is kept. */
export function firstGrants(now: Date, { id: caseId, requesterId }: NewCaseRow, team: readonly string[]): NewGrant[] {
  const grant = (personId: string, kind: NewGrant['kind'], reason: string): NewGrant => ({
    id: newId(now.getTime()),
    caseId,
    personId,
    groupId: null,
    kind,
    reason,
    byId: null,
    until: null,
  });
  const own = requesterId === null ? [] : [grant(requesterId, 'requester', '')];
  return [...own, ...team.map((id) => grant(id, 'caseTeam', ''))];
}
