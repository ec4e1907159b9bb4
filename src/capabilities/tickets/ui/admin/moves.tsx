import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import type { Mover, State, StateMachine, Transition } from '../../shared/state-machine.ts';
import { useNamed } from '../desk/words.ts';
import styles from './machines.module.css';
import { kindOf, useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

const movers = ['agent', 'requester', 'system'] as const satisfies Mover[];

interface MovesProps {
  machine: StateMachine;
  inUse: readonly { state: string; count: number }[];
  onChange: (transitions: Transition[]) => void;
}

type Way = { from: string; to: string };

/** Which state leads where, as a table: rows are left, columns entered. */
export function Moves({ machine, inUse, onChange }: MovesProps) {
  const say = useTicketAdminWords();
  const nameOf = useStateName(machine);
  const [open, setOpen] = useState<Way | null>(null);
  return (
    <PagePart title={say('moves')} help={say('movesHelp')}>
      <div className={styles['scroll']}>
        <table className={styles['moves']}>
          <thead>
            <tr>
              <td />
              {machine.states.map(({ key }) => (
                <th key={key} scope="col">
                  {nameOf(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {machine.states.map((state) => (
              <MovesFrom key={state.key} state={state} machine={machine} inUse={inUse} onOpen={setOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['legend']}>{say('legend')}</p>
      {open !== null && <MoveDialog machine={machine} way={open} onChange={onChange} onClose={() => setOpen(null)} />}
    </PagePart>
  );
}

interface MovesFromProps extends Omit<MovesProps, 'onChange'> {
  state: State;
  onOpen: (way: Way) => void;
}

function MovesFrom({ state, machine, inUse, onOpen }: MovesFromProps) {
  const say = useTicketAdminWords();
  const nameOf = useStateName(machine);
  const { key: from, group } = state;
  const counts = inUse.filter((used) => used.state === from).map(({ count }) => say('inUse', { count }));
  return (
    <tr>
      <th scope="row">
        <StateGlyph kind={kindOf(state)}>{nameOf(from)}</StateGlyph>
        <small>{[say(`group_${group}` as const), ...counts].join(' · ')}</small>
      </th>
      {machine.states.map(({ key: to }) => (
        <td key={to}>{from !== to && !isRetired(machine, to) && <Cell machine={machine} way={{ from, to }} onOpen={onOpen} />}</td>
      ))}
    </tr>
  );
}

const isRetired = ({ states }: StateMachine, key: string): boolean => states.some((state) => state.key === key && state.retired);

const moveOf = ({ transitions }: StateMachine, { from, to }: Way): Transition | undefined =>
  transitions.find((move) => move.from === from && move.to === to);

function Cell({ machine, way, onOpen }: { machine: StateMachine; way: Way; onOpen: (way: Way) => void }) {
  const say = useTicketAdminWords();
  const nameOf = useStateName(machine);
  const by = moveOf(machine, way)?.by ?? [];
  const spoken = by.length === 0 ? say('noMove') : by.map((mover) => say(`by_${mover}` as const)).join(', ');
  const letters = by.length === 0 ? '·' : by.map((mover) => say(`short_${mover}` as const)).join(' ');
  const label = `${say('fromTo', { from: nameOf(way.from), to: nameOf(way.to) })}: ${spoken}`;
  return (
    <Button look="quiet" onPress={() => onOpen(way)}>
      <Hidden>{label}</Hidden>
      <span aria-hidden>{letters}</span>
    </Button>
  );
}

interface MoveDialogProps {
  machine: StateMachine;
  way: Way;
  onChange: (transitions: Transition[]) => void;
  onClose: () => void;
}

/** Who may make one move, and what must be given along. */
function MoveDialog({ machine, way, onChange, onClose }: MoveDialogProps) {
  const say = useTicketAdminWords();
  const named = useNamed();
  const nameOf = useStateName(machine);
  const move = moveOf(machine, way);
  const others = machine.transitions.filter((one) => one !== move);
  const isEnd = machine.states.find(({ key }) => key === way.from)?.group === 'closed';
  const write = (next: Transition) => onChange(next.by.length === 0 ? others : [...others, next]);
  const base: Transition = move ?? { ...way, by: [], reopens: isEnd, needs: [] };
  const need = (fields: string[]) =>
    write({ ...base, needs: fields.map((field) => base.needs.find((one) => one.field === field) ?? { field }) });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('fromTo', { from: nameOf(way.from), to: nameOf(way.to) })}
      foot={
        <Button look="primary" onPress={onClose}>
          {say('done')}
        </Button>
      }
    >
      <CheckboxGroup
        label={say('whoMay')}
        help={base.by.length === 0 ? say('nobodyMay') : undefined}
        options={movers.map((id) => ({ id, label: say(`by_${id}` as const) }))}
        value={base.by}
        onChange={(ids) => write({ ...base, by: movers.filter((mover) => ids.includes(mover)) })}
      />
      {base.by.length > 0 && (
        <>
          <CheckboxGroup
            label={say('needs')}
            options={Object.keys(machine.fields).map((id) => ({
              id,
              label: named('field', id),
              line: base.needs.some(({ field, when }) => field === id && when !== undefined) ? say('needsWhen') : undefined,
            }))}
            value={base.needs.map(({ field }) => field)}
            onChange={need}
          />
          <Checkbox label={say('reopens')} value={base.reopens} onChange={(reopens) => write({ ...base, reopens })} />
        </>
      )}
    </Dialog>
  );
}
