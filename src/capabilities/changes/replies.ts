import type { Call } from '../../kernel/access/access.ts';
import { peopleById } from '../directory/public.ts';
import { spine } from '../tickets/public.ts';
import type { ChangeReply, CheckReply } from './contract.ts';
import { mayPlan } from './policy.ts';
import { servicesById, type TicketRead } from './queries/changes.ts';
import { incidentsOf, type TiedRow } from './queries/ends.ts';
import { cisOf, missingIn, riskNow, serviceIdsOf, type Whole } from './service/record.ts';
import { isPlannable, isReviewable } from './service/rules.ts';
import { type ChangeModelDefinition, planKeys } from './shared/model.ts';
import { pirOf, unansweredIn } from './shared/pir.ts';
import { type ChangeState, type Way, waysOf } from './shared/way.ts';

type Parts = {
  readonly ticket: TicketRead;
  readonly whole: Whole;
  readonly model: ChangeModelDefinition;
  readonly approval: ChangeReply['approval'];
  readonly check: CheckReply;
};

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const plannedOf = ({ from, until }: { readonly from: Date | null; readonly until: Date | null }) =>
  from === null || until === null ? null : { from: from.toISOString(), until: until.toISOString() };

/** A change as this actor sees it, with what they may do next. */
export async function changeReply(call: Call, { ticket, whole, model, approval, check }: Parts): Promise<ChangeReply> {
  const { record } = whole;
  const [services, people, incidents] = await Promise.all([
    servicesById(call.tx, serviceIdsOf(whole)),
    peopleById(call.tx, [ticket.requesterId]),
    incidentsOf(call, ticket.id),
  ]);
  const edit = mayPlan(call.actor, ticket);
  const risk = riskNow(model, whole);
  return {
    ...aboutTicket(ticket),
    ...aboutModel(record.modelKey, model),
    planned: plannedOf(record),
    began: iso(record.beganAt),
    ended: iso(record.endedAt),
    outageMinutes: record.outageMinutes,
    plans: plansOf(whole),
    answers: record.answers,
    services: services.map(({ id, name }) => ({ id, name })),
    cis: cisOf(whole),
    risk: { ...risk, parts: [...risk.parts], unanswered: [...risk.unanswered] },
    requester: { id: ticket.requesterId, name: people[0]?.name ?? '' },
    irregular: [...record.irregular],
    irregularReason: record.irregularReason,
    keptBoth: record.keptBoth,
    review: record.review,
    canceledBecause: record.canceledBecause,
    pir: { ...pirOf(model), answers: record.pir, open: edit && isReviewable(ticket) },
    incidents: incidents.map(tiedReply),
    clashes: isPlannable(ticket) && record.keptBoth === null && check.conflicts.some(({ binds }) => binds),
    approval,
    check,
    missing: isPlannable(ticket) ? missingIn(model, whole, risk) : [],
    ways: edit ? waysOf(model, ticket.state, record.irregular).map((way) => wayReply(model, whole, way)) : [],
    updatedAt: record.updatedAt.toISOString(),
    version: record.version,
    can: { edit, plan: edit && isPlannable(ticket) },
  };
}

const tiedReply = ({ kind, title, state, open, ...number }: TiedRow): ChangeReply['incidents'][number] => ({
  kind: kind === 'caused_by' ? 'caused' : 'fixed',
  ...{ number: spine.numberOf(number), title, state, open },
});

function wayReply(model: ChangeModelDefinition, { record }: Whole, { to, needs }: Way): ChangeReply['ways'][number] {
  const pir = pirOf(model);
  const isAsked = pir.requiredFor.some((end: ChangeState) => end === to) && unansweredIn(pir, record.pir).length > 0;
  return { to, needs: isAsked ? [...needs, 'pir'] : [...needs] };
}

const aboutTicket = (ticket: TicketRead) => ({
  id: ticket.id,
  number: spine.numberOf(ticket),
  title: ticket.title,
  description: ticket.description,
  state: ticket.state,
  workspace: ticket.workspaceId,
  assignee: ticket.assigneeId === null ? null : { id: ticket.assigneeId, name: ticket.assignee ?? '' },
  team: ticket.teamId === null ? null : { id: ticket.teamId, name: ticket.team ?? '' },
});

const aboutModel = (key: string, { name, kind, required, questions }: ChangeModelDefinition) => ({
  model: { key, name, kind },
  required,
  questions,
});

function plansOf({ record: { plans } }: Whole): ChangeReply['plans'] {
  const [justification = '', implementation = '', risk = '', backout = '', test = '', communication = ''] = planKeys.map(
    (key) => plans[key],
  );
  return { justification, implementation, risk, backout, test, communication };
}
