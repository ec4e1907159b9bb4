import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import type { StateKind } from '../../../../ui-kit/glyphs.tsx';
import { type State, type StateGroup, type StateMachine, stateOf } from '../../shared/state-machine.ts';
import { stateKind, useNamed } from '../desk/words.ts';

const kindOfGroup: Record<StateGroup, StateKind> = { open: 'progress', onHold: 'hold', resolved: 'resolved', closed: 'closed' };
const own = 'progress';

/** Where tickets go whose state is taken away. */
export type Destinations = Readonly<Record<string, string>>;
/** What changes together when states do. */
export type MachineChange = Partial<Pick<StateMachine, 'states' | 'transitions'>> & { moves?: Destinations };

/** How a state of a machine in work looks: the product's own as ever, a new one by its group. */
export const kindOf = ({ key, group }: State): StateKind => {
  const known = stateKind(key);
  return known === own ? kindOfGroup[group] : known;
};

/** What the states of a machine in work are called: as somebody is just writing, else as ever. */
export function useStateName(machine: StateMachine): (key: string) => string {
  const named = useNamed();
  const language = textLanguage(useLanguage());
  return (key) => {
    const name = stateOf(machine, key)?.name;
    return name === undefined ? usualName(named('state', key), stateOf(machine, key)) : name[language] || name.en;
  };
}

/** A state from before names were kept in two languages has its label. */
const usualName = (said: string, state: State | undefined): string =>
  state !== undefined && said === state.key && !state.label.includes('.') ? state.label : said;
