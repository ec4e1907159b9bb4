import type { Call } from '../../../kernel/access/access.ts';
import type { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import type { PlannedAsk } from '../../approvals/public.ts';
import { peopleById } from '../../directory/public.ts';
import type { SpineTicket } from '../../tickets/public.ts';
import { servicesById } from '../queries/changes.ts';
import { type ChangeModelDefinition, planKeys, type RiskLevel } from '../shared/model.ts';
import { type Before, withoutVote } from './before-board.ts';
import { cisOf, serviceIdsOf, type Whole } from './record.ts';

type Shown = PlannedAsk['shown'];
type Answer = Shown['answers'][number];
type Words = { en: string; de: string };
const both = (en: string, de: string): Words => ({ en, de });

const planNames: Record<(typeof planKeys)[number], Words> = {
  justification: both('Justification', 'Begründung'),
  implementation: both('Implementation', 'Umsetzung'),
  risk: both('Risk and impact', 'Risiko und Auswirkung'),
  backout: both('Backout', 'Rückweg'),
  test: both('Test', 'Test'),
  communication: both('Communication', 'Kommunikation'),
};
const riskNames: Record<RiskLevel, Words> = { low: both('Low', 'Gering'), medium: both('Medium', 'Mittel'), high: both('High', 'Hoch') };

const answer = (key: string, label: Words, kind: string, value: unknown, names: Words[] = []): Answer => ({
  ...{ key, label, kind, value, names, currency: null, rows: [] },
});
const words = ({ en, de }: { en: string; de?: string | undefined }): Words => ({ en, de: de || en });

const yesNo = (is: boolean): [string, Words] => (is ? ['yes', both('Yes', 'Ja')] : ['no', both('No', 'Nein')]);

/** What somebody approves who approves a change: its time, what it touches, its risk and its plans, as they are now. */
export async function shownOf(
  call: Call,
  ticket: SpineTicket,
  whole: Whole,
  model: ChangeModelDefinition,
  before: Before | null,
): Promise<Shown> {
  const [value, name] = yesNo(before !== null);
  const noVote = withoutVote(before, ticket);
  const workers = noVote === null ? [] : await peopleById(call.tx, [noVote]);
  const { record } = whole;
  const services = await servicesById(call.tx, serviceIdsOf(whole));
  const serviceIds = services.map(({ id }) => id).toSorted();
  const names = serviceIds.flatMap((id) => services.filter((one) => one.id === id).map(({ name }) => words(name)));
  const plans = planKeys.filter((key) => (record.plans[key] ?? '') !== '');
  return {
    title: ticket.title,
    description: ticket.description,
    requestType: words(model.name),
    price: null,
    answers: [
      answer('plannedFrom', both('Planned from', 'Geplant ab'), 'dateTime', record.from?.toISOString() ?? null),
      answer('plannedUntil', both('Planned until', 'Geplant bis'), 'dateTime', record.until?.toISOString() ?? null),
      answer('outageMinutes', both('Outage in minutes', 'Ausfall in Minuten'), 'number', record.outageMinutes),
      answer('riskLevel', both('Risk', 'Risiko'), 'choice', record.risk, [riskNames[record.risk]]),
      answer('services', both('Services', 'Services'), 'choices', serviceIds, names),
      answer('cis', both('Configuration items', 'Configuration Items'), 'text', cisOf(whole).toSorted().join(', ')),
      answer('board', both('Before the change advisory board', 'Vor dem Change Advisory Board'), 'choice', value, [name]),
      ...workers.map((one) =>
        answer('noVote', both('Does it and has no vote', 'Führt ihn durch, ohne Stimme'), 'choice', one.id, [words({ en: one.name })]),
      ),
      ...plans.map((key) => answer(key, planNames[key], 'text', record.plans[key])),
    ],
  };
}

/** The plan of a model for a change: a role that names no workspace is asked where the change is. */
export const planFor = (plan: ApprovalPlan, workspaceId: string): ApprovalPlan => ({
  ...plan,
  steps: plan.steps.map((step) => ({
    ...step,
    approvers: step.approvers.map((rule) => (rule.kind === 'role' && rule.workspace === null ? { ...rule, workspace: workspaceId } : rule)),
  })),
});
