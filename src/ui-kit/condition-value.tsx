import type { ConditionValue, Operator } from '../kernel/shared/conditions/condition.ts';
import type { ConditionField } from './condition-field.ts';
import { DateField } from './date-fields.tsx';
import { MoneyField, NumberField } from './number-fields.tsx';
import { Select } from './select.tsx';
import { TextField } from './text-fields.tsx';
import { useKitWords } from './words.ts';

interface ConditionValueProps {
  field: ConditionField;
  op: Operator;
  value: ConditionValue | undefined;
  onChange: (value: ConditionValue) => void;
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const daysOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'days' in value && typeof value.days === 'number' ? value.days : 1;

/** What a field is compared with, by the control that suits its type. */
export function ConditionValueField({ field, op, value, onChange }: ConditionValueProps) {
  const say = useKitWords();
  const common = { label: say('conditionValue'), isLabelHidden: true };
  if (field.control !== undefined) return field.control({ label: common.label, value, onChange });
  if (op === 'withinLast' || op === 'withinNext')
    return <NumberField {...common} unit="day" minValue={1} value={daysOf(value)} onChange={(days) => onChange({ days })} />;
  if (field.options !== undefined) return <Select {...common} options={field.options} value={textOf(value) || null} onChange={onChange} />;
  return <TypedValue field={field} op={op} value={value} onChange={onChange} />;
}

function TypedValue({ field, value, onChange }: ConditionValueProps) {
  const say = useKitWords();
  const common = { label: say('conditionValue'), isLabelHidden: true };
  switch (field.type) {
    case 'boolean':
      return (
        <Select
          {...common}
          options={[
            { id: 'true', label: say('yes') },
            { id: 'false', label: say('no') },
          ]}
          value={value === false ? 'false' : 'true'}
          onChange={(id) => onChange(id === 'true')}
        />
      );
    case 'number':
      return <NumberField {...common} value={numberOf(value)} onChange={(number) => onChange(Number.isNaN(number) ? 0 : number)} />;
    case 'money':
      return (
        <MoneyField {...common} currency={field.currency ?? 'EUR'} value={numberOf(value)} onChange={(minor) => onChange(minor ?? 0)} />
      );
    case 'date':
    case 'dateTime':
      return <DateField {...common} value={textOf(value) || null} onChange={(day) => onChange(day ?? '')} />;
    default:
      return <TextField {...common} value={textOf(value)} onChange={onChange} />;
  }
}
