import { type Call, type Permitted, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { Audience, CaseReply } from '../contract.ts';
import { mayHandle } from '../policy.ts';
import type { FoundCase } from '../queries/cases.ts';
import { groupById } from '../queries/classes.ts';
import { isGroupIn, type SeeingRow, seeingOf, subjectsOf } from '../queries/within.ts';
import { audienceOf, caseReply } from '../replies.ts';
import { endGrant, insertGrants, type NewGrant, updateCase } from '../store.ts';
import { absent, held, knownPeople, wrongField } from './found.ts';
import { tellOf } from './told.ts';

type LetIn = {
  readonly person?: string | undefined;
  readonly group?: string | undefined;
  readonly reason: string;
  readonly until: string | null;
};

/** By who handles the case, never by what somebody is in the house. */
export async function letIn(call: Call, reference: string, { person, group, reason, until }: LetIn): Promise<CaseReply> {
  const found = await held(call, reference, 'letIn', (one) => mayHandle(call.actor, one));
  if (until !== null && Date.parse(until) <= call.tx.now.getTime())
    throw wrongField('/until', 'This moment is past', 'Name a later one, or none.');
  if (person !== undefined) await refuseWrongPerson(call, found, person, '/person');
  if (group !== undefined) await refuseWrongGroup(call, found, group);
  const kind = person === undefined ? 'group' : 'named';
  const before = new Set((await seeingOf(call.tx, found.id)).map((one) => one.person.id));
  await grant(call, found, { personId: person ?? null, groupId: group ?? null, kind, reason, until });
  const come = (await seeingOf(call.tx, found.id)).map((one) => one.person.id).filter((id) => !before.has(id));
  await tellOf(call, found, come);
  return await caseReply(call, reference);
}

type Granted = Pick<NewGrant, 'personId' | 'groupId' | 'kind' | 'reason' | 'until'>;

async function grant(call: Call, { id: caseId }: Permitted<FoundCase, 'letIn' | 'change'>, granted: Granted): Promise<void> {
  const { tx, actor } = call;
  const row = { id: newId(tx.now.getTime()), caseId, byId: actor.id, ...granted };
  await insertGrants(tx, permitNew([row], 'letIn', true));
  tx.emit({ type: 'case.letIn', objectId: caseId, facts: { grantId: row.id, kind: row.kind } });
}

/** Whom it is about never sees it, whose case it is sees it already, and one who is in is not let in twice. */
async function refuseWrongPerson(call: Call, found: FoundCase, person: string, pointer: string): Promise<void> {
  await knownPeople(call, [person], pointer);
  if ((await subjectsOf(call.tx, found.id)).some(({ id }) => id === person))
    throw wrongField(pointer, 'The case is about them: they can never be let in', 'Choose somebody else.');
  if (person === found.requesterId) throw wrongField(pointer, 'It is their own case', 'Choose somebody else.');
  const seeing = await seeingOf(call.tx, found.id);
  if (seeing.some((one) => one.person.id === person && one.kind === 'named'))
    throw new Refusal('conflict', 'They were let in already', { next: 'Take that back first to let them in for longer.' });
}

async function refuseWrongGroup({ tx }: Call, { id: caseId, workspaceId, confidentiality }: FoundCase, id: string): Promise<void> {
  if (confidentiality !== 'confidential')
    throw wrongField('/group', 'Into such a case people are let one by one', 'Name each of them, with the reason.');
  const group = await groupById(tx, id);
  if (group?.workspaceId !== workspaceId) throw wrongField('/group', 'There is no such group here', 'Choose one of the list.');
  if (await isGroupIn(tx, caseId, id))
    throw new Refusal('conflict', 'This group was let in already', { next: 'Take that back first to let it in for longer.' });
}

/** A case has somebody who handles it, always. Whoever lets themselves out sees nothing of it from then on. */
export async function letOut(call: Call, reference: string, grantId: string, reason: string): Promise<Audience> {
  const { tx, actor } = call;
  const found = await held(call, reference, 'letOut', (one) => mayHandle(actor, one));
  const seeing = await seeingOf(tx, found.id);
  const [ended] = seeing.filter((one) => one.grantId === grantId);
  if (ended === undefined) throw absent();
  if (ended.kind === 'requester') throw new Refusal('conflict', 'It is their own case', { next: 'Whoever asked stays in it.' });
  const left = seeing.filter((one) => one.grantId !== grantId);
  if (handles(ended) && !left.some(handles))
    throw new Refusal('conflict', 'They are the last who handle this case', { next: 'Let somebody else handle it first.' });

  await unassigned(call, found, left.filter(handles));
  await endGrant(tx, found, { grantId, reason, by: actor.id });
  tx.emit({ type: 'case.letOut', objectId: found.id, facts: { grantId } });
  return audienceOf(left, false);
}

const handles = ({ kind }: SeeingRow): boolean => kind === 'assigned' || kind === 'caseTeam';

/** Who does not handle it any more has it no longer. */
async function unassigned({ tx }: Call, found: Permitted<FoundCase, 'letOut'>, left: readonly SeeingRow[]): Promise<void> {
  const { assignee, title, priority, dueAt } = found;
  if (assignee === null || left.some(({ person }) => person.id === assignee.id)) return;
  await updateCase(tx, found, { title, priority, dueAt: dueAt?.toISOString() ?? null, assigneeId: null });
  tx.emit({ type: 'case.changed', objectId: found.id, facts: { fields: ['assignee'], version: found.version + 1 } });
}

type Assignment = { readonly person: string | null; readonly letIn: boolean };

/** A case is given to who handles it; to somebody else only where it is said that this lets them in. */
export async function assign(
  call: Call,
  reference: string,
  { person, letIn: alsoIn }: Assignment,
  edge: Pick<Edge, 'ifMatch'>,
): Promise<CaseReply> {
  const { tx, actor } = call;
  const found = await held(call, reference, 'change', (one) => mayHandle(actor, one));
  const current = { assignee: found.assignee?.id ?? null, version: found.version };
  refuseStale(edge, current, { assignee: person });
  if (person !== null) await readied(call, found, person, alsoIn);
  const { title, priority, dueAt } = found;
  await updateCase(tx, found, { title, priority, dueAt: dueAt?.toISOString() ?? null, assigneeId: person });
  tx.emit({ type: 'case.changed', objectId: found.id, facts: { fields: ['assignee'], version: found.version + 1 } });
  if (person !== null) await tellOf(call, found, [person]);
  return await caseReply(call, reference);
}

async function readied(call: Call, found: Permitted<FoundCase, 'change'>, person: string, alsoIn: boolean): Promise<void> {
  if ((await seeingOf(call.tx, found.id)).some((one) => one.person.id === person && handles(one))) return;
  if (person === found.requesterId) throw wrongField('/person', 'It is their own case', 'Choose somebody else.');
  await knownPeople(call, [person], '/person');
  if ((await subjectsOf(call.tx, found.id)).some(({ id }) => id === person))
    throw wrongField('/person', 'The case is about them: they can never be let in', 'Choose somebody else.');
  if (!alsoIn) throw wrongField('/letIn', 'They do not handle this case', 'Choose somebody who does, or say that they are let in as well.');
  await grant(call, found, { personId: person, groupId: null, kind: 'assigned', reason: '', until: null });
}
