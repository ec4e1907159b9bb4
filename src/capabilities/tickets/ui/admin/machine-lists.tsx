import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { StateMachine } from '../../shared/state-machine.ts';
import { useNamed } from '../desk/words.ts';
import styles from './machines.module.css';
import { useTicketAdminWords } from './words.ts';

type Fields = StateMachine['fields'];

interface MachineListsProps {
  machine: StateMachine;
  onChange: (fields: Fields) => void;
}

/** The reasons and codes one can choose from. */
export function MachineLists({ machine: { fields }, onChange }: MachineListsProps) {
  const say = useTicketAdminWords();
  const named = useNamed();
  const lists = Object.entries(fields).filter(([, { options }]) => options !== undefined);
  if (lists.length === 0) return null;
  return (
    <PagePart title={say('lists')} help={say('listsHelp')}>
      {lists.map(([name, field]) => (
        <Values
          key={name}
          label={named('field', name)}
          values={field.options ?? []}
          onChange={(options) => onChange({ ...fields, [name]: { ...field, options } })}
        />
      ))}
    </PagePart>
  );
}

interface ValuesProps {
  label: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

function Values({ label, values, onChange }: ValuesProps) {
  const say = useTicketAdminWords();
  const named = useNamed();
  const [fresh, setFresh] = useState('');
  const value = fresh.trim();
  const add = () => {
    onChange([...values, value]);
    setFresh('');
  };
  return (
    <fieldset className={styles['values']}>
      <legend>{label}</legend>
      <div className={styles['chips']}>
        {values.map((one) => (
          <Chip key={one} onRemove={() => onChange(values.filter((other) => other !== one))}>
            {named('', one)}
          </Chip>
        ))}
      </div>
      <div className={styles['add']}>
        <TextField label={`${label}: ${say('newValue')}`} isLabelHidden placeholder={say('newValue')} value={fresh} onChange={setFresh} />
        <Button icon="plus" isDisabled={value === '' || values.includes(value)} onPress={add}>
          {say('addValue')}
        </Button>
      </div>
    </fieldset>
  );
}
