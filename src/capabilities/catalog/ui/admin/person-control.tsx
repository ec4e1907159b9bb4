import { useQuery } from '@tanstack/react-query';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import { personNameQuery } from './data.ts';

type ControlProps = Parameters<NonNullable<ConditionField['control']>>[0];

/** The value of a condition about a person: found by name, kept by id. */
export const personControl = (props: ControlProps) => <PersonValue {...props} />;

function PersonValue({ label, value, onChange }: ControlProps) {
  const id = typeof value === 'string' ? value : '';
  const { data } = useQuery({ ...personNameQuery(id), enabled: id !== '' });
  return (
    <PersonPicker
      label={label}
      isLabelHidden
      value={id === '' ? null : { id, label: data?.name ?? '…' }}
      onChange={(person) => person && onChange(person.id)}
    />
  );
}
