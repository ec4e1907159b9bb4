import type { Rule } from './definition.ts';

/** Somebody of the team, as they stand at the moment of choosing. */
export type Candidate = {
  readonly id: string;
  /** It is their own request. */
  readonly isRequester: boolean;
  readonly isAbsent: boolean;
  /** Their hours are open. */
  readonly isAtWork: boolean;
  /** Open tickets that they have. */
  readonly load: number;
  /** How many they take at most; null: as many as come. */
  readonly capacity: number | null;
  /** Skill → level, 1 to 5. */
  readonly skills: Readonly<Record<string, number>>;
  /** Had the last ticket of the same requester in this team. */
  readonly knewLast: boolean;
};

/** Why somebody could not get it. */
export type Unfree = 'ownRequest' | 'absent' | 'outsideHours' | 'lacksSkill' | 'full';
/** Why somebody who could have got it did not. */
export type Behind = 'otherKnows' | 'otherTurn' | 'busier' | 'lessSkilled';
export type Passed = { readonly personId: string; readonly why: Unfree | Behind };
export type Because = 'sticky' | 'turn' | 'load' | 'skill';
export type Choice = { readonly personId: string | null; readonly because: Because | null; readonly passed: readonly Passed[] };

type Wanted = Readonly<Pick<Rule, 'method' | 'sticky'>> & { readonly skills: readonly Readonly<Rule['skills'][number]>[] };

/** Without a capacity a ticket weighs as much as one of twenty. */
const usualCapacity = 20;

/**
 * Who of a team gets a ticket, and why each other did not. The same candidates and the same last turn give the same person.
 * @param last who got the one before by this rule; what the turn goes on from, also when they are away or left
 */
export function choose(wanted: Wanted, candidates: readonly Candidate[], last: string | null): Choice {
  const judged = candidates.map((one) => ({ one, why: unfree(wanted, one) }));
  const free = inTurn(
    judged.flatMap(({ one, why }) => (why === null ? [one] : [])),
    last,
  );
  const kept = judged.flatMap(({ one, why }) => (why === null ? [] : [{ personId: one.id, why }]));
  const known = wanted.sticky ? free.find(({ knewLast }) => knewLast) : undefined;
  if (known !== undefined) return chosen(known, 'sticky', free, kept);
  if (wanted.method === 'none') return { personId: null, because: null, passed: kept };
  const [best] = wanted.method === 'roundRobin' ? free : free.toSorted(ranked(wanted));
  return best === undefined ? { personId: null, because: null, passed: kept } : chosen(best, becauseOf[wanted.method], free, kept);
}

const becauseOf = { roundRobin: 'turn', leastLoaded: 'load', bestSkilled: 'skill' } as const;
const behind: Record<Because, Behind> = { sticky: 'otherKnows', turn: 'otherTurn', load: 'busier', skill: 'lessSkilled' };

const chosen = (best: Candidate, because: Because, free: readonly Candidate[], kept: readonly Passed[]): Choice => ({
  personId: best.id,
  because,
  passed: [...kept, ...free.filter(({ id }) => id !== best.id).map(({ id }) => ({ personId: id, why: behind[because] }))],
});

function unfree({ skills }: Wanted, one: Candidate): Unfree | null {
  if (one.isRequester) return 'ownRequest';
  if (one.isAbsent) return 'absent';
  if (!one.isAtWork) return 'outsideHours';
  if (skills.some(({ skill, level }) => (one.skills[skill] ?? 0) < level)) return 'lacksSkill';
  return one.capacity !== null && one.load >= one.capacity ? 'full' : null;
}

/** In one fixed order, beginning after whoever was last: who was away is not made to catch up. */
function inTurn(free: readonly Candidate[], last: string | null): Candidate[] {
  const ordered = free.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const after = last === null ? 0 : ordered.findIndex(({ id }) => id > last);
  return after <= 0 ? ordered : [...ordered.slice(after), ...ordered.slice(0, after)];
}

/** Sorting is stable: of equals the next in turn comes first. */
const ranked =
  ({ method, skills }: Wanted) =>
  (a: Candidate, b: Candidate): number =>
    (method === 'bestSkilled' ? known(skills, b) - known(skills, a) : 0) || weight(a) - weight(b);

const known = (skills: Wanted['skills'], { skills: has }: Candidate): number =>
  skills.reduce((sum, { skill }) => sum + (has[skill] ?? 0), 0);

const weight = ({ load, capacity }: Candidate): number => load / (capacity ?? usualCapacity);
