import { Checkbox } from '../../../ui-kit/checkbox.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui-kit/choice-fields.tsx';
import { DateField, DateRangeField, DateTimeField } from '../../../ui-kit/date-fields.tsx';
import { type FieldProps, WhyWeAsk } from '../../../ui-kit/field.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { MoneyField, NumberField } from '../../../ui-kit/number-fields.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { TextArea, TextField } from '../../../ui-kit/text-fields.tsx';
import { LocationPicker, PersonPicker, TeamPicker } from '../../directory/ui/public.tsx';
import { dayLimitsOf } from '../shared/forms/day-limits.ts';
import type { Asked, Column } from '../shared/forms/definition.ts';
import { useLocalised } from './localised.ts';
import styles from './request-form.module.css';
import { useContextOfReader } from './use-filling.ts';

/** Names of people that were picked: the answers hold ids only. */
export type Named = Readonly<Record<string, Option>>;

export interface FormFieldProps {
  element: Exclude<Asked, { kind: 'table' | 'attachment' }> | Column;
  value: unknown;
  onChange: (value: unknown) => void;
  field: FieldProps;
  named: Named;
  onNamed: (person: Option) => void;
  /** Narrow: choices fold. */
  isInTable?: boolean | undefined;
}

const mostRadios = 6;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The control for one element of a form; what it gives back is what the API takes. */
export function FormField(props: FormFieldProps) {
  const { element, value, onChange, field } = props;
  switch (element.kind) {
    case 'text':
      return <TextField {...field} value={textOf(value)} onChange={onChange} />;
    case 'longText':
      return <TextArea {...field} value={textOf(value)} onChange={onChange} />;
    case 'number':
      return <NumberField {...field} value={numberOf(value) ?? Number.NaN} onChange={(number) => onChange(orNull(number))} />;
    case 'money':
      return <MoneyField {...field} currency={element.currency} value={numberOf(value)} onChange={onChange} />;
    case 'checkbox':
      return <Tick {...props} />;
    case 'choice':
    case 'choices':
      return <Choices {...props} element={element} />;
    default:
      return <Picked {...props} />;
  }
}

const orNull = (number: number): number | null => (Number.isNaN(number) ? null : number);

function Tick({ value, onChange, field }: FormFieldProps) {
  const { label, error, help, why } = field;
  const invalid = error !== undefined;
  return (
    <>
      <Checkbox
        label={label}
        value={value === true}
        onChange={onChange}
        isInvalid={invalid}
        line={typeof help === 'string' ? help : undefined}
      />
      {invalid && (
        <p className={styles['error']} role="alert">
          <Icon name="warning" /> {error}
        </p>
      )}
      {why && <WhyWeAsk why={why} />}
    </>
  );
}

type Choosing = Extract<FormFieldProps['element'], { kind: 'choice' | 'choices' }>;

function Choices({ element, value, onChange, field, isInTable }: FormFieldProps & { element: Choosing }) {
  const localised = useLocalised();
  const options = element.options.map(({ value: id, label }) => ({ id, label: localised(label) }));
  if (element.kind === 'choices') return <CheckboxGroup {...field} options={options} value={listOf(value)} onChange={onChange} />;
  if (isInTable || options.length > mostRadios) return <Select {...field} options={options} value={idOf(value)} onChange={onChange} />;
  return <RadioGroup {...field} options={options} value={idOf(value)} onChange={onChange} />;
}

function Picked({ element, value, onChange, field, named, onNamed }: FormFieldProps) {
  const pick = (person: Option | null) => {
    if (person !== null) onNamed(person);
    onChange(person?.id ?? null);
  };
  switch (element.kind) {
    case 'date':
    case 'dateRange':
      return <Days element={element} value={value} onChange={onChange} field={field} />;
    case 'dateTime':
      return <DateTimeField {...field} value={idOf(value)} onChange={onChange} />;
    case 'team':
      return <TeamPicker {...field} value={idOf(value)} onChange={onChange} />;
    case 'location':
      return <LocationPicker {...field} value={idOf(value)} onChange={onChange} />;
    default:
      return <PersonPicker {...field} value={named[textOf(value)] ?? null} onChange={pick} />;
  }
}

type Dated = Extract<FormFieldProps['element'], { kind: 'date' | 'dateRange' }>;

/** Days outside the question's limits cannot be picked; typed ones are answered by the form's own check, as on the server. */
function Days({ element, value, onChange, field }: Pick<FormFieldProps, 'value' | 'onChange' | 'field'> & { element: Dated }) {
  const { min, max } = dayLimitsOf(element, useContextOfReader());
  const shared = { ...field, from: min, until: max };
  if (element.kind === 'date') return <DateField {...shared} width="short" value={idOf(value)} onChange={onChange} />;
  const keep = (range: { from: string; until: string } | null) => onChange(range && { from: range.from, to: range.until });
  return <DateRangeField {...shared} value={rangeOf(value)} onChange={keep} />;
}

/** The API says `to`, the field says `until`. */
function rangeOf(value: unknown): { from: string; until: string } | null {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return null;
  return { from: String(value.from), until: String(value.to) };
}
