import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Comparison } from '../../../../kernel/shared/conditions/condition.ts';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public-data.ts';
import { useOwnStates } from '../state-names.ts';
import { groupOf, usualOptions } from './choices.ts';
import { OptionsValue, RequestTypeValue } from './condition-options.tsx';
import { PersonValue } from './condition-people.tsx';
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
  if (field.type === 'team') return Team;
  if (field.type === 'person') return PersonValue;
  if (field.name === 'workspace') return Where;
  if (field.name === 'requestType') return RequestTypeValue;
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

const optionsOf = ({ name, options }: ConditionField): readonly string[] | undefined => options ?? usualOptions[name];

function Where(props: ValueProps) {
  const { data } = useQuery(workspacesQuery);
  const language = textLanguage(useLanguage());
  return <OptionsValue {...props} options={data?.items.map(({ id, name }) => ({ id, label: name[language] || name.en })) ?? []} />;
}

function Choice({ field, row, onChange }: ValueProps) {
  const say = useDeskWords();
  const named = useNamed();
  const own = useOwnStates();
  if (field.type === 'boolean') {
    const options = [
      { id: 'true', label: say('yes') },
      { id: 'false', label: say('no') },
    ];
    const value = row.value === undefined ? undefined : String(row.value);
    return <OptionsValue row={{ ...row, value }} options={options} onChange={(id) => onChange(id === 'true')} />;
  }
  const known = [...(optionsOf(field) ?? []), ...(field.name === 'state' ? own.filter((state) => !knownStates.includes(state)) : [])];
  const options = known.map((id) => ({ id, label: named(groupOf(field.name), id) }));
  return <OptionsValue row={row} options={options} onChange={onChange} />;
}

const ours = 'myTeams';

/** My teams, or some by name. */
function Team({ row, onChange }: ValueProps) {
  const say = useDeskWords();
  const { data } = useQuery(teamsQuery);
  const teams = (data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  if (row.op !== 'in' && row.op !== 'notIn') return <OptionsValue row={row} options={teams} onChange={onChange} />;
  const isOurs = typeof row.value === 'object' && ours in row.value;
  const choose = (ids: Value) => {
    const list = Array.isArray(ids) ? ids : [];
    onChange(list.at(-1) === ours ? { myTeams: true } : list.filter((id) => id !== ours));
  };
  return (
    <OptionsValue
      row={isOurs ? { ...row, value: [ours] } : row}
      options={[{ id: ours, label: say('myTeams') }, ...teams]}
      onChange={choose}
    />
  );
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
