import type { Comparison } from '../../../../kernel/shared/conditions/condition.ts';
import { ComboBox, type FindOptions } from '../../../../ui-kit/combo-box.tsx';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { useRequestTypes } from '../../../catalog/ui/public-data.ts';
import { useDeskWords } from './words.ts';

type Value = Comparison['value'];
interface ValueProps {
  row: Comparison;
  onChange: (value: Value) => void;
}

const isList = ({ op }: Comparison): boolean => op === 'in' || op === 'notIn';

/** Those whose name, or that of their group, has the words in it. */
export const findAmong =
  (options: readonly Option[]): FindOptions =>
  async (words) =>
    options.filter(({ label, group = '' }) => `${label} ${group}`.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));

/** One of a few, or several of them, as the comparison wants. */
export function OptionsValue({ row, options, onChange }: ValueProps & { options: readonly Option[] }) {
  const say = useDeskWords();
  const common = { label: say('conditionValue'), isLabelHidden: true };
  if (!isList(row))
    return <Select {...common} options={options} value={typeof row.value === 'string' ? row.value : null} onChange={onChange} />;
  const ids: readonly unknown[] = Array.isArray(row.value) ? row.value : [];
  return (
    <MultiSelect
      {...common}
      find={findAmong(options)}
      value={options.filter(({ id }) => ids.includes(id))}
      onChange={(next) => onChange(next.map(({ id }) => id))}
    />
  );
}

/** Request types by name, below the services they belong to. */
export function RequestTypeValue({ row, onChange }: ValueProps) {
  const say = useDeskWords();
  const options = useRequestTypes();
  const chosen = options.find(({ id }) => id === row.value) ?? null;
  if (isList(row)) return <OptionsValue row={row} options={options} onChange={onChange} />;
  return (
    <ComboBox
      key={options.length === 0 ? 'coming' : 'known'}
      label={say('conditionValue')}
      isLabelHidden
      find={findAmong(options)}
      value={chosen}
      onChange={(next) => onChange(next?.id)}
    />
  );
}
