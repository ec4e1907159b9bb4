import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ticketFields } from '../../shared/field-rules.ts';
import type { FieldFlag, State, StateMachine } from '../../shared/state-machine.ts';
import { useNamed } from '../desk/words.ts';
import styles from './machines.module.css';
import { useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

const flags = ['required', 'readOnly', 'hidden'] as const satisfies FieldFlag[];
const none = 'none';

interface FieldFlagsProps {
  machine: StateMachine;
  onChange: (states: State[]) => void;
}

/** What each state does to the fields that the machine knows, and to those that every ticket has. */
export function FieldFlags({ machine, onChange }: FieldFlagsProps) {
  const say = useTicketAdminWords();
  const named = useNamed();
  const nameOf = useStateName(machine);
  const fields = [...Object.keys(machine.fields), ...ticketFields.filter((field) => !Object.hasOwn(machine.fields, field))];
  const options = ([none, ...flags] as const).map((id) => ({ id, label: say(`flag_${id}` as const) }));
  // What every ticket has is nowhere hidden.
  const optionsOf = (field: string) => (Object.hasOwn(machine.fields, field) ? options : options.filter(({ id }) => id !== 'hidden'));
  const write = (state: State, field: string, flag: FieldFlag | undefined) => {
    const { [field]: _, ...others } = state.fields;
    const next = { ...state, fields: flag === undefined ? others : { ...others, [field]: flag } };
    onChange(machine.states.map((one) => (one.key === state.key ? next : one)));
  };
  return (
    <PagePart title={say('fields')} help={say('fieldsHelp')}>
      <div className={styles['scroll']}>
        <table className={styles['moves']}>
          <thead>
            <tr>
              <td />
              {fields.map((field) => (
                <th key={field} scope="col">
                  {named('field', field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {machine.states.map((state) => (
              <tr key={state.key}>
                <th scope="row">{nameOf(state.key)}</th>
                {fields.map((field) => (
                  <td key={field}>
                    <Select
                      label={say('fieldIn', { field: named('field', field), state: nameOf(state.key) })}
                      isLabelHidden
                      options={optionsOf(field)}
                      value={state.fields[field] ?? none}
                      onChange={(id) =>
                        write(
                          state,
                          field,
                          flags.find((flag) => flag === id),
                        )
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PagePart>
  );
}
