import { type Call, holds, Refusal } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Catalogue } from '../../kernel/shared/conditions/catalogue.ts';
import type { Condition, ConditionContext } from '../../kernel/shared/conditions/condition.ts';
import { evaluate } from '../../kernel/shared/conditions/evaluate.ts';
import { activeServices, formsOfWorkspace, formsSince, memberOf, type PublishedRow, publishedType, versionDefinition } from './queries.ts';
import { createService, offerDraft } from './service.ts';
import { isMeantFor } from './shared/audience.ts';
import { catalogueOf } from './shared/forms/catalogue-of.ts';
import { type ValidatedAnswers, validateAnswers } from './shared/forms/validate-answers.ts';
import { priceFor as priceOf } from './shared/price.ts';
import { RequestTypeDefinition, type Words } from './shared/request-type.ts';
import { type PlannedStep, plannedSteps } from './shared/task-plan.ts';

import { heedTakenDown, type TakenDown } from './taken-down.ts';

export type { PlannedStep } from './shared/task-plan.ts';

/**
 * A published request type that is meant for this person; 404 for all else, as if it did not exist. An agent who asks for them knows
 * that it exists, and is told why not: whom something is meant for is decided by who needs it, not by who writes it down.
 */
export async function requestTypeFor({ tx, actor }: Call, keyOrId: string, personId: string): Promise<PublishedRow> {
  const [found, member] = await Promise.all([publishedType(tx, keyOrId), memberOf(tx, personId)]);
  if (found === undefined || member === undefined) throw noSuchType();
  if (isMeantFor(found.definition.audience, member, contextOf(tx.now, member))) return found;
  throw personId !== actor.id && holds(actor, 'agent', found.workspaceId) ? notForThem() : noSuchType();
}

/** A published request type, whoever it is meant for: by which what somebody said is filed, who has never seen its form. */
export const typeToFileBy = ({ tx }: Call, id: string): Promise<PublishedRow | undefined> => publishedType(tx, id);

export const noSuchType = (): Refusal => new Refusal('not_found', 'There is no such request type');

const refuseType = (reason: string, next: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer: '/requestType', reason, fix: next }], next });

const notForThem = (): Refusal =>
  refuseType(
    'This request type is not meant for the person it is asked for',
    'Choose another request type, or open the ticket without one.',
  );

type Member = NonNullable<Awaited<ReturnType<typeof memberOf>>>;

/** What audiences know besides the person. */
export const contextOf = (now: Date, { person, timeZone, teams }: Member): ConditionContext => ({
  now,
  timeZone,
  personId: person,
  teamIds: teams,
});

/** What the conditions of a form speak of: the person it is for and their teams, on the day that it is where somebody writes it. */
export async function contextFor({ tx, actor }: Call, personId: string): Promise<ConditionContext> {
  const teamIds = personId === actor.id ? actor.teamIds : ((await memberOf(tx, personId))?.teams ?? []);
  return { now: tx.now, timeZone: actor.timeZone, personId, teamIds };
}

/** The service that a request type belongs to. */
export async function serviceOfType(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.row<{ serviceId: string }>(
    sql`select service_id as "serviceId" from app.request_type where tenant_id = ${tx.tenantId} and id = ${id}`,
    'catalog.service-of-type',
  );
  return row?.serviceId ?? null;
}

/** The form a ticket began with, whatever was published since. */
export async function formOfVersion(tx: Tx, requestTypeId: string, number: number): Promise<RequestTypeDefinition | undefined> {
  return (await versionDefinition(tx, requestTypeId, number))?.definition;
}

/** The form a ticket began with; and the one that is published now, in which what was chosen may be called otherwise. */
export async function formsToldBy(
  tx: Tx,
  requestTypeId: string,
  number: number,
): Promise<{ asked: Form | undefined; now: Form | undefined }> {
  const forms = await formsSince(tx, requestTypeId, number);
  return { asked: forms.find((one) => one.number === number)?.form, now: forms.find((one) => one.number !== number)?.form };
}

