import type { ApproverRule } from '../../../kernel/shared/approval-plan.ts';

/** What is known of people when a step begins; who has left is in none of these answers but `managerOf`. */
export interface People {
  isActive(personId: string): boolean;
  managerOf(personId: string): string | null;
  costCentreOwnerOf(personId: string): string | null;
  holdersOf(role: string, workspaceId: string | null): readonly string[];
  membersOf(teamId: string): readonly string[];
}

/** What is asked for: by whom, opened by whom, with which answers. */
export type Ask = {
  readonly requesterId: string;
  /** Who logged it for them. */
  readonly openedById: string;
  /** Who does the work by now, where a step of the plan bars them; null: nobody yet. */
  readonly assigneeId?: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
};

/** Somebody who is asked, and by which kind of rule he was found. */
export type Found = { readonly personId: string; readonly because: ApproverRule['kind'] };

/** Separation of duties: neither for whom it is nor who opened it has a say in it. */
export const barredBy = ({ requesterId, openedById }: Ask): readonly string[] => [...new Set([requesterId, openedById])];

/** Whom these rules ask, each person once, in the order of the rules; nobody who is barred or has left. */
export function findApprovers(rules: readonly ApproverRule[], ask: Ask, people: People): readonly Found[] {
  const found = new Map<string, Found>();
  const barred = new Set(barredBy(ask));
  for (const rule of rules)
    for (const personId of namedBy(rule, ask, people))
      if (!barred.has(personId) && people.isActive(personId) && !found.has(personId)) found.set(personId, { personId, because: rule.kind });
  return [...found.values()];
}

function namedBy(rule: ApproverRule, ask: Ask, people: People): readonly string[] {
  if (rule.kind === 'person') return [rule.person];
  if (rule.kind === 'role') return people.holdersOf(rule.role, rule.workspace);
  if (rule.kind === 'team') return people.membersOf(rule.team);
  if (rule.kind === 'managers') return chainOf(ask, people).slice(rule.from - 1, rule.from - 1 + rule.levels);
  return present(rule.kind === 'field' ? answerOf(ask, rule.field) : people.costCentreOwnerOf(ask.requesterId));
}

const present = (personId: unknown): readonly string[] => (typeof personId === 'string' && personId !== '' ? [personId] : []);

const answerOf = ({ answers }: Ask, field: string): unknown => (Object.hasOwn(answers, field) ? answers[field] : null);

/** The managers above the requester. In place of one who is barred or has left the next one above is asked; a circle ends where it closes. */
function chainOf(ask: Ask, people: People): readonly string[] {
  const seen = new Set([ask.requesterId]);
  const barred = new Set(barredBy(ask));
  const chain: string[] = [];
  for (let next = people.managerOf(ask.requesterId); next !== null && !seen.has(next); next = people.managerOf(next)) {
    seen.add(next);
    if (!barred.has(next) && people.isActive(next)) chain.push(next);
  }
  return chain;
}
