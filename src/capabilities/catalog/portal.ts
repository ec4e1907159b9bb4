import { type Call, permit, Refusal } from '../../kernel/access/access.ts';
import type { ConditionContext } from '../../kernel/shared/conditions/condition.ts';
import { sameJson } from '../../kernel/shared/same-json.ts';
import type { CatalogReply, RequestTypeReply, VersionDiff } from './contract.ts';
import { mayRun } from './policy.ts';
import { requestTypeFor } from './public.ts';
import {
  activeServices,
  type DraftRow,
  draftById,
  memberOf,
  type PublishedRow,
  publishedTypes,
  type ServiceRow,
  versionDefinition,
  workspaces,
} from './queries.ts';
import { cardOf } from './replies.ts';
import { isMeantFor } from './shared/audience.ts';
import { diffDefinitions } from './shared/forms/diff-definitions.ts';
import { validateAnswers } from './shared/forms/validate-answers.ts';
import { visibleElements } from './shared/forms/visible-elements.ts';
import type { RequestTypeDefinition } from './shared/request-type.ts';

const mostPopular = 6;

/** Departments with their services and request types, as far as they are meant for the caller. */
export async function readCatalog({ tx, actor }: Call): Promise<CatalogReply> {
  const [rooms, services, types, member] = await Promise.all([
    workspaces(tx),
    activeServices(tx),
    publishedTypes(tx),
    memberOf(tx, actor.id),
  ]);
  const context = contextOf(tx.now, member, actor.id);
  const meant = types.filter(({ definition }) => member !== undefined && isMeantFor(definition.audience, member, context));
  const departments = rooms.map((room) => ({ ...room, services: servicesOf(room.id, services, meant) }));
  return { departments: departments.filter((room) => room.services.length > 0), popular: mostAsked(meant) };
}

const contextOf = (now: Date, member: { timeZone: string; teams: string[] } | undefined, personId: string): ConditionContext => ({
  now,
  timeZone: member?.timeZone ?? 'UTC',
  personId,
  teamIds: member?.teams ?? [],
});

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
export async function readRequestType(call: Call, key: string): Promise<RequestTypeReply> {
  const found = await requestTypeFor(call, key, call.actor.id);
  const room = (await workspaces(call.tx)).find(({ id }) => id === found.workspaceId);
  if (room === undefined) throw new Refusal('not_found', 'There is no such request type');
  const workspace = { id: room.id, key: room.key, name: room.name };
  return { ...cardOf(found), version: found.version, workspace, form: found.definition.form };
}

/** The check that sending would make, without sending. */
export async function checkAnswers(call: Call, key: string, answers: Record<string, unknown>) {
  const found = await requestTypeFor(call, key, call.actor.id);
  const { id, timeZone, teamIds } = call.actor;
  return validateAnswers(found.definition.form, answers, { now: call.tx.now, timeZone, personId: id, teamIds });
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
  if (member === undefined) throw new Refusal('not_found', 'There is no such person');
  const context = contextOf(call.tx.now, member, person);
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
