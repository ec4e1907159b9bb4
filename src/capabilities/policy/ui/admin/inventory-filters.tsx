import { useRef } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { useTyped } from '../../../../kernel/web/typed.ts';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { SearchField } from '../../../../ui-kit/search-field.tsx';
import type { InventoryReply } from '../../contract-inventory.ts';
import { erasures, itemKinds, recordRoles, stores } from '../../shared/inventory.ts';
import styles from './register.module.css';
import type { RegisterFilter } from './register-filter.ts';
import { useRegisterWords } from './register-words.ts';

interface FiltersProps {
  filter: RegisterFilter;
  onFilter: (filter: RegisterFilter) => void;
  /** What the keys of the register are called; empty until they have come. */
  names: InventoryReply['names'] | undefined;
}

/** Words and chips; each chip says what it lets through. */
export function InventoryFilters({ filter, onFilter, names }: FiltersProps) {
  const say = useRegisterWords();
  const change = (next: RegisterFilter) => onFilter({ ...filter, ...next });
  const named = (list: Readonly<Record<string, string>> = {}) =>
    Object.entries(list)
      .map(([id, label]) => ({ id, label }))
      .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <>
      <Words filter={filter} onFilter={change} />
      <ChipChoice
        label={say('kind')}
        any={null}
        options={[{ id: 'all', label: say('anyKind') }, ...itemKinds.map((id) => ({ id, label: say(`kind_${id}`) }))]}
        value={filter.kind ?? 'personal'}
        onChange={(kind) => change({ kind: kind === 'personal' ? undefined : kind })}
      />
      <ChipChoice
        label={say('store')}
        any={say('anyStore')}
        options={stores.map((id) => ({ id, label: say(`store_${id}`) }))}
        value={filter.store}
        onChange={(store) => change({ store })}
      />
      <ChipChoice
        label={say('category')}
        any={say('anyCategory')}
        options={named(names?.categories)}
        value={filter.category}
        onChange={(category) => change({ category })}
      />
      <ChipChoice
        label={say('purpose')}
        any={say('anyPurpose')}
        options={named(names?.purposes)}
        value={filter.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <ChipChoice
        label={say('retention')}
        any={say('anyRetention')}
        options={named(names?.retentions)}
        value={filter.retention}
        onChange={(retention) => change({ retention })}
      />
      <ChipChoice
        label={say('erasing')}
        any={say('anyErase')}
        options={erasures.map((id) => ({ id, label: say(`erase_${id}`) }))}
        value={filter.erase}
        onChange={(erase) => change({ erase })}
      />
      <ChipChoice
        label={say('role')}
        any={say('anyRole')}
        options={recordRoles.map((id) => ({ id, label: say(`role_${id}`) }))}
        value={filter.role}
        onChange={(role) => change({ role })}
      />
    </>
  );
}

function Words({ filter: { q }, onFilter }: Pick<FiltersProps, 'filter' | 'onFilter'>) {
  const say = useRegisterWords();
  const place = useRef<HTMLDivElement>(null);
  const { typed, ask } = useTyped(q ?? '', (words) => onFilter({ q: words === '' ? undefined : words }));
  useKeys({ search: () => place.current?.querySelector('input')?.focus() });
  return (
    <div ref={place} className={styles['search']}>
      <SearchField label={say('search')} isLabelHidden placeholder={say('search')} value={typed} onChange={ask} />
    </div>
  );
}