/** What the form of a version asks, as conditions name it: by the keys of its questions. */
export async function questionsOfVersion(tx: Tx, requestTypeId: string, number: number): Promise<Catalogue> {
  const definition = await formOfVersion(tx, requestTypeId, number);
  return definition === undefined ? {} : catalogueOf(definition.form);
}

/** What the forms of a workspace ask as they are published, by request type; also of those that are withdrawn, whose tickets remain. */
export async function questionsOfWorkspace(tx: Tx, workspaceId: string): Promise<Map<string, Catalogue>> {
  return new Map((await formsOfWorkspace(tx, workspaceId)).map(({ id, form }) => [id, catalogueOf(form)]));
}

/** The form with which a ticket `t` was asked, as a piece of SQL; null where it was asked without one. */
export const formOf = (t: Sql): Sql => sql`(select v.definition->'form' from app.request_type_version v
  where v.tenant_id = ${t}.tenant_id and v.request_type_id = ${t}.request_type_id and v.number = ${t}.request_type_version)`;

/** Whether what a ticket `t` asks for is brought to somebody, as it was when it was asked; a piece of SQL. */
export const shipsOf = (t: Sql): Sql => sql`exists (select from app.request_type_version v where v.tenant_id = ${t}.tenant_id
  and v.request_type_id = ${t}.request_type_id and v.number = ${t}.request_type_version and v.definition -> 'ships' = 'true')`;

export type Form = RequestTypeDefinition['form'];

type Answers = Readonly<Record<string, unknown>>;

/** Answers as they may be stored, and what keeps them from it. A ticket without a request type has no form: nothing can be answered. */
export const checkAnswers = (definition: RequestTypeDefinition | undefined, given: Answers, context: ConditionContext): ValidatedAnswers =>
  validateAnswers(definition?.form ?? { elements: [] }, given, context);

/** What a request type costs with these answers. */
export const priceFor = (definition: RequestTypeDefinition, answers: Answers): RequestTypeDefinition['price'] =>
  priceOf(definition, answers);

/** The steps that these answers call for, in their order, with what each waits for. */
export const stepsFor = ({ form, tasks }: RequestTypeDefinition, answers: Answers, context: ConditionContext): PlannedStep[] =>
  plannedSteps(tasks, ({ when }) => when === undefined || evaluate(when, answers, catalogueOf(form), context));

/** The steps of a plan that began with these. */
export const stepsAmong = ({ tasks }: RequestTypeDefinition, keys: ReadonlySet<string>): PlannedStep[] =>
  plannedSteps(tasks, (_, key) => keys.has(key));

/** Whether a condition of the plan holds for these answers. */
export const stepApplies = ({ form }: RequestTypeDefinition, when: Condition, answers: Answers, context: ConditionContext): boolean =>
  evaluate(when, answers, catalogueOf(form), context);

type NewOffer = { service: string; key: string; draft: unknown };
type NewService = { workspace: string; key: string; name: Words; summary: Words; icon: string; position: number };

/** The service of that key in a workspace, made where it is missing. */
export async function serviceOf(call: Call, wanted: NewService): Promise<string> {
  const found = await call.tx.row<{ id: string }>(
    sql`select id from app.service where tenant_id = ${call.tx.tenantId} and workspace_id = ${wanted.workspace} and key = ${wanted.key}`,
    'catalog.service-of',
  );
  return found?.id ?? (await createService(call, wanted)).id;
}

/** A request type of that key, published, its draft read as an admin’s would be; one that is there already is taken as it is. */
export async function offerType(call: Call, wanted: NewOffer): Promise<string> {
  const found = await call.tx.row<{ id: string }>(
    sql`select id from app.request_type where tenant_id = ${call.tx.tenantId} and key = ${wanted.key}`,
    'catalog.type-of',
  );
  return found?.id ?? (await offerDraft(call, { ...wanted, draft: RequestTypeDefinition.parse(wanted.draft) })).id;
}

/** The neighbour that knows what is asked by right; told by the composition root. */
export const listenToRights = (asked: TakenDown): void => heedTakenDown(asked);

/** Services that are offered now, in their order. */
export const servicesOffered = async (tx: Tx): Promise<{ id: string; name: Words }[]> =>
  (await activeServices(tx)).map(({ id, name }) => ({ id, name }));
