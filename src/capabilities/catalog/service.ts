import { type Call, type Permitted, permit, permitNew, Refusal } from '../../kernel/access/access.ts';
import { refuseStale } from '../../kernel/http/answer.ts';
import type { Edge } from '../../kernel/http/edge.ts';
import { newId } from '../../kernel/shared/ids.ts';
import { peopleById, workspaceOf } from '../directory/public.ts';
import type { RequestTypeDraft, ServiceReply } from './contract.ts';
import { mayRun } from './policy.ts';
import { type DraftRow, draftById, type ServiceRow } from './queries.ts';
import { draftReply, serviceReply } from './replies.ts';
import { definitionProblems } from './shared/definition-problems.ts';
import type { RequestTypeDefinition } from './shared/request-type.ts';
import { insertDraft, insertPublication, insertService, lockDraft, lockService, updateDraft, updateService } from './store.ts';

type NewService = Omit<ServiceReply, 'id' | 'active' | 'version'>;
type ServiceChange = { id: string } & { [K in 'name' | 'summary' | 'icon' | 'position' | 'active']?: ServiceRow[K] | undefined };

/** Offers a service in a workspace. */
export async function createService({ tx, actor }: Call, { workspace: workspaceId, ...input }: NewService): Promise<ServiceReply> {
  const row: ServiceRow = { ...input, id: newId(tx.now.getTime()), workspaceId, active: true, version: 1 };
  const service = permitNew(row, 'create', mayRun(actor, row));
  await insertService(tx, service);
  tx.emit({ type: 'service.created', objectId: row.id, facts: { workspaceId } });
  return serviceReply(service);
}

/** Changes a service, or withdraws it with all it offers. */
export async function changeService({ tx, actor }: Call, { id, ...input }: ServiceChange, edge: Edge): Promise<ServiceReply> {
  const row = await lockService(tx, id);
  const service = permit(
    row,
    'change',
    () => true,
    (found) => mayRun(actor, found),
  );
  refuseStale(edge, serviceReply(service), input);
  const changed = { ...service, ...given(input) };
  await updateService(tx, service, changed);
  tx.emit({ type: 'service.changed', objectId: id, facts: { fields: Object.keys(given(input)) } });
  return serviceReply({ ...changed, version: service.version + 1 });
}

