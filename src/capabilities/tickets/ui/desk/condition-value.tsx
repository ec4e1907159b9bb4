import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Comparison } from '../../../../kernel/shared/conditions/condition.ts';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { NumberField, TextField } from '../../../../ui-kit/text-fields.tsx';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public-data.ts';
import { knownStates, useDeskWords, useNamed } from './words.ts';

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
  if (row.op === 'withinLast' || row.op === 'withinNext') return <Days value={row.value} onChange={onChange} />;
  const Known = knownOf(field);
  if (Known !== undefined) return <Known {...props} />;
  return field.type === 'number' && !isList ? <Figure value={row.value} onChange={onChange} /> : <Words {...props} isList={isList} />;
}

/** How a value is chosen where there is something to choose from. */
function knownOf(field: ConditionField): ComponentType<ValueProps> | undefined {
  if (field.type === 'team' || field.type === 'person') return Whom;
  if (field.name === 'workspace') return Where;
  if (field.type === 'dateTime') return Moment;
  return optionsOf(field) !== undefined || field.type === 'boolean' ? Choice : undefined;
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

const groups: Readonly<Record<string, 'waiting' | 'group' | 'state' | 'channel'>> = {
  waitingOn: 'waiting',
  group: 'group',
  state: 'state',
  channel: 'channel',
};

/** Where the server knows no list, because administrators may add to it: what the product brings along. */
const usualOptions: Readonly<Record<string, readonly string[]>> = {
  state: knownStates,
  channel: ['portal', 'desk', 'mail', 'api', 'import'],
  holdReason: ['awaitingRequester', 'awaitingVendor', 'awaitingChange', 'awaitingProblem', 'untilDate'],
  resolutionCode: ['solved', 'workaround', 'solvedByRequester', 'notReproducible', 'duplicate', 'knownError', 'noResolution'],
};

const optionsOf = ({ name, options }: ConditionField): readonly string[] | undefined => options ?? usualOptions[name];

function Where({ row: { op, value }, onChange }: ValueProps) {
  const say = useDeskWords();
  const { data } = useQuery(workspacesQuery);
  const isList = op === 'in' || op === 'notIn';
  const options = data?.items.map(({ id, name }) => ({ id, label: name.en })) ?? [];
  return (
    <Select
      label={say('conditionValue')}
      isLabelHidden
      options={options}
      value={chosenId(value)}
      onChange={(id) => onChange(inList(id, isList))}
    />
  );
}

function Choice({ field, row: { op, value }, onChange }: ValueProps) {
  const say = useDeskWords();
  const named = useNamed();
  const group = groups[field.name] ?? '';
  const options: Option[] =
    field.type === 'boolean'
      ? [
          { id: 'true', label: say('yes') },
          { id: 'false', label: say('no') },
        ]
      : (optionsOf(field) ?? []).map((id) => ({ id, label: named(group, id) }));
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
  if ('me' in one) return 'me';
  return 'myTeams' in one ? 'myTeams' : null;
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
function Moment({ row: { value }, onChange }: ValueProps) {
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
