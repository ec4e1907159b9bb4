import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import type { FieldProblem } from '../../../kernel/shared/problem.ts';
import { isTeamActive, peopleById } from '../../directory/public.ts';
import { servicesById } from '../queries/changes.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { ownModels } from '../shared/own-models.ts';
import { riskCatalogue, ruledBy } from '../shared/risk.ts';

type Place = { readonly key: string; readonly workspaceId: string | null };

/** A model that nobody could follow is not published, and is told where. */
export async function refuseUnfit(call: Call, place: Place, definition: ChangeModelDefinition): Promise<void> {
  const problems = [
    ...placed(place),
    ...onItsWay(definition),
    ...counted(definition),
    ...(await begun(call, definition)),
    ...(await named(call, definition)),
  ];
  if (problems.length === 0) return;
  throw new Refusal('wrong_input', 'This model cannot be followed', {
    errors: problems,
    next: 'Correct the places named in errors and send it again.',
  });
}

/** One that takes the place of a model of the product takes it for all: a workspace would otherwise take it from all the others. */
const placed = ({ key, workspaceId }: Place): FieldProblem[] =>
  workspaceId !== null && Object.hasOwn(ownModels, key)
    ? [{ pointer: '/workspace', reason: 'Under a key of the product a model is offered everywhere' }]
    : [];

function onItsWay({ kind, steps, approvals }: ChangeModelDefinition): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (steps.includes('authorize') && approvals === null)
    problems.push({ pointer: '/definition/approvals', reason: 'Somebody has to authorize it, and nobody is asked' });
  if (approvals !== null && !steps.includes('authorize'))
    problems.push({ pointer: '/definition/steps', reason: 'Whoever is asked decides in Authorize, which it does not go through' });
  if (kind === 'standard' && steps.length > 0 && steps.some((step) => step !== 'review'))
    problems.push({ pointer: '/definition/steps', reason: 'A standard change is approved beforehand' });
  return problems;
}

/** Two questions of one key would share one answer, which one of them does not have: nobody could ever answer both. */
function counted({ risk, questions }: ChangeModelDefinition): FieldProblem[] {
  const unfit: FieldProblem[] = risk.rules.flatMap(({ when }, at) =>
    typeCheck(when, riskCatalogue({ questions })).length === 0
      ? []
      : [{ pointer: `/definition/risk/rules/${at}/when`, reason: 'This condition does not fit what risk is counted by' }],
  );
  const twice: FieldProblem[] = questions.flatMap(({ key, options }, at) =>
    ruledBy.includes(key) ||
    questions.findIndex((one) => one.key === key) < at ||
    new Set(options.map((one) => one.key)).size < options.length
      ? [{ pointer: `/definition/questions/${at}`, reason: 'Each question and each of its answers has a key of its own' }]
      : [],
  );
  const high: FieldProblem[] = risk.high <= risk.medium ? [{ pointer: '/definition/risk/high', reason: 'High begins above medium' }] : [];
  return [...unfit, ...twice, ...high];
}

/** Teams and people that a model names have to be there: what nobody could ever answer or do is not published. */
async function named({ tx }: Call, { approvals, tasks }: ChangeModelDefinition): Promise<FieldProblem[]> {
  const rules = (approvals?.steps ?? []).flatMap(({ approvers, timeout }, at) =>
    [...approvers, ...(timeout?.action === 'escalate' ? timeout.to : [])].map((rule) => ({
      rule,
      pointer: `/definition/approvals/steps/${at}`,
    })),
  );
  const people = rules.flatMap(({ rule, pointer }) => (rule.kind === 'person' ? [{ id: rule.person, pointer }] : []));
  const teams = [
    ...rules.flatMap(({ rule, pointer }) => (rule.kind === 'team' ? [{ id: rule.team, pointer }] : [])),
    ...tasks.flatMap(({ team }, at) => (team === null ? [] : [{ id: team, pointer: `/definition/tasks/${at}/team` }])),
  ];
  const active = new Set(
    (
      await peopleById(
        tx,
        people.map(({ id }) => id),
      )
    ).flatMap((one) => (one.active ? [one.id] : [])),
  );
  const problems: FieldProblem[] = [];
  for (const { id, pointer } of people) if (!active.has(id)) problems.push({ pointer, reason: 'Nobody active has this identifier' });
  for (const { id, pointer } of teams)
    if (!(await isTeamActive(tx, id))) problems.push({ pointer, reason: 'There is no such team, or it was given up' });
  return problems;
}

async function begun({ tx }: Call, { template }: ChangeModelDefinition): Promise<FieldProblem[]> {
  const services = [...new Set(template?.services)];
  if ((await servicesById(tx, services)).length === services.length) return [];
  return [{ pointer: '/definition/template/services', reason: 'One of these services does not exist' }];
}
