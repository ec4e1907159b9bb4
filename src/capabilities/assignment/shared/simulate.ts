import type { Candidate } from './choose.ts';
import { type Decision, decide } from './decide.ts';
import type { AssignmentRules, Rule } from './definition.ts';
import type { Answered, RoutingFacts } from './facts.ts';

/** A ticket of before, as rules would have met it. */
export type Past = {
  readonly id: string;
  readonly facts: RoutingFacts;
  readonly answered: Answered;
  readonly requesterId: string;
  readonly madeAt: Date;
  /** When nobody had to do anything about it any more; null: it is still open. */
  readonly overAt: Date | null;
};

/** Somebody of a team as they would have stood at a moment. */
export type Member = Pick<Candidate, 'id' | 'skills' | 'capacity'> & {
  /** Open work that began before the first of these tickets. */
  readonly older: number;
  readonly isAbsentAt: (at: Date) => boolean;
  readonly isAtWorkAt: (at: Date) => boolean;
};

export type World = {
  readonly rules: AssignmentRules;
  readonly teams: ReadonlyMap<string, readonly Member[]>;
  readonly turns: ReadonlyMap<string, string | null>;
};

type Work = { readonly personId: string; readonly until: number | null };

/**
 * What rules would have made of tickets, oldest first, as if they had been in force from the first of them on: whose turn it was, what each
 * had to do by then and who knew the requester follow from what came before. Nothing is asked and nothing is kept.
 */
export async function simulate(tickets: readonly Past[], { rules, teams, turns }: World): Promise<Decision[]> {
  const turn = new Map(turns);
  const knew = new Map<string, string>();
  const work: Work[] = [];
  const decisions: Decision[] = [];
  for (const ticket of tickets) {
    const decision = await decide(rules.rules, {
      facts: ticket.facts,
      answered: ticket.answered,
      teams: new Set(teams.keys()),
      context: { personId: null, teamIds: [], timeZone: 'UTC', now: ticket.madeAt },
      pickFrom: async (rule: Rule, teamId: string) => ({
        candidates: (teams.get(teamId) ?? []).map((one) =>
          standing(one, ticket, { rules, work, last: knew.get(knownBy(rule, ticket, teamId)) }),
        ),
        last: turn.get(rule.id) ?? null,
      }),
    });
    decisions.push(decision);
    remember(decision, ticket, { turn, knew, work });
  }
  return decisions;
}

/** By what somebody of a team is known to a requester: by any ticket, or by one of the same service. */
function knownBy({ stickyTo }: Rule, { requesterId, facts: { service } }: Past, teamId: string): string {
  return stickyTo === 'service' ? `${requesterId} ${teamId} ${service}` : `${requesterId} ${teamId}`;
}

type Before = { readonly rules: AssignmentRules; readonly work: readonly Work[]; readonly last: string | undefined };

const standing = (one: Member, { requesterId, madeAt }: Past, { rules, work, last }: Before): Candidate => ({
  id: one.id,
  skills: one.skills,
  capacity: one.capacity ?? rules.capacity,
  isRequester: one.id === requesterId,
  isAbsent: one.isAbsentAt(madeAt),
  isAtWork: one.isAtWorkAt(madeAt),
  load: one.older + work.filter(({ personId, until }) => personId === one.id && (until === null || until > madeAt.getTime())).length,
  knewLast: one.id === last,
});

type Memory = { readonly turn: Map<string, string | null>; readonly knew: Map<string, string>; readonly work: Work[] };

function remember({ ruleId, teamId, personId }: Decision, { requesterId, overAt, facts }: Past, { turn, knew, work }: Memory): void {
  if (ruleId === null || personId === null) return;
  turn.set(ruleId, personId);
  knew.set(`${requesterId} ${teamId}`, personId);
  if (facts.service !== null) knew.set(`${requesterId} ${teamId} ${facts.service}`, personId);
  work.push({ personId, until: overAt?.getTime() ?? null });
}
