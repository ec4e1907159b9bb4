import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Role, roles } from '../../../../kernel/shared/roles.ts';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { useTyped } from '../../../../kernel/web/typed.ts';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { SearchField } from '../../../../ui-kit/search-field.tsx';
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
      <ChipChoice
        label={say('state')}
        any={null}
        options={Object.entries(states).map(([id, label]) => ({ id, label }))}
        value={filter.state ?? 'active'}
        onChange={(id) => change({ state: id === 'inactive' || id === 'all' ? id : undefined })}
      />
      <ChipChoice
        label={say('role')}
        any={say('anyRole')}
        options={roles.map((id) => ({ id, label: say(`role_${id}` as const) }))}
        value={filter.role}
        onChange={(id) => change({ role: roles.find((role): role is Role => role === id) })}
      />
      <ChipChoice
        label={say('department')}
        any={say('anyDepartment')}
        options={rooms.map(({ id, name }) => ({ id, label: name }))}
        value={filter.departmentId}
        onChange={(departmentId) => change({ departmentId })}
      />
      <ChipChoice
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
  const { typed, ask } = useTyped(q ?? '', (words) => onFilter({ q: words === '' ? undefined : words }));
  useKeys({ search: () => place.current?.querySelector('input')?.focus() });
  return (
    <div ref={place} className={styles['search']}>
      <SearchField label={say('searchPeople')} isLabelHidden placeholder={say('searchPeople')} value={typed} onChange={ask} />
    </div>
  );
}
