import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { type Catalogue, fieldOf } from '../../../kernel/shared/conditions/catalogue.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { referencedFields } from '../../../kernel/shared/conditions/referenced-fields.ts';
import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import { questionsOfWorkspace } from '../../catalog/public.ts';
import { isCalendarOf } from '../../sla/public.ts';
import { knownIn } from '../queries/people.ts';
import type { AssignmentRules, Rule } from '../shared/definition.ts';
import { answerFacts, formOfField, routingFacts } from '../shared/facts.ts';

type Wrong = { pointer: string; reason: string };
type Known = { readonly teams: ReadonlySet<string>; readonly skills: ReadonlySet<string>; readonly facts: Catalogue };

/** Says everything that is wrong with rules, each beside its field. */
export async function refuseWrongRules({ tx }: Call, workspaceId: string, { rules, calendar }: AssignmentRules): Promise<void> {
  const { teams, skills } = await knownIn(tx, workspaceId);
  const isOpen = calendar === null || (await isCalendarOf(tx, calendar, workspaceId));
  const known = { teams: new Set(teams), skills: new Set(skills), facts: await factsIn(tx, workspaceId, rules) };
  const errors = [
    ...(isOpen ? [] : [{ pointer: '/calendar', reason: 'This workspace has no such calendar' }]),
    ...rules.flatMap((rule, at) => problemsOf(rule, at, known)),
    ...twice(rules),
  ];
  if (errors.length === 0) return;
  throw new Refusal('wrong_input', 'These rules cannot be used', { errors, next: 'Mend what is named and save again.' });
}

/** What may be named: facts of every ticket, and what the forms of this workspace ask today. Other departments' forms are theirs. */
async function factsIn(tx: Tx, workspaceId: string, rules: readonly Rule[]): Promise<Catalogue> {
  if (rules.every(({ when }) => when === null || referencedFields(when).every((name) => formOfField(name) === null))) return routingFacts;
  const forms = [...(await questionsOfWorkspace(tx, workspaceId))].map(([requestType, questions]) => answerFacts(requestType, questions));
  return Object.assign({}, ...forms, routingFacts);
}

const isGone = (when: Condition, facts: Catalogue): boolean =>
  referencedFields(when).some((name) => formOfField(name) !== null && fieldOf(facts, name) === undefined);

function whenProblems(when: Condition, pointer: string, facts: Catalogue): Wrong[] {
  return typeCheck(when, facts).map(({ path, code }) => ({
    pointer: `${pointer}${path}`,
    reason:
      code === 'unknownField' && isGone(when, facts)
        ? 'No form of this workspace asks this any more'
        : 'This says nothing that is known of a ticket when it is made',
  }));
}

function problemsOf({ when, team, skills }: Rule, at: number, known: Known): Wrong[] {
  const pointer = `/rules/${at}`;
  return [
    ...(when === null ? [] : whenProblems(when, `${pointer}/when`, known.facts)),
    ...(team === null || known.teams.has(team) ? [] : [{ pointer: `${pointer}/team`, reason: 'This workspace has no such team' }]),
    ...skills.flatMap(({ skill }, index) =>
      known.skills.has(skill) ? [] : [{ pointer: `${pointer}/skills/${index}/skill`, reason: 'This workspace has no such skill' }],
    ),
  ];
}

const twice = (rules: readonly Rule[]): Wrong[] =>
  rules.flatMap(({ id }, at) =>
    rules.findIndex((one) => one.id === id) === at ? [] : [{ pointer: `/rules/${at}/id`, reason: 'Two rules have the same identifier' }],
  );
