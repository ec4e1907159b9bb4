import type { Condition, ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { type Because, type Candidate, choose, type Passed } from './choose.ts';
import type { Rule } from './definition.ts';
import { type Answered, type RoutingFacts, routingFacts } from './facts.ts';

/** Why a rule that fits a ticket did not decide. */
type SkippedWhy = 'noTeam' | 'teamInactive' | 'nobodyFree';
export type Skipped = { readonly ruleId: string; readonly why: SkippedWhy };
type PassedBy = Passed & { readonly ruleId: string };

export type Decision = {
  /** The rule that decided; null: none fits. */
  readonly ruleId: string | null;
  readonly teamId: string | null;
  readonly personId: string | null;
  /** Why this person, or why nobody. */
  readonly because: Because | 'teamOnly' | 'nobodyFree' | 'noRule';
  readonly passed: readonly PassedBy[];
  readonly skipped: readonly Skipped[];
};

type Picking = { readonly candidates: readonly Candidate[]; readonly last: string | null };

/** What deciding has to ask: of the database as it is, or of a world that is only tried out. */
export type Asked = {
  readonly facts: RoutingFacts;
  readonly answered: Answered;
  readonly teams: ReadonlySet<string>;
  readonly context: ConditionContext;
  readonly pickFrom: (rule: Rule, teamId: string) => Promise<Picking>;
};

/** The first rule that fits decides; one whose people are all taken may hand on to the next. */
export async function decide(rules: readonly Rule[], asked: Asked): Promise<Decision> {
  const skipped: Skipped[] = [];
  const passed: PassedBy[] = [];
  for (const rule of rules.filter((one) => fits(one, asked))) {
    const { teamId, personId, because, beside } = await tried(rule, asked);
    passed.push(...beside.map((one) => ({ ...one, ruleId: rule.id })));
    if (!isSkipping(because)) return { ruleId: rule.id, teamId, personId, because, passed, skipped };
    skipped.push({ ruleId: rule.id, why: because === 'nextRule' ? 'nobodyFree' : because });
  }
  return { ruleId: null, teamId: null, personId: null, because: 'noRule', passed, skipped };
}

type Outcome = Exclude<Decision['because'], 'noRule'> | 'noTeam' | 'teamInactive' | 'nextRule';
type Tried = { teamId: string | null; personId: string | null; because: Outcome; beside: readonly Passed[] };

const isSkipping = (because: Outcome): because is 'noTeam' | 'teamInactive' | 'nextRule' =>
  because === 'noTeam' || because === 'teamInactive' || because === 'nextRule';

/** What a rule that fits makes of the ticket. */
async function tried(rule: Rule, asked: Asked): Promise<Tried> {
  const teamId = teamOf(rule, asked);
  const nobody = (because: Outcome, beside: readonly Passed[] = []): Tried => ({ teamId, personId: null, because, beside });
  if (teamId === null) return nobody('noTeam');
  if (!asked.teams.has(teamId)) return nobody('teamInactive');
  if (rule.method === 'none' && !rule.sticky) return nobody('teamOnly');
  const { candidates, last } = await asked.pickFrom(rule, teamId);
  const { personId, because, passed } = choose(rule, candidates, last);
  if (because !== null) return { teamId, personId, because, beside: passed };
  if (rule.method === 'none') return nobody('teamOnly', passed);
  return nobody(rule.otherwise === 'next' ? 'nextRule' : 'nobodyFree', passed);
}

const fits = (rule: Rule, asked: Asked): boolean =>
  rule.active && isForType(rule, asked.facts) && (rule.when === null || holds(rule.when, asked));

const holds = (when: Condition, { facts, answered: { answers, catalogue }, context }: Asked): boolean =>
  evaluate(when, { ...answers, ...facts }, { ...catalogue, ...routingFacts }, context);

/** Whoever makes a task says which team does it: rules that are for tasks, too, say who of that team. */
const isForType = ({ tasks, team }: Rule, facts: RoutingFacts): boolean =>
  facts.type !== 'task' || (tasks === true && facts.team !== null && (team === null || team === facts.team));

const teamOf = ({ team }: Rule, { facts }: Asked): string | null => team ?? (typeof facts.team === 'string' ? facts.team : null);
