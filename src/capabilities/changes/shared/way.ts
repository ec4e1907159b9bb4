import { type ChangeModelDefinition, outcomes } from './model.ts';

export const changeStates = [
  'new',
  'assess',
  'authorize',
  'scheduled',
  'implement',
  'review',
  'closedSuccessful',
  'closedWithIssues',
  'closedUnsuccessful',
  'closedBackedOut',
  'canceled',
] as const;
export type ChangeState = (typeof changeStates)[number];

export const irregularities = ['withoutApproval', 'beforeWindow', 'afterWindow', 'overran'] as const;
export type Irregularity = (typeof irregularities)[number];

/** What somebody can do with a change next. `plan`: all that its model asks for must be there; `reason`: they must say why. */
export type Way = { readonly to: ChangeState; readonly needs: readonly ('plan' | 'reason' | 'review')[] };

type Model = Pick<ChangeModelDefinition, 'steps'>;
const has = ({ steps }: Model, step: 'assess' | 'authorize' | 'review'): boolean => steps.includes(step);

const isState = (state: string): state is ChangeState => changeStates.some((one) => one === state);

/** Where people may take a change of this model; from Authorize on to Scheduled it goes by itself, once it is approved. */
export function waysOf(model: Model, state: string, irregular: readonly Irregularity[] = []): readonly Way[] {
  return isState(state) ? ways[state](model, irregular) : [];
}

const way = (to: ChangeState, ...needs: Way['needs'][number][]): Way => ({ to, needs });
const cancel = way('canceled', 'reason');
const beyond = (model: Model): Way => way(has(model, 'authorize') ? 'authorize' : 'scheduled', 'plan');
const early = way('implement', 'reason');
const ends = (...needs: Way['needs'][number][]): Way[] =>
  outcomes.map((to) => (to === 'closedSuccessful' ? way(to, ...needs) : way(to, 'review')));
const none = (): Way[] => [];

const ways: Record<ChangeState, (model: Model, irregular: readonly Irregularity[]) => Way[]> = {
  new: (model) => [has(model, 'assess') ? way('assess') : beyond(model), early, cancel],
  assess: (model) => [beyond(model), way('new'), early, cancel],
  authorize: () => [way('new'), early, cancel],
  scheduled: () => [way('implement'), way('new'), cancel],
  // What went past what was agreed is always looked at again.
  implement: (model, irregular) => (has(model, 'review') || irregular.length > 0 ? [way('review')] : ends()),
  review: (_, irregular) => (irregular.length > 0 ? ends('review') : ends()),
  closedSuccessful: none,
  closedWithIssues: none,
  closedUnsuccessful: none,
  closedBackedOut: none,
  canceled: none,
};

/** What of a model a change begun now would pass by. */
export function irregularAt(state: string, planned: { from: Date; until: Date } | null, now: Date): Irregularity[] {
  const unasked: Irregularity[] = state === 'scheduled' ? [] : ['withoutApproval'];
  if (planned === null) return unasked;
  if (now < planned.from) return [...unasked, 'beforeWindow'];
  return now >= planned.until ? [...unasked, 'afterWindow'] : unasked;
}
