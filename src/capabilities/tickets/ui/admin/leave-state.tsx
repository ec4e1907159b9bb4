import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { State, StateMachine } from '../../shared/state-machine.ts';
import styles from './machines.module.css';
import { type Destinations, type MachineChange, useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

interface LeaveStateProps {
  machine: StateMachine;
  state: State;
  /** Tickets that are in it. */
  count: number;
  moves: Destinations;
  onChange: (change: MachineChange) => void;
  onClose: () => void;
}

/** A state is retired, or removed; where tickets are in it, one says where they go. */
export function LeaveState({ machine, state, count, moves, onChange, onClose }: LeaveStateProps) {
  const say = useTicketAdminWords();
  const nameOf = useStateName(machine);
  const [how, setHow] = useState<'retire' | 'remove'>(count > 0 && !state.retired ? 'retire' : 'remove');
  const [to, setTo] = useState<string | null>(null);
  const name = nameOf(state.key);
  const ways = [
    { id: 'retire', label: say('retire'), line: say('retireHelp'), isDisabled: state.retired === true },
    { id: 'remove', label: say('removeState'), line: say('removeStateHelp') },
  ];
  const isReady = how === 'retire' || count === 0 || to !== null;
  const act = () => {
    onChange(
      how === 'retire' ? retired(machine, state.key) : removed(machine, state.key, to === null ? moves : { ...moves, [state.key]: to }),
    );
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('takeAway', { name })}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="danger" isDisabled={!isReady} onPress={act}>
            {say(how === 'retire' ? 'retire' : 'removeState')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <RadioGroup
          label={say('whatHappens')}
          options={ways}
          value={how}
          onChange={(id) => setHow(id === 'retire' ? 'retire' : 'remove')}
        />
        {how === 'remove' && count > 0 && (
          <Select
            label={say('whereTo', { count })}
            options={machine.states
              .filter(({ key, retired: isRetired }) => key !== state.key && !isRetired)
              .map(({ key }) => ({ id: key, label: nameOf(key) }))}
            value={to}
            onChange={setTo}
          />
        )}
      </div>
    </Dialog>
  );
}

const retired = ({ states, transitions }: StateMachine, key: string): MachineChange => ({
  states: states.map((state) => (state.key === key ? { ...state, retired: true } : state)),
  transitions: transitions.filter(({ to }) => to !== key),
});

const removed = ({ states, transitions }: StateMachine, key: string, moves: Destinations): MachineChange => ({
  states: states.filter((state) => state.key !== key),
  transitions: transitions.filter(({ from, to }) => from !== key && to !== key),
  moves,
});
