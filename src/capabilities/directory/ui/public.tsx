import { useQuery } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import { ComboBox } from '../../../ui-kit/combo-box.tsx';
import type { FieldProps } from '../../../ui-kit/field.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import type { locationsContract, peopleContract, teamsContract } from '../contract.ts';

const people = client<typeof peopleContract>('people');
const teams = client<typeof teamsContract>('teams');
const locations = client<typeof locationsContract>('locations');

interface PersonPickerProps extends FieldProps {
  value: Option | null;
  onChange: (person: Option | null) => void;
  isDisabled?: boolean | undefined;
}

/** Finds a person by the beginning of a name. */
export const PersonPicker = (props: PersonPickerProps) => <ComboBox {...props} find={findPeople} />;

async function findPeople(words: string, signal: AbortSignal): Promise<Option[]> {
  if (words.trim() === '') return [];
  const { items } = await people.suggest({ q: words }, { signal });
  return items.map(({ id, name, department }) => ({ id, label: name, line: department ?? undefined }));
}

interface ChoicePickerProps extends FieldProps {
  value: string | null;
  onChange: (id: string) => void;
}

/** One of the teams. */
export function TeamPicker(props: ChoicePickerProps) {
  const { data } = useQuery({ queryKey: ['teams'], queryFn: () => teams.list({}), staleTime: 60_000 });
  return <Select {...props} options={(data?.items ?? []).map(({ id, name }) => ({ id, label: name }))} />;
}

/** One of the company's places. */
export function LocationPicker(props: ChoicePickerProps) {
  const { data } = useQuery({ queryKey: ['locations'], queryFn: () => locations.list(), staleTime: 60_000 });
  return <Select {...props} options={(data?.items ?? []).map(({ id, name }) => ({ id, label: name }))} />;
}