const given = <T extends object>(input: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;

type NewDraft = { service: string; key: string; draft: RequestTypeDefinition };

/** Begins a request type as a draft; nobody but admins sees it before it is published. */
export async function createDraft({ tx, actor }: Call, { service: serviceId, key, draft }: NewDraft): Promise<RequestTypeDraft> {
  const service = permit(
    await lockService(tx, serviceId),
    'extend',
    () => true,
    (found) => mayRun(actor, found),
  );
  const row = { id: newId(tx.now.getTime()), key, serviceId, workspaceId: service.workspaceId, draft };
  const made: DraftRow = { ...row, active: true, publishedVersion: null, published: null, version: 1, updatedAt: tx.now };
  await insertDraft(tx, permitNew(made, 'create', mayRun(actor, made)));
  tx.emit({ type: 'request_type.created', objectId: made.id, facts: { serviceId, workspaceId: made.workspaceId } });
  return draftReply(actor, made);
}

type DraftChange = { id: string; draft?: RequestTypeDefinition | undefined; service?: string | undefined; active?: boolean | undefined };

export async function changeDraft(call: Call, { id, draft, service, active }: DraftChange, edge: Edge): Promise<RequestTypeDraft> {
  const { tx, actor } = call;
  const row = permit(
    await lockedDraft(call, id),
    'change',
    () => true,
    (found) => mayRun(actor, found),
  );
  refuseStale(edge, draftReply(actor, row), { draft, service, active });
  const place = service === undefined ? {} : await placeIn(call, service);
  const changed: DraftRow = { ...row, draft: draft ?? row.draft, active: active ?? row.active, ...place };
  await updateDraft(tx, row, changed);
  tx.emit({ type: 'request_type.changed', objectId: id, facts: { active: changed.active, serviceId: changed.serviceId } });
  return draftReply(actor, { ...changed, version: row.version + 1, updatedAt: tx.now });
}

async function placeIn({ tx, actor }: Call, serviceId: string): Promise<{ serviceId: string; workspaceId: string }> {
  const { workspaceId } = permit(
    await lockService(tx, serviceId),
    'extend',
    () => true,
    (found) => mayRun(actor, found),
  );
  return { serviceId, workspaceId };
}

/** Publishes the draft: from now on people see it; tickets that began with an older version keep that one. */
export async function publishDraft(call: Call, id: string, edge: Edge): Promise<RequestTypeDraft> {
  const { actor } = call;
  const row = permit(
    await lockedDraft(call, id),
    'publish',
    () => true,
    (found) => mayRun(actor, found),
  );
  refuseStale(edge, draftReply(actor, row), {});
  return await published(call, row);
}

/** Begins a request type and publishes it in one step, for what is offered without an admin who looks at it first. */
export async function offerDraft(call: Call, input: NewDraft): Promise<RequestTypeDraft> {
  const { id } = await createDraft(call, input);
  const mine = permit(await lockedDraft(call, id), 'publish', (found) => mayRun(call.actor, found));
  return await published(call, mine);
}

async function published(call: Call, row: Permitted<DraftRow, 'publish'>): Promise<RequestTypeDraft> {
  const { tx, actor } = call;
  const { id } = row;
  refuseUnfinished(row.draft);
  await refuseStrangeTeam(call, row);
  await refuseMissingApprovers(call, row);
  const number = await insertPublication(tx, row, actor.id);
  tx.emit({ type: 'request_type.published', objectId: id, facts: { number } });
  return draftReply(actor, { ...row, publishedVersion: number, published: row.draft, version: row.version + 1, updatedAt: tx.now });
}

function refuseUnfinished(draft: RequestTypeDefinition): void {
  const problems = definitionProblems(draft);
  if (problems.length === 0) return;
  const errors = problems.map(({ path, reason }) => ({ pointer: path, reason }));
  throw new Refusal('wrong_input', 'The draft is not ready to be published', { errors, next: 'Mend what is named and publish again.' });
}

/** The team that gets it works where it is offered, for else nobody in it could see what is asked. Tasks go to teams anywhere. */
async function refuseStrangeTeam({ tx }: Call, { draft, workspaceId }: DraftRow): Promise<void> {
  if (draft.team === null || (await workspaceOf(tx, draft.team)) === workspaceId) return;
  const errors = [{ pointer: '/team', reason: 'This team does not work in the workspace that offers it' }];
  throw new Refusal('wrong_input', 'The draft is not ready to be published', { errors, next: 'Choose a team of this workspace.' });
}

/** Whom a plan names by name has to be there: a step that can ask nobody would wait for ever. */
async function refuseMissingApprovers({ tx }: Call, { draft }: DraftRow): Promise<void> {
  const rules = (draft.approvals?.steps ?? []).flatMap(({ approvers, timeout }) => [
    ...approvers,
    ...(timeout?.action === 'escalate' ? timeout.to : []),
  ]);
  const people = rules.flatMap((rule) => (rule.kind === 'person' ? [rule.person] : []));
  const teams = rules.flatMap((rule) => (rule.kind === 'team' ? [rule.team] : []));
  const [active, rooms] = await Promise.all([
    peopleById(tx, people).then((found) => new Set(found.filter((one) => one.active).map(({ id }) => id))),
    Promise.all(teams.map((team) => workspaceOf(tx, team))),
  ]);
  if (people.every((id) => active.has(id)) && rooms.every((room) => room !== undefined)) return;
  const errors = [{ pointer: '/approvals', reason: 'Somebody or some team that the approvals name is not there any more' }];
  throw new Refusal('wrong_input', 'The draft is not ready to be published', { errors, next: 'Name others in the approvals.' });
}

async function lockedDraft({ tx }: Call, id: string): Promise<DraftRow | undefined> {
  return (await lockDraft(tx, id)) === undefined ? undefined : await draftById(tx, id);
}
