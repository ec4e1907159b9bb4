import { useQuery } from '@tanstack/react-query';
import type { Comparison } from '../../../../kernel/shared/conditions/condition.ts';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { NumberField, TextField } from '../../../../ui-kit/text-fields.tsx';
import { teamsQuery } from '../../../directory/ui/public.tsx';
import { useDeskWords, useNamed } from './words.ts';

/** A field that conditions may name. */
export type ConditionField = { name: string; type: string; nullable: boolean; options: string[] | null };

type Value = Comparison['value'];
interface ValueProps {
  field: ConditionField;
  row: Comparison;
  onChange: (value: Value) => void;
}

/** The value, asked for as its type wants it. */
export function ConditionValueField(props: ValueProps) {
  const { field, row, onChange } = props;
  const isList = row.op === 'in' || row.op === 'notIn';
  if (field.type === 'team' || field.type === 'person') return <Whom {...props} />;
  if (row.op === 'withinLast' || row.op === 'withinNext') return <Days value={row.value} onChange={onChange} />;
  if (field.type === 'dateTime') return <Moment value={row.value} onChange={onChange} />;
  if (field.options !== null || field.type === 'boolean') return <Choice {...props} />;
  return field.type === 'number' && !isList ? <Figure value={row.value} onChange={onChange} /> : <Words {...props} isList={isList} />;
}

function Figure({ value, onChange }: Pick<ValueProps, 'onChange'> & { value: Value }) {
  const say = useDeskWords();
  return (
    <NumberField
      label={say('conditionValue')}
      isLabelHidden
      value={typeof value === 'number' ? value : Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
    />
  );
}

function Words({ field, row: { value }, onChange, isList }: ValueProps & { isList: boolean }) {
  const say = useDeskWords();
  return (
    <TextField
      label={say('conditionValue')}
      isLabelHidden
      value={Array.isArray(value) ? value.join(', ') : String(value ?? '')}
      onChange={(text) => onChange(isList ? listOf(field, text) : text)}
    />
  );
}

const listOf = ({ type }: ConditionField, text: string) => {
  const parts = text.split(',').map((part) => part.trim());
  return type === 'number' ? parts.map(Number).filter((number) => !Number.isNaN(number)) : parts;
};

function Choice({ field, row: { op, value }, onChange }: ValueProps) {
  const say = useDeskWords();
  const named = useNamed();
  const group = field.name === 'waitingOn' ? 'waiting' : field.name === 'group' ? 'group' : '';
  const options: Option[] =
    field.type === 'boolean'
      ? [
          { id: 'true', label: say('yes') },
          { id: 'false', label: say('no') },
        ]
      : (field.options ?? []).map((id) => ({ id, label: named(group, id) }));
  const label = say('conditionValue');
  if (op === 'in' || op === 'notIn') {
    const chosen = Array.isArray(value) ? value.map(String) : [];
    return (
      <MultiSelect
        label={label}
        isLabelHidden
        find={async (words) => options.filter((option) => option.label.toLocaleLowerCase().includes(words.toLocaleLowerCase()))}
        value={options.filter(({ id }) => chosen.includes(id))}
        onChange={(next) => onChange(next.map(({ id }) => id))}
      />
    );
  }
  const shown = value === undefined ? null : String(value);
  return (
    <Select
      label={label}
      isLabelHidden
      options={options}
      value={shown}
      onChange={(id) => onChange(field.type === 'boolean' ? id === 'true' : id)}
    />
  );
}

/** Me, my teams, or one of the teams; other people are chosen by filtering the list. */
function Whom({ field, row: { op, value }, onChange }: ValueProps) {
  const say = useDeskWords();
  const { data } = useQuery(teamsQuery);
  const isList = op === 'in' || op === 'notIn';
  const teams = (data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const people = [{ id: 'me', label: say('me') }];
  const options = field.type === 'person' ? people : [...(isList ? [{ id: 'myTeams', label: say('myTeams') }] : []), ...teams];
  const choose = (id: string) => onChange(id === 'myTeams' ? { myTeams: true } : inList(id === 'me' ? { me: true } : id, isList));
  return <Select label={say('conditionValue')} isLabelHidden options={options} value={chosenId(value)} onChange={choose} />;
}

const inList = (one: string | { me: true }, isList: boolean): Value => (isList ? [one] : one);

function chosenId(value: Value): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one;
  if (typeof one !== 'object') return null;
  return 'me' in one ? 'me' : 'myTeams';
}

function Days({ value, onChange }: Pick<ValueProps, 'onChange'> & { value: Value }) {
  const say = useDeskWords();
  const days = typeof value === 'object' && 'days' in value ? value.days : undefined;
  return (
    <NumberField
      label={say('conditionValue')}
      isLabelHidden
      minValue={1}
      unit={say('days')}
      value={days ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : { days: next })}
    />
  );
}

/** Moments that move with the day: a fixed date would be wrong tomorrow. */
function Moment({ value, onChange }: Pick<ValueProps, 'onChange'> & { value: Value }) {
  const say = useDeskWords();
  const relative = typeof value === 'object' && 'relative' in value ? value.relative : null;
  const options = [
    { id: 'now', label: say('now') },
    { id: 'today', label: say('today') },
  ];
  return (
    <Select
      label={say('conditionValue')}
      isLabelHidden
      options={options}
      value={relative}
      onChange={(id) => onChange({ relative: id === 'today' ? 'today' : 'now' })}
    />
  );
}
