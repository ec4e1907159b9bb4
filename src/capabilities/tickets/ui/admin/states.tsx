import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { MachineReply } from '../../contract-work.ts';
import type { State, StateMachine } from '../../shared/state-machine.ts';
import { LeaveState } from './leave-state.tsx';
import { StateDialog } from './state-dialog.tsx';
import { type Destinations, kindOf, type MachineChange, useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

interface StatesProps {
  machine: StateMachine;
  inUse: MachineReply['statesInUse'];
  moves: Destinations;
  onChange: (change: MachineChange) => void;
}

/** The states in their order: added, named, moved up and down, retired, removed. */
export function States({ machine, inUse, moves, onChange }: StatesProps) {
  const say = useTicketAdminWords();
  const [open, setOpen] = useState<State | 'new' | null>(null);
  const [leaving, setLeaving] = useState<State | null>(null);
  const countOf = (key: string) => inUse.find(({ state }) => state === key)?.count ?? 0;
  return (
    <PagePart
      title={say('stateList')}
      help={say('stateListHelp')}
      end={
        <Button icon="plus" onPress={() => setOpen('new')}>
          {say('addState')}
        </Button>
      }
    >
      <RowList label={say('stateList')}>
        {machine.states.map((state, at) => (
          <StateRow
            key={state.key}
            state={state}
            machine={machine}
            count={countOf(state.key)}
            onMove={(by) => onChange({ states: swapped(machine.states, at, at + by) })}
            onOpen={() => setOpen(state)}
            onLeave={() => setLeaving(state)}
          />
        ))}
      </RowList>
      {open !== null && (
        <StateDialog
          machine={machine}
          state={open === 'new' ? null : open}
          isInUse={open !== 'new' && countOf(open.key) > 0}
          onChange={onChange}
          onClose={() => setOpen(null)}
        />
      )}
      {leaving !== null && (
        <LeaveState
          machine={machine}
          state={leaving}
          count={countOf(leaving.key)}
          moves={moves}
          onChange={onChange}
          onClose={() => setLeaving(null)}
        />
      )}
    </PagePart>
  );
}

function swapped(states: readonly State[], one: number, other: number): State[] {
  const [a, b] = [states[one], states[other]];
  if (a === undefined || b === undefined) return [...states];
  return states.map((state, at) => (at === one ? b : at === other ? a : state));
}

interface StateRowProps {
  state: State;
  machine: StateMachine;
  count: number;
  onMove: (by: 1 | -1) => void;
  onOpen: () => void;
  onLeave: () => void;
}

function StateRow({ state, machine, count, onMove, onOpen, onLeave }: StateRowProps) {
  const say = useTicketAdminWords();
  const name = useStateName(machine)(state.key);
  const at = machine.states.findIndex(({ key }) => key === state.key);
  const isFirst = state.key === machine.initial;
  const line = [say(`group_${state.group}` as const), ...(isFirst ? [say('begins')] : []), ...(count > 0 ? [say('inUse', { count })] : [])];
  return (
    <Row
      line={line.join(' · ')}
      isOff={state.retired}
      end={
        <>
          <IconButton icon="arrow-up" label={say('moveUp', { name })} isDisabled={at === 0} onPress={() => onMove(-1)} />
          <IconButton
            icon="arrow-down"
            label={say('moveDown', { name })}
            isDisabled={at === machine.states.length - 1}
            onPress={() => onMove(1)}
          />
          <IconButton icon="edit" label={say('edit', { name })} onPress={onOpen} />
          <IconButton icon="trash" label={say('takeAway', { name })} isDisabled={isFirst} onPress={onLeave} />
        </>
      }
    >
      <StateGlyph kind={kindOf(state)}>{name}</StateGlyph> {state.retired && <Badge>{say('retired')}</Badge>}
    </Row>
  );
}
