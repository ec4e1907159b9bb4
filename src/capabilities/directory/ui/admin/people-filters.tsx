import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Role, roles } from '../../../../kernel/shared/roles.ts';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { SearchField } from '../../../../ui-kit/text-fields.tsx';
import styles from './admin.module.css';
import { departmentsQuery, locationsQuery, type PeopleFilter } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

interface FiltersProps {
  filter: PeopleFilter;
  onFilter: (filter: PeopleFilter) => void;
}

/** Search box and chips; each says what it lets through. */
export function PeopleFilters({ filter, onFilter }: FiltersProps) {
  const say = useDirectoryAdminWords();
  const places = useQuery(locationsQuery).data?.items ?? [];
  const rooms = useQuery(departmentsQuery).data?.items ?? [];
  const change = (next: PeopleFilter) => onFilter({ ...filter, ...next });
  const states = { active: say('active'), inactive: say('inactive'), all: say('anyState') };
  return (
    <>
      <Words filter={filter} onFilter={change} />
      <Choice
        label={say('state')}
        any={null}
        options={Object.entries(states).map(([id, label]) => ({ id, label }))}
        value={filter.state ?? 'active'}
        onChange={(id) => change({ state: id === 'inactive' || id === 'all' ? id : undefined })}
      />
      <Choice
        label={say('role')}
        any={say('anyRole')}
        options={roles.map((id) => ({ id, label: say(`role_${id}` as const) }))}
        value={filter.role}
        onChange={(id) => change({ role: roles.find((role): role is Role => role === id) })}
      />
      <Choice
        label={say('department')}
        any={say('anyDepartment')}
        options={rooms.map(({ id, name }) => ({ id, label: name }))}
        value={filter.departmentId}
        onChange={(departmentId) => change({ departmentId })}
      />
      <Choice
        label={say('location')}
        any={say('anyLocation')}
        options={places.map(({ id, name }) => ({ id, label: name }))}
        value={filter.locationId}
        onChange={(locationId) => change({ locationId })}
      />
      <Chip isChosen={filter.vip === 'true'} onPress={() => change({ vip: filter.vip === 'true' ? undefined : 'true' })}>
        {say('onlyVip')}
      </Chip>
    </>
  );
}

function Words({ filter: { q }, onFilter }: FiltersProps) {
  const say = useDirectoryAdminWords();
  const place = useRef<HTMLDivElement>(null);
  useKeys({ search: () => place.current?.querySelector('input')?.focus() });
  return (
    <div ref={place} className={styles['search']}>
      <SearchField
        label={say('searchPeople')}
        isLabelHidden
        placeholder={say('searchPeople')}
        value={q ?? ''}
        onChange={(words) => onFilter({ q: words === '' ? undefined : words })}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  /** The entry that lets everything through. */
  any: string | null;
  options: readonly { id: string; label: string }[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

function Choice({ label, any, options, value, onChange }: ChoiceProps) {
  if (options.length === 0) return null;
  const chosen = options.find(({ id }) => id === value);
  return (
    <Menu
      label={label}
      trigger={<Chip opens>{chosen?.label ?? any ?? label}</Chip>}
      groups={[
        {
          id: label,
          entries: [...(any === null ? [] : [{ id: 'any', label: any }]), ...options],
          chosen: [value ?? 'any'],
          onChoose: (id) => onChange(id === 'any' ? undefined : id),
        },
      ]}
    />
  );
}
