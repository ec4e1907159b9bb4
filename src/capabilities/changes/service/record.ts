import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { ChangeEdit } from '../contract.ts';
import { type ChangeRecord, servicesById, type Touched } from '../queries/changes.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { type Risk, riskOf } from '../shared/risk.ts';
import { ciKey, serviceKey } from '../shared/touching.ts';

/** A change with what it touches. */
export type Whole = { readonly record: ChangeRecord; readonly touched: readonly Touched[] };

export const serviceIdsOf = ({ touched }: Whole): string[] => touched.flatMap(({ serviceId }) => serviceId ?? []);
export const cisOf = ({ touched }: Whole): string[] => touched.flatMap(({ ci }) => ci ?? []);

/** The change as an edit leaves it, with its risk counted anew. */
export function edited(whole: Whole, edit: ChangeEdit, model: ChangeModelDefinition, now: Date): Whole {
  const { record } = whole;
  const touched = touchedAfter(whole, edit);
  const times = edit.planned === undefined ? {} : { ...spanOf(edit.planned), plannedAt: edit.planned === null ? null : now };
  const next = {
    ...record,
    ...times,
    outageMinutes: edit.outageMinutes ?? record.outageMinutes,
    plans: { ...record.plans, ...edit.plans },
    answers: edit.answers ?? record.answers,
    keptBoth: edit.keptBoth === undefined ? record.keptBoth : edit.keptBoth?.trim() || null,
  };
  const { level, points } = riskNow(model, { record: next, touched });
  return { record: { ...next, risk: level, riskPoints: points }, touched };
}

const spanOf = (planned: NonNullable<ChangeEdit['planned']> | null) =>
  planned === null ? { from: null, until: null } : { from: new Date(planned.from), until: new Date(planned.until) };

function touchedAfter(whole: Whole, { services, cis }: ChangeEdit): Touched[] {
  const of = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ key: serviceKey(id), serviceId: id, ci: null }));
  const named = new Map((cis ?? cisOf(whole)).map((ci) => [ciKey(ci), ci.trim()]));
  return [...of(services ?? serviceIdsOf(whole)), ...[...named].map(([key, ci]) => ({ key, serviceId: null, ci }))];
}

/** The risk with its parts, as of the moment the change was last planned. */
export function riskNow(model: ChangeModelDefinition, whole: Whole): Risk {
  const { from, until, plannedAt, outageMinutes, answers, updatedAt } = whole.record;
  const facts = {
    outageMinutes,
    durationMinutes: from === null || until === null ? null : Math.round((until.getTime() - from.getTime()) / 60_000),
    leadHours: from === null ? null : Math.max(0, (from.getTime() - (plannedAt ?? updatedAt).getTime()) / 3_600_000),
    services: serviceIdsOf(whole).length,
    cis: cisOf(whole).length,
  };
  return riskOf(model, answers, facts, plannedAt ?? updatedAt);
}

/** What its model still asks for, as pointers into the change. */
export function missingIn(model: ChangeModelDefinition, whole: Whole, risk: Risk): string[] {
  const { record, touched } = whole;
  return [
    ...(record.from === null ? ['/planned'] : []),
    ...(touched.length === 0 ? ['/services'] : []),
    ...model.required.filter((key) => (record.plans[key] ?? '').trim() === '').map((key) => `/plans/${key}`),
    ...risk.unanswered.map((key) => `/answers/${key}`),
  ];
}

/** Services that are not there, and answers that nobody asked for, are refused and not dropped. */
export async function refuseUnknown(
  { tx }: Call,
  { services = [], answers = {} }: ChangeEdit,
  model: ChangeModelDefinition,
): Promise<void> {
  const found = await servicesById(tx, services);
  if (found.length < new Set(services).size) throw notOffered('/services', 'One of these services does not exist');
  for (const [key, value] of Object.entries(answers))
    if (!model.questions.some((one) => one.key === key && one.options.some((option) => option.key === value)))
      throw notOffered(`/answers/${key}`, 'The model of this change has no such answer');
}

const notOffered = (pointer: string, reason: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason }], next: 'Choose among those that are offered.' });
