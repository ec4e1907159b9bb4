import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { client } from '../../../kernel/web/api.ts';
import { ComboBox } from '../../../ui-kit/combo-box.tsx';
import type { ConditionField } from '../../../ui-kit/condition-field.ts';
import type { FieldProps } from '../../../ui-kit/field.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import type { locationsContract, peopleContract, teamsContract } from '../contract.ts';
import { personNameQuery, teamsQuery } from './public-data.ts';

const people = client<typeof peopleContract>('people');
const teams = client<typeof teamsContract>('teams');
const locations = client<typeof locationsContract>('locations');

interface PersonPickerProps extends FieldProps {
  value: Option | null;
  onChange: (person: Option | null) => void;
  isDisabled?: boolean | undefined;
  placeholder?: string | undefined;
}

/** Finds a person by the beginning of a name. */
export const PersonPicker = (props: PersonPickerProps) => <ComboBox {...props} find={findPeople} />;

/** People whose name begins so, as far as the reader may know of them. */
export async function findPeople(words: string, signal: AbortSignal): Promise<Option[]> {
  if (words.trim() === '') return [];
  const { items } = await people.suggest({ q: words }, { signal });
  return items.map(({ id, name, department }) => ({ id, label: name, line: department ?? undefined }));
}

/** For whom something is. */
export type Requester = { readonly id: string; readonly name: string; readonly email: string };

interface RequesterPickerProps extends FieldProps {
  value: Requester | null;
  onChange: (requester: Requester | null) => void;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** Finds for whom something is by name or e-mail address, and tells two people of one name apart: address, department, place. */
export function RequesterPicker({ value, onChange, ...field }: RequesterPickerProps) {
  const known = useRef(new Map<string, Requester>());
  const find = async (words: string, signal: AbortSignal): Promise<Option[]> => {
    if (words.trim() === '') return [];
    const { items } = await people.suggest({ q: words }, { signal });
    for (const { id, name, email } of items) if (email !== null) known.current.set(id, { id, name, email });
    return items.map(({ id, name, email, department, location }) => ({
      id,
      label: name,
      line: [email, department, location].filter(Boolean).join(' · '),
    }));
  };
  const option = value && { id: value.id, label: value.name, line: value.email };
  return (
    <ComboBox {...field} isQuiet find={find} value={option} onChange={(one) => onChange(one && (known.current.get(one.id) ?? value))} />
  );
}

interface ChoicePickerProps extends FieldProps {
  value: string | null;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  onChange: (id: string) => void;
}

/** One of the teams. */
export function TeamPicker(props: ChoicePickerProps) {
  const { data } = useQuery(teamsQuery);
  return <Select {...props} options={(data?.items ?? []).map(({ id, name }) => ({ id, label: name }))} />;
}

const locationsQuery = queryOptions({ queryKey: ['locations'], queryFn: () => locations.list(), staleTime: 60_000 });

/** One of the company's places. */
export const LocationPicker = (props: ChoicePickerProps) => <Select {...props} options={useLocations()} />;

/** The company's places, as what can be chosen. */
export function useLocations(): Option[] {
  const { data } = useQuery(locationsQuery);
  return (data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
}

/** What teams and places are called, for whoever holds their identifiers only; asked for where such are meant. */
export function useChoiceNames(kinds: ReadonlySet<string>): Readonly<Record<string, Option>> {
  const { data: ofTeams } = useQuery({ ...teamsQuery, enabled: kinds.has('team') });
  const { data: ofPlaces } = useQuery({ ...locationsQuery, enabled: kinds.has('location') });
  const all = [...(ofTeams?.items ?? []), ...(ofPlaces?.items ?? [])];
  return Object.fromEntries(all.map(({ id, name }) => [id, { id, label: name }]));
}

/** Who can be assigned in a team. */
export function useTeamMembers(team: string | null): Option[] {
  const { data } = useQuery({
    queryKey: ['teams', team],
    queryFn: () => teams.get({ id: team ?? '' }),
    enabled: team !== null,
    staleTime: 60_000,
  });
  return (data?.people ?? []).filter(({ active }) => active).map(({ id, name }) => ({ id, label: name }));
}

/** The card of a requester, for agents. */
export const personCardQuery = (id: string) =>
  queryOptions({ queryKey: ['people', 'card', id], queryFn: () => people.card({ id }), staleTime: 60_000 });

/** People whose name begins so, for mentions. */
export async function findMentionable(words: string): Promise<{ id: string; name: string }[]> {
  return words.trim() === '' ? [] : (await people.suggest({ q: words })).items;
}

type ControlProps = Parameters<NonNullable<ConditionField['control']>>[0];

/** The value of a condition about a person: found by name, kept by id. */
export const personControl = (props: ControlProps) => <PersonValue {...props} />;

function PersonValue({ label, value, onChange }: ControlProps) {
  const id = typeof value === 'string' ? value : '';
  const { data } = useQuery({ ...personNameQuery(id), enabled: id !== '' });
  return (
    <PersonPicker
      // The box takes over the name that it begins with: it begins anew once the name is known.
      key={id !== '' && data === undefined ? 'coming' : 'known'}
      label={label}
      isLabelHidden
      value={id === '' ? null : { id, label: data ?? '…' }}
      onChange={(person) => person && onChange(person.id)}
    />
  );
}
