import type { Tx } from '../../../kernel/db/tx.ts';
import type { ApprovalPlan, ApproverRule } from '../../../kernel/shared/approval-plan.ts';
import type { Catalogue, FieldType } from '../../../kernel/shared/conditions/catalogue.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { stepApplies } from '../../catalog/public.ts';
import { type KnownApprovers, knownApprovers } from '../../directory/public.ts';
import type { Finding } from '../shared/approval.ts';
import { type Ask, findApprovers, type People } from '../shared/find-approvers.ts';

type Definition = Parameters<typeof stepApplies>[0];
type Context = Parameters<typeof stepApplies>[3];

type Known = { readonly definition: Definition | undefined; readonly plan: ApprovalPlan };

/** What the rules look up when a step begins: read once, before they are asked. */
export async function findingFor(tx: Tx, { definition, plan }: Known, ask: Ask, context: Context): Promise<Finding> {
  const rules = rulesOf(plan);
  const known = await knownApprovers(tx, {
    personId: ask.requesterId,
    roles: rules.flatMap((rule) => (rule.kind === 'role' ? [rule.role] : [])),
    teams: rules.flatMap((rule) => (rule.kind === 'team' ? [rule.team] : [])),
    named: rules.flatMap((rule) => namedBy(rule, ask)),
  });
  const people = peopleFrom(known);
  return {
    applies: ({ when }) =>
      when === undefined ||
      (definition === undefined
        ? evaluate(when, ask.answers, factsOf(ask.answers), context)
        : stepApplies(definition, when, ask.answers, context)),
    approversOf: (asked, of) => findApprovers(asked, of, people),
  };
}

/** Without a form what was shown says itself what kind of fact it is. */
const factsOf = (answers: Ask['answers']): Catalogue =>
  Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { type: kindOf(value), nullable: true }]));

function kindOf(value: unknown): FieldType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return Array.isArray(value) ? 'choices' : 'text';
}

const rulesOf = ({ steps }: ApprovalPlan): ApproverRule[] =>
  steps.flatMap(({ approvers, timeout }) => [...approvers, ...(timeout?.action === 'escalate' ? timeout.to : [])]);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function namedBy(rule: ApproverRule, { answers }: Ask): string[] {
  if (rule.kind === 'person') return [rule.person];
  const answer = rule.kind === 'field' && Object.hasOwn(answers, rule.field) ? answers[rule.field] : undefined;
  return typeof answer === 'string' && uuid.test(answer) ? [answer] : [];
}

const peopleFrom = ({ managers, holders, members, costCentreOwnerId, active }: KnownApprovers): People => ({
  isActive: (id) => active.has(id),
  managerOf: (id) => managers.find((one) => one.id === id)?.managerId ?? null,
  // Asked of one person only: whose request it is.
  costCentreOwnerOf: () => costCentreOwnerId,
  holdersOf: (role, workspaceId) =>
    holders.filter((one) => one.role === role && [null, workspaceId].includes(one.workspaceId)).map(({ personId }) => personId),
  membersOf: (teamId) => members.filter((one) => one.teamId === teamId).map(({ personId }) => personId),
});
