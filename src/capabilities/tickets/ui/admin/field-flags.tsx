import { useState } from 'react';
import { cx } from '../../../../ui-kit/cx.ts';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ticketFields } from '../../shared/field-rules.ts';
import type { FieldFlag, State, StateMachine } from '../../shared/state-machine.ts';
import { useNamed } from '../desk/words.ts';
import styles from './machines.module.css';
import { useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

const flags = ['required', 'readOnly', 'hidden'] as const satisfies FieldFlag[];
const none = 'none' as const;

interface FieldFlagsProps {
  machine: StateMachine;
  onChange: (states: State[]) => void;
}

/** What each state does to the fields that the machine knows, and to those that every ticket has; on a phone one state at a time. */
export function FieldFlags({ machine, onChange }: FieldFlagsProps) {
  const say = useTicketAdminWords();
  const nameOf = useStateName(machine);
  const [chosen, setChosen] = useState(machine.initial);
  const shown = machine.states.some(({ key }) => key === chosen) ? chosen : machine.initial;
  const fields = [...Object.keys(machine.fields), ...ticketFields.filter((field) => !Object.hasOwn(machine.fields, field))];
  return (
    <PagePart title={say('fields')} help={say('fieldsHelp')}>
      <div className={styles['oneState']}>
        <Select
          label={say('fieldsOf')}
          options={machine.states.map(({ key }) => ({ id: key, label: nameOf(key) }))}
          value={shown}
          onChange={setChosen}
        />
      </div>
      <div className={styles['scroll']}>
        <table className={cx(styles['moves'], styles['flags'])}>
          <thead>
            <tr>
              <td />
              {machine.states.map(({ key }) => (
                <th key={key} scope="col" data-aside={key !== shown || undefined}>
                  {nameOf(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FlagsOf key={field} field={field} machine={machine} shown={shown} onChange={onChange} />
            ))}
          </tbody>
        </table>
      </div>
    </PagePart>
  );
}

interface FlagsOfProps extends FieldFlagsProps {
  field: string;
  shown: string;
}

/** One field, and what becomes of it in each state. */
function FlagsOf({ field, machine, shown, onChange }: FlagsOfProps) {
  const say = useTicketAdminWords();
  const named = useNamed();
  const nameOf = useStateName(machine);
  // What every ticket has is nowhere hidden.
  const offered = [none, ...flags].filter((id) => id !== 'hidden' || Object.hasOwn(machine.fields, field));
  const write = (state: State, chosen: string) => {
    const { [field]: _, ...others } = state.fields;
    const flag = flags.find((one) => one === chosen);
    const next = { ...state, fields: flag === undefined ? others : { ...others, [field]: flag } };
    onChange(machine.states.map((one) => (one.key === state.key ? next : one)));
  };
  return (
    <tr>
      <th scope="row">{named('field', field)}</th>
      {machine.states.map((state) => (
        <td
          key={state.key}
          className={styles['flag']}
          data-aside={state.key !== shown || undefined}
          data-free={state.fields[field] === undefined || undefined}
        >
          <Select
            label={say('fieldIn', { field: named('field', field), state: nameOf(state.key) })}
            isLabelHidden
            options={offered.map((id) => ({ id, label: say(`flag_${id}` as const) }))}
            value={state.fields[field] ?? none}
            onChange={(id) => write(state, id)}
          />
        </td>
      ))}
    </tr>
  );
}
