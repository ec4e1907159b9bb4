import type { Actor } from '../../../kernel/access/access.ts';
import { isRequester, mayHandle } from '../policy.ts';
import type { FoundCase } from '../queries/cases.ts';
import { type CaseState, usualMachine } from '../shared/machine.ts';

/** Where this reader may move a case from where it stands. From a state that its class knows no more those who handle it lead it to any other. */
export function movesOf(actor: Actor, found: FoundCase): readonly CaseState[] {
  const { states } = found.machine ?? usualMachine;
  const here = states.find(({ key }) => key === found.state);
  const all = states.map(({ key }) => key);
  const keys = mayHandle(actor, found) ? (here?.to ?? all) : isRequester(actor, found) ? here?.requesterTo : undefined;
  return states.filter(({ key }) => keys?.includes(key) === true);
}

/** Where a reply of whoever asked takes a case that waits for it; undefined where it stays as it is. */
export function movedByReply({ machine, state }: Pick<FoundCase, 'machine' | 'state'>): CaseState | undefined {
  const { states } = machine ?? usualMachine;
  const here = states.find(({ key }) => key === state);
  return here?.replied === undefined ? undefined : states.find(({ key }) => key === here.replied);
}
