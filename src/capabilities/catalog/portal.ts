import { type Call, permit, Refusal, workspacesOf } from '../../kernel/access/access.ts';
import { sameJson } from '../../kernel/shared/same-json.ts';
import { workspaceRules } from '../directory/public.ts';
import type { CatalogReply, FormQuestions, RequestTypeReply, VersionDiff } from './contract.ts';
import { mayAskFor, mayRun } from './policy.ts';
import { contextFor, contextOf, noSuchType, requestTypeFor } from './public.ts';
import {
  activeServices,
  type DraftRow,
  draftById,
  formsOfWorkspace,
  memberOf,
  type PublishedRow,
  publishedTypes,
  type ServiceRow,
  versionDefinition,
  workspaces,
} from './queries.ts';
import { cardOf } from './replies.ts';
import { isMeantFor } from './shared/audience.ts';
import { catalogueOf } from './shared/forms/catalogue-of.ts';
import { isAsked } from './shared/forms/definition.ts';
import { diffDefinitions } from './shared/forms/diff-definitions.ts';
import { validateAnswers } from './shared/forms/validate-answers.ts';
import { visibleElements } from './shared/forms/visible-elements.ts';
import type { RequestTypeDefinition } from './shared/request-type.ts';
import { takenDownFor } from './taken-down.ts';

const mostPopular = 6;

/** Departments with their services and request types, as far as they are meant for the caller, or for whom the caller may ask. */
export async function readCatalog(call: Call, requester = call.actor.id): Promise<CatalogReply> {
  const { tx, actor } = call;
  refuseStrangers(call, requester);
  const [rooms, services, types, member, takenDown] = await Promise.all([
    workspaces(tx),
    activeServices(tx),
    publishedTypes(tx),
    memberOf(tx, requester),
    takenDownFor(call, requester),
  ]);
  if (member === undefined) throw nobody();
  const context = contextOf(tx.now, member);
  const mayAsk = (type: PublishedRow) => takenDown.has(type.id) || mayAskFor(actor, type, requester);
  const meant = types.filter((type) => mayAsk(type) && isMeantFor(type.definition.audience, member, context));
  const departments = rooms.map((room) => ({ ...room, services: servicesOf(room.id, services, meant) }));
  return { departments: departments.filter((room) => room.services.length > 0), popular: mostAsked(meant) };
}

/** What is meant for somebody else tells about them: it is for agents, who see their card. */
function refuseStrangers({ actor }: Call, requester: string): void {
  if (requester !== actor.id && workspacesOf(actor, 'agent').length === 0)
    throw new Refusal('forbidden', 'Only agents ask for others', { next: 'Leave the requester out to ask for yourself.' });
}

const nobody = (): Refusal => new Refusal('not_found', 'There is no such person');

const servicesOf = (workspaceId: string, services: readonly ServiceRow[], types: readonly PublishedRow[]) =>
  services
    .filter((service) => service.workspaceId === workspaceId)
    .map(({ id, key, name, summary, icon }) => {
      const requestTypes = types.filter(({ serviceId }) => serviceId === id).map(cardOf);
      return { id, key, name, summary, icon, requestTypes };
    })
    .filter(({ requestTypes }) => requestTypes.length > 0);

const mostAsked = (types: readonly PublishedRow[]): string[] =>
  [...types]
    .filter(({ popularity }) => popularity > 0)
    .sort((a, b) => b.popularity - a.popularity)
    .slice(0, mostPopular)
    .map(({ id }) => id);

/** One request type with its form, for asking. */
export async function readRequestType(call: Call, key: string, requester = call.actor.id): Promise<RequestTypeReply> {
  const [found, { teamIds }] = [await askedType(call, key, requester), await contextFor(call, requester)];
  const room = (await workspaces(call.tx)).find(({ id }) => id === found.workspaceId);
  if (room === undefined) throw noSuchType();
  const workspace = { id: room.id, key: room.key, name: room.name };
  const { form, impact, urgency, team, ships } = found.definition;
  return {
    ...cardOf(found),
    version: found.version,
    workspace,
    form,
    impact,
    urgency,
    team,
    ships: ships === true,
    requesterTeams: [...teamIds],
  };
}

