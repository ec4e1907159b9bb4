import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import { isCalendarOf } from '../../sla/public.ts';
import { knownIn } from '../queries/people.ts';
import type { AssignmentRules, Rule } from '../shared/definition.ts';
import { routingFacts } from '../shared/facts.ts';

type Wrong = { pointer: string; reason: string };
type Known = { readonly teams: ReadonlySet<string>; readonly skills: ReadonlySet<string> };

/** Says everything that is wrong with rules, each beside its field. */
export async function refuseWrongRules({ tx }: Call, workspaceId: string, { rules, calendar }: AssignmentRules): Promise<void> {
  const { teams, skills } = await knownIn(tx, workspaceId);
  const isOpen = calendar === null || (await isCalendarOf(tx, calendar, workspaceId));
  const known = { teams: new Set(teams), skills: new Set(skills) };
  const errors = [
    ...(isOpen ? [] : [{ pointer: '/calendar', reason: 'This workspace has no such calendar' }]),
    ...rules.flatMap((rule, at) => problemsOf(rule, at, known)),
    ...twice(rules),
  ];
  if (errors.length === 0) return;
  throw new Refusal('wrong_input', 'These rules cannot be used', { errors, next: 'Mend what is named and save again.' });
}

function problemsOf({ when, team, skills }: Rule, at: number, known: Known): Wrong[] {
  const pointer = `/rules/${at}`;
  return [
    ...(when === null ? [] : typeCheck(when, routingFacts)).map(({ path }) => ({
      pointer: `${pointer}/when${path}`,
      reason: 'This says nothing that is known of a ticket when it is made',
    })),
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
