import { type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { workspaceRules } from '../../directory/public.ts';
import type { CaseClassChange, CaseClassReply, NewCaseClass } from '../contract-classes.ts';
import { type GuardedClass, mayChangeClass, mayOpenFor, mayOpenOwn, mayRunTeam, maySeeClass } from '../policy.ts';
import { seesAny } from '../queries/cases.ts';
import { classById, classesOf, type FoundClass, teamIds } from '../queries/classes.ts';
import { endTeamGrants, holdClass, insertClass, replaceTeam, updateClass } from '../store-classes.ts';
import { knownPeople, wrongField } from './found.ts';

export async function listClasses({ tx, actor }: Call): Promise<{ items: CaseClassReply[] }> {
  const all = await classesOf(tx, actor);
  return { items: all.filter((one) => maySeeClass(actor, one)).map((one) => classReply(actor, one)) };
}

/** Who handles cases of a class is told to them, and to whoever sets it up; by name to whoever may open one, for they confide in these people. */
function classReply(actor: Call['actor'], { team, ...found }: FoundClass): CaseClassReply {
  const { id, workspaceId, key, prefix, name, confidentiality, portal, machine, keptMonths, active, version } = found;
  const can = {
    open: mayOpenOwn(actor, found),
    openFor: mayOpenFor(actor, found),
    change: mayChangeClass(actor, found),
    team: mayRunTeam(actor, found),
  };
  const known = found.inTeam || can.change ? [...team] : null;
  const handlers = can.open || can.openFor ? team.filter(({ person }) => person.id !== actor.id).map(({ person }) => person.name) : [];
  const settings = { key, prefix, name, confidentiality, portal, machine, keptMonths, active };
  return { id, workspace: workspaceId, ...settings, team: known, handlers, version, can };
}

async function replied({ tx, actor }: Call, id: string): Promise<CaseClassReply> {
  const found = await classById(tx, actor, id);
  if (found === undefined) throw new Error('A class is gone that was there before');
  return classReply(actor, found);
}

export async function addClass(call: Call, wanted: NewCaseClass): Promise<CaseClassReply> {
  const { tx, actor } = call;
  const allowed = mayChangeClass(actor, { workspaceId: wanted.workspace });
  const row = permitNew({ ...wanted, id: newId(tx.now.getTime()) }, 'add', allowed);
  if ((await workspaceRules(tx, wanted.workspace)) === undefined)
    throw wrongField('/workspace', 'There is no such workspace', 'Choose one of the list.');
  if (!(await insertClass(tx, row))) throw wrongField('/key', 'This department has a kind of cases with this key', 'Choose another key.');
  tx.emit({ type: 'caseClass.added', objectId: row.id, facts: { workspaceId: row.workspace } });
  return await replied(call, row.id);
}

async function held<Deed extends string>(
  { tx, actor }: Call,
  id: string,
  deed: Deed,
  allowed: (one: GuardedClass) => boolean,
): Promise<Permitted<FoundClass, Deed>> {
  await holdClass(tx, id);
  return permit(await classById(tx, actor, id), deed, allowed, (one) => maySeeClass(actor, one));
}

export async function changeClass(call: Call, id: string, wanted: CaseClassChange, edge: Pick<Edge, 'ifMatch'>): Promise<CaseClassReply> {
  const found = await held(call, id, 'change', (one) => mayChangeClass(call.actor, one));
  const { name, portal, keptMonths, machine, active, version } = found;
  const current = { name, portal, keptMonths, machine, active };
  refuseStale(edge, { ...current, version }, wanted);
  const said = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  await updateClass(call.tx, found, { ...current, ...said });
  call.tx.emit({ type: 'caseClass.changed', objectId: id, facts: { fields: Object.keys(said), version: version + 1 } });
  return await replied(call, id);
}

type Member = { readonly person: string; readonly leads: boolean };

/** Who comes sees what comes from now on; who goes is out of everything, but for a case that would be left without anybody. */
export async function setTeam(call: Call, id: string, people: readonly Member[], edge: Pick<Edge, 'ifMatch'>): Promise<CaseClassReply> {
  const { tx, actor } = call;
  const found = await held(call, id, 'team', (one) => mayRunTeam(actor, one));
  const before = found.team.map(({ person }) => person.id);
  const current = { people: before, version: found.version };
  refuseStale(edge, current, { people });
  const after = people.map(({ person }) => person);
  if (after.includes(actor.id) && !before.includes(actor.id))
    throw wrongField('/people', 'Nobody lets themselves into cases', 'Ask somebody who leads the team.');
  if (!people.some(({ leads }) => leads)) throw wrongField('/people', 'Somebody has to lead the team', 'Say who leads it.');
  await knownPeople(call, after, '/people');
  // Whoever is deactivated now goes as well, so that nothing is theirs again when they come back.
  const there = await teamIds(tx, id);
  await letGo(
    call,
    id,
    there.filter((one) => !after.includes(one)),
  );
  await replaceTeam(tx, found, people, actor.id);
  tx.emit({ type: 'caseClass.teamChanged', objectId: id, facts: { version: found.version + 1 } });
  return await replied(call, id);
}

async function letGo({ tx, actor }: Call, classId: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const ended = await endTeamGrants(tx, permitNew({ id: classId, people }, 'team', true), actor.id);
  const [last, gone] = [ended.filter(({ isLast }) => isLast), ended.filter(({ isLast }) => !isLast)];
  // Told only of cases that the actor sees: of others, as of one about themselves, a refusal would say that they are there.
  if (
    await seesAny(
      tx,
      last.map(({ caseId }) => caseId),
    )
  )
    throw new Refusal('conflict', 'A case would be left without anybody', { next: 'Let somebody else handle their cases first.' });
  for (const { caseId, grantId } of gone) tx.emit({ type: 'case.letOut', objectId: caseId, facts: { grantId } });
}
