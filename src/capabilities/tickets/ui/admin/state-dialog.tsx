import { useState } from 'react';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import {
  type Outcome,
  outcomeOf,
  outcomes,
  type State,
  type StateGroup,
  type StateMachine,
  type Transition,
} from '../../shared/state-machine.ts';
import styles from './machines.module.css';
import { type MachineChange, useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

const groups = ['open', 'onHold', 'resolved', 'closed'] as const satisfies StateGroup[];

interface StateDialogProps {
  machine: StateMachine;
  /** Null: a new one. */
  state: State | null;
  isInUse: boolean;
  onChange: (change: MachineChange) => void;
  onClose: () => void;
}

/** What a state is called and means; a new one is also told where it comes from and leads to, or nobody could use it. */
export function StateDialog({ machine, state, isInUse, onChange, onClose }: StateDialogProps) {
  const say = useTicketAdminWords();
  const nameOf = useStateName(machine);
  const [name, setName] = useState(state?.name ?? { en: state === null ? '' : nameOf(state.key) });
  const [group, setGroup] = useState<StateGroup>(state?.group ?? 'open');
  const [outcome, setOutcome] = useState(state === null ? 'complete' : endOf(state));
  const [ways, setWays] = useState<Ways>({ from: [], to: [] });
  const isReady = name.en.trim() !== '' && (state !== null || isUsable(group, ways));
  const looks = looksOf(state, { name: trimmed(name), group, outcome });
  const keep = () => {
    onChange(state === null ? added(machine, { ...looks, ways }) : renamed(machine, state, looks));
    onClose();
  };
  return (
    <Dialog
      isOpen
      isFirm
      size="wide"
      onClose={onClose}
      title={state === null ? say('addState') : say('edit', { name: nameOf(state.key) })}
      foot={
        <Button look="primary" isDisabled={!isReady} onPress={keep}>
          {say('done')}
        </Button>
      }
    >
      <div className={styles['body']}>
        <BothLanguages label={say('name')} value={name} onChange={setName} autoFocus />
        <Select
          label={say('stage')}
          help={say(isInUse ? 'stageFixed' : 'stageHelp')}
          isDisabled={isInUse}
          options={groups.map((id) => ({ id, label: say(`group_${id}` as const) }))}
          value={group}
          onChange={(id) => groups.filter((one) => one === id).map(setGroup)}
        />
        {group === 'closed' && <OutcomeField value={outcome} onChange={setOutcome} />}
        {state === null && <WayFields machine={machine} isEnd={group === 'closed'} ways={ways} onChange={setWays} />}
      </div>
    </Dialog>
  );
}

const endOf = (state: State): Outcome => outcomeOf(state) ?? 'complete';

function OutcomeField({ value, onChange }: { value: Outcome; onChange: (outcome: Outcome) => void }) {
  const say = useTicketAdminWords();
  return (
    <Select
      label={say('outcome')}
      help={say('outcomeHelp')}
      options={outcomes.map((id) => ({ id, label: say(`outcome_${id}` as const) }))}
      value={value}
      onChange={(id) => outcomes.filter((one) => one === id).map(onChange)}
    />
  );
}

/** It is got into, and out of unless it is an end. */
const isUsable = (group: StateGroup, { from, to }: Ways): boolean => from.length > 0 && (to.length > 0 || group === 'closed');

type Ways = { from: string[]; to: string[] };

interface WayFieldsProps {
  machine: StateMachine;
  isEnd: boolean;
  ways: Ways;
  onChange: (ways: Ways) => void;
}

function WayFields({ machine, isEnd, ways, onChange }: WayFieldsProps) {
  const say = useTicketAdminWords();
  const nameOf = useStateName(machine);
  const options = (states: readonly State[]) => states.map(({ key }) => ({ id: key, label: nameOf(key) }));
  return (
    <>
      <CheckboxGroup
        label={say('comesFrom')}
        help={say('waysHelp')}
        options={options(machine.states.filter(({ group }) => group !== 'closed'))}
        value={ways.from}
        onChange={(from) => onChange({ ...ways, from })}
      />
      {!isEnd && (
        <CheckboxGroup
          label={say('leadsTo')}
          options={options(machine.states.filter(({ retired }) => !retired))}
          value={ways.to}
          onChange={(to) => onChange({ ...ways, to })}
        />
      )}
    </>
  );
}

type Name = { en: string; de?: string | undefined };

function trimmed({ en, de = '' }: Name): { en: string; de?: string } {
  return { en: en.trim(), ...(de.trim() === '' ? {} : { de: de.trim() }) };
}

/** An end says how it ends only where its key does not say so anyway: what is as usual shall not count as different. */
function looksOf(state: State | null, { outcome, ...looks }: Looks): Looks {
  const isUsual = outcomeOf({ key: state?.key ?? '', group: looks.group, label: '', fields: {} }) === outcome;
  return { ...looks, outcome: looks.group === 'closed' && !isUsual ? outcome : undefined };
}

type Looks = { name: { en: string; de?: string }; group: StateGroup; outcome: Outcome | undefined };

const agentWay = (from: string, to: string): Transition => ({ from, to, by: ['agent'], reopens: false, needs: [] });

function added(machine: StateMachine, { name, group, outcome, ways }: Looks & { ways: Ways }): MachineChange {
  const key = keyFor(name.en, machine);
  const out = group === 'closed' ? [] : ways.to.map((to) => agentWay(key, to));
  return {
    states: [...machine.states, { key, group, label: name.en, name, fields: {}, ...(outcome === undefined ? {} : { outcome }) }],
    transitions: [...machine.transitions, ...ways.from.map((from) => agentWay(from, key)), ...out],
  };
}

const renamed = ({ states }: StateMachine, state: State, looks: Looks): MachineChange => ({
  states: states.map((one) => (one.key === state.key ? { ...one, ...looks } : one)),
});

/** `At the vendor` becomes `atTheVendor`; letters that no key may have are left out, and a number makes it unlike the others. */
function keyFor(name: string, { states }: StateMachine): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/gi) ?? [];
  const joined = words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  const base = (/^[a-z]/.test(joined) ? joined : `state${joined}`).slice(0, 50);
  const isFree = (key: string) => states.every((state) => state.key !== key);
  return isFree(base) ? base : ([2, 3, 4, 5, 6, 7, 8, 9].map((at) => `${base}${at}`).find(isFree) ?? `${base}${states.length}`);
}