type Checked = { key: string; requester?: string | undefined; answers: Record<string, unknown> };

/** The check that sending would make, without sending. */
export async function checkAnswers(call: Call, { key, requester = call.actor.id, answers }: Checked) {
  const found = await askedType(call, key, requester);
  return validateAnswers(found.definition.form, answers, await contextFor(call, requester));
}

/** A request type as the caller may ask by it for this person; 404 where it is another department's affair. */
async function askedType(call: Call, key: string, requester: string): Promise<PublishedRow> {
  refuseStrangers(call, requester);
  const found = await requestTypeFor(call, key, requester);
  if (mayAskFor(call.actor, found, requester) || (await takenDownFor(call, requester)).has(found.id)) return found;
  throw noSuchType();
}

const seen = ({ actor }: Call, row: DraftRow | undefined): DraftRow =>
  permit(
    row,
    'read',
    () => true,
    (found) => mayRun(actor, found),
  );

/** A draft of a workspace that the caller administers. */
export const readDraft = async (call: Call, id: string): Promise<DraftRow> => seen(call, await draftById(call.tx, id));

/** The draft as one person would see it: in the audience or not, which elements, what would be refused. */
export async function previewDraft(call: Call, { id, person, answers }: { id: string; person: string; answers: Record<string, unknown> }) {
  const { draft } = await readDraft(call, id);
  const member = await memberOf(call.tx, person);
  if (member === undefined) throw nobody();
  const context = contextOf(call.tx.now, member);
  return {
    meant: isMeantFor(draft.audience, member, context),
    visible: visibleElements(draft.form, answers, context).map(({ key }) => key),
    problems: validateAnswers(draft.form, answers, context).problems,
  };
}

/** How two versions differ; number 0 is the draft. */
export async function diffVersions(call: Call, { id, from, to }: { id: string; from: number; to: number }): Promise<VersionDiff> {
  const row = await readDraft(call, id);
  const [before, after] = [await definitionOf(call, row, from), await definitionOf(call, row, to)];
  return { properties: changedProperties(before, after), form: diffDefinitions(before.form, after.form) };
}

async function definitionOf({ tx }: Call, row: DraftRow, number: number): Promise<RequestTypeDefinition> {
  if (number === 0) return row.draft;
  const found = await versionDefinition(tx, row.id, number);
  if (found === undefined) throw new Refusal('not_found', `There is no version ${number}`);
  return found.definition;
}

function changedProperties(before: RequestTypeDefinition, after: RequestTypeDefinition): VersionDiff['properties'] {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((property) => property !== 'form' && !sameJson(old.get(property), now.get(property)))
    .map((property) => ({ property, before: old.get(property) ?? null, after: now.get(property) ?? null }));
}

/** What the published forms of a workspace ask, for whoever runs it; every other is not there. */
export async function questionsAsked({ tx, actor }: Call, workspaceId: string): Promise<{ items: FormQuestions[] }> {
  const isThere = (await workspaceRules(tx, workspaceId)) !== undefined;
  permit(
    isThere ? { workspaceId } : undefined,
    'read',
    () => true,
    (one) => mayRun(actor, one),
  );
  const forms = await formsOfWorkspace(tx, workspaceId);
  return { items: forms.map(({ id, name, form }) => ({ requestType: id, name, questions: questionsIn(form) })) };
}

function questionsIn(form: RequestTypeDefinition['form']): FormQuestions['questions'] {
  const fields = catalogueOf(form);
  return form.elements.filter(isAsked).flatMap((element) => {
    const field = fields[element.key];
    if (field === undefined) return [];
    const options = 'options' in element ? element.options.map(({ value, label }) => ({ value, label })) : null;
    const currency = element.kind === 'money' ? element.currency : null;
    return [{ key: element.key, label: element.label, type: field.type, options, currency }];
  });
}
