import { moment } from '../../../../kernel/web/clock.ts';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { Asked } from '../../shared/forms/definition.ts';
import { useCatalogAdminWords } from './words.ts';

type Limit = Extract<Asked, { kind: 'date' }>['min'];

interface DayLimitProps {
  label: string;
  value: Limit;
  onChange: (limit: Limit) => void;
}

/** A first or last day: none, so many days from today, or fixed. */
export function DayLimit({ label, value, onChange }: DayLimitProps) {
  const say = useCatalogAdminWords();
  const kind = value === undefined ? 'none' : typeof value === 'string' ? 'fixed' : 'moving';
  const fresh: Record<string, Limit> = {
    none: undefined,
    moving: { relative: 'today', days: 0 },
    fixed: moment().toISOString().slice(0, 10),
  };
  return (
    <>
      <Select
        label={label}
        options={[
          { id: 'none', label: say('noLimit') },
          { id: 'moving', label: say('fromToday') },
          { id: 'fixed', label: say('fixedDay') },
        ]}
        value={kind}
        onChange={(id) => onChange(fresh[id])}
      />
      {typeof value === 'object' && (
        <NumberField
          label={say('dayNumber')}
          width="short"
          value={value.days ?? 0}
          onChange={(days) => onChange({ relative: 'today', days: Number.isNaN(days) ? 0 : days })}
        />
      )}
      {typeof value === 'string' && <DateField label={say('day')} value={value} onChange={(day) => day !== null && onChange(day)} />}
    </>
  );
}
