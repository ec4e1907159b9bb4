import { useFormats } from '../../../../kernel/web/reader.tsx';
import { differencesOf } from '../../shared/differences.ts';
import type { Mover, StateMachine } from '../../shared/state-machine.ts';
import { useNamed } from '../desk/words.ts';
import { useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

const isMover = (value: unknown): value is Mover => value === 'agent' || value === 'requester' || value === 'system';

/** What differs between two machines, a sentence each: nobody should have to read their JSON. */
export function useMachineWords(usual: StateMachine): (machine: StateMachine) => string[] {
  const say = useTicketAdminWords();
  const named = useNamed();
  const usualName = useStateName(usual);
  const { list } = useFormats();
  return (machine) => {
    const there = (key: string) => machine.states.find((state) => state.key === key);
    const nameOf = (key: string) => there(key)?.name?.en ?? usualName(key);
    const move = (way: string) => {
      const [from = '', to = ''] = way.split('>');
      return say('fromTo', { from: nameOf(from), to: nameOf(to) });
    };
    const movers = (value: unknown) =>
      Array.isArray(value) ? list(value.filter(isMover).map((mover) => say(`by_${mover}` as const))) : '';
    const sentences: Record<string, (parts: readonly string[], after: unknown) => string> = {
      states: ([key = '', part = '', field = ''], after) => {
        const ofState: Record<string, () => string> = {
          '': () => say(after === undefined ? 'differsGone' : 'differsNew', { name: nameOf(key) }),
          name: () => say('differsName', { name: usualName(key), now: nameOf(key) }),
          retired: () => say('differsRetired', { name: nameOf(key) }),
          fields: () => say('differsField', { state: nameOf(key), field: named('field', field) }),
        };
        return ofState[part]?.() ?? say('differsGroup', { name: nameOf(key) });
      },
      transitions: ([way = '', part], after) => {
        if (part === 'by') return say('differsBy', { move: move(way), movers: movers(after) });
        if (part !== undefined) return say('differsNeeds', { move: move(way) });
        return say(after === undefined ? 'differsNoMove' : 'differsMove', { move: move(way) });
      },
      fields: ([field = '']) => say('differsList', { field: named('field', field) }),
      initial: () => say('differsInitial', { name: nameOf(machine.initial) }),
    };
    const said = differencesOf(usual, machine).map(({ path, after }) => {
      const [, part = '', ...parts] = path.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
      return sentences[part]?.(parts, after) ?? part;
    });
    const order = usual.states.map(({ key }) => key).join() === machine.states.map(({ key }) => key).join();
    return [...new Set(order || machine.states.length !== usual.states.length ? said : [...said, say('differsOrder')])];
  };
}
