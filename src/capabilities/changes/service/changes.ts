import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { approvalsOfTickets } from '../../approvals/public.ts';
import { type SpineTicket, spine } from '../../tickets/public.ts';
import type { ChangeEdit, ChangeReply, NewChange } from '../contract.ts';
import { mayPlan } from '../policy.ts';
import { type ChangeRecord, changeById, ticketsSeen, touchedBy } from '../queries/changes.ts';
import { changeReply } from '../replies.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { insertChange, lockChange, replaceTouched, updateChange } from '../store.ts';
import { voidWhatChanged } from './approval.ts';
import { checked } from './check.ts';
import { definitionOf, modelOffered } from './models.ts';
import { cisOf, edited, missingIn, refuseUnknown, riskNow, serviceIdsOf, type Whole } from './record.ts';
import { isPlannable, refuseFixed, refuseMissing } from './rules.ts';
import { planned } from './told.ts';

async function wholeOf(call: Call, id: string): Promise<Whole | undefined> {
  const [record, touched] = await Promise.all([changeById(call.tx, id), touchedBy(call.tx, id)]);
  return record === undefined ? undefined : { record, touched };
}

/** A change that the caller may see, with everything around it. */
export async function readChange(call: Call, number: string): Promise<ChangeReply> {
  const [ticket] = await ticketsSeen(call, sql`t.id = ${spine.numbered(call, number)}`);
  const seen = permit(ticket, 'read', () => true);
  const whole = permit(await wholeOf(call, seen.id), 'read', () => true);
  const [model, approvals] = await Promise.all([definitionOf(call.tx, whole.record), approvalsOfTickets(call, [seen.id])]);
  const check = seen.open ? await checkOf(call, seen, whole, model) : { conflicts: [], slots: [] };
  return await changeReply(call, { ticket: seen, whole, model, approval: approvals.get(seen.id) ?? null, check });
}

type Where = Pick<SpineTicket, 'id' | 'workspaceId' | 'assigneeId'>;

/** What it meets as it stands. */
export async function checkOf(call: Call, { id, workspaceId, assigneeId }: Where, whole: Whole, { freezesBind }: ChangeModelDefinition) {
  const { from, until } = whole.record;
  if (from === null || until === null) return { conflicts: [], slots: [] };
  const touching = { serviceIds: serviceIdsOf(whole), cis: cisOf(whole) };
  return await checked(call, { from, until, ...touching, assigneeId, workspaceId, besides: id, freezesBind });
}

const blank = (ticketId: string, now: Date, { key, number }: { key: string; number: number }): Whole => ({
  record: {
    ...{ ticketId, modelKey: key, modelNumber: number, from: null, until: null, plannedAt: null, outageMinutes: 0, plans: {}, answers: {} },
    ...{ risk: 'low', riskPoints: 0, beganAt: null, endedAt: null, irregular: [], irregularReason: null, keptBoth: null, review: null },
    ...{ canceledBecause: null, pir: {}, board: null },
    ...{ version: 1, updatedAt: now },
  } satisfies ChangeRecord,
  touched: [],
});

/** Begins a change by a model; what its template says is there already. */
export async function createChange(call: Call, input: NewChange): Promise<ChangeReply> {
  const { tx, actor } = call;
  permitNew(input, 'plan', mayPlan(actor, { workspaceId: input.workspace }));
  const model = await modelOffered(tx, input.model, input.workspace);
  const { template, name } = model.definition;
  const begun = { ...template, ...given(input), plans: { ...template?.plans, ...input.plans } };
  await refuseUnknown(call, begun, model.definition);
  const { description, workspace, team, assignee } = input;
  const title = input.title ?? template?.title ?? name.en;
  const { id, number } = await spine.open(call, { type: 'change', title, description, workspace, team, assignee });
  const after = edited(blank(id, tx.now, model), begun, model.definition, tx.now);
  await insertChange(tx, permitNew(after.record, 'plan', true));
  await replaceTouched(tx, permitNew({ ...after.record, touched: after.touched }, 'plan', true));
  tx.emit({ type: 'change.begun', objectId: id, facts: { model: model.key, modelNumber: model.number, kind: model.definition.kind } });
  return await readChange(call, number);
}

const given = ({ planned: when, outageMinutes, answers, services, cis }: NewChange): ChangeEdit =>
  Object.fromEntries(Object.entries({ planned: when, outageMinutes, answers, services, cis }).filter(([, value]) => value !== undefined));

/** A change held for a deed, its ticket before it. */
export async function heldChange(call: Call, number: string, edge: Pick<Edge, 'ifMatch'>, yours: unknown) {
  const ticket = await spine.held(call, { number, type: 'change' }, 'plan');
  permit(await lockChange(call.tx, ticket.id), 'plan', () => true);
  const whole = permit(await wholeOf(call, ticket.id), 'plan', () => true);
  if (edge.ifMatch !== 'any' && edge.ifMatch !== whole.record.version) refuseStale(edge, await readChange(call, ticket.number), yours);
  return { ticket, whole, model: await definitionOf(call.tx, whole.record) };
}

/** Plans a change. Whoever answers for a conflict answers for this one: with another time or scope that word is gone. */
export async function editChange(
  call: Call,
  { number, ...edit }: ChangeEdit & { number: string },
  edge: Pick<Edge, 'ifMatch'>,
): Promise<ChangeReply> {
  const { tx } = call;
  const { ticket, whole, model } = await heldChange(call, number, edge, edit);
  refuseFixed(ticket, edit);
  await refuseUnknown(call, edit, model);
  const after = withWord(whole, edited(whole, edit, model, tx.now), edit);
  refuseUnready(ticket, model, after);
  await updateChange(tx, permitNew(after.record, 'plan', isPlannable(ticket)));
  await replaceTouched(tx, permitNew({ ...after.record, touched: after.touched }, 'plan', true));
  tx.emit(planned(ticket, whole, after));
  await voidWhatChanged(call, ticket, after, model);
  await tellClash(call, ticket, after, model);
  return await readChange(call, ticket.number);
}

/** What somebody is asked about, or waits for its time, stays whole: what one could not go on without is not taken out behind it. */
/** Whoever takes what is approved, or asked for, onto something else is told so: the log keeps it, and the change says it until somebody answers. */
async function tellClash(call: Call, ticket: SpineTicket, after: Whole, model: ChangeModelDefinition): Promise<void> {
  if (!['authorize', 'scheduled'].includes(ticket.state) || after.record.keptBoth !== null) return;
  const { conflicts } = await checkOf(call, ticket, after, model);
  const open = conflicts.filter(({ binds }) => binds).length;
  if (open > 0) call.tx.emit({ type: 'change.clashes', objectId: ticket.id, facts: { conflicts: open } });
}

function refuseUnready(ticket: SpineTicket, model: ChangeModelDefinition, after: Whole): void {
  if (['authorize', 'scheduled'].includes(ticket.state)) refuseMissing(missingIn(model, after, riskNow(model, after)));
}

function withWord(before: Whole, after: Whole, { keptBoth }: ChangeEdit): Whole {
  const isSame = ['from', 'until'].every((end) => timeOf(before, end) === timeOf(after, end)) && keysIn(before) === keysIn(after);
  return isSame || keptBoth !== undefined ? after : { ...after, record: { ...after.record, keptBoth: null } };
}

const timeOf = ({ record }: Whole, end: string): number | undefined => record[end === 'from' ? 'from' : 'until']?.getTime();
const keysIn = ({ touched }: Whole): string =>
  touched
    .map(({ key }) => key)
    .toSorted()
    .join('\n');
