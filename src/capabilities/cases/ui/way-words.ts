import type { CaseReply } from '../contract.ts';
import { useCaseWords } from './words.ts';

export type Way = CaseReply['audience']['people'][number]['ways'][number];

/** Why somebody sees a case, in one line; the reason where the reader is told it. */
export function useWayWords(): (way: Way) => string {
  const say = useCaseWords();
  const heads: Readonly<Record<Way['kind'], (way: Way, who: string) => string>> = {
    requester: () => say('way_requester'),
    assigned: ({ reason }, who) => (reason === null ? say('way_assigned') : say('way_assignedBy', { who })),
    caseTeam: () => say('way_caseTeam'),
    named: (_, who) => say('way_named', { who }),
    group: ({ group }, who) => say('way_group', { group: group ?? '', who }),
    breakGlass: (_, who) => say('way_breakGlass', { who }),
  };
  return (way) => {
    const head = heads[way.kind](way, way.by?.name ?? say('somebodyElse'));
    return way.reason !== null ? `${head}: ${way.reason}` : head;
  };
}
