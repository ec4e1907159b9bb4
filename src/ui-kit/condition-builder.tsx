import type { ReactNode } from 'react';
import { type FieldType, operatorsOf } from '../kernel/shared/conditions/catalogue.ts';
import type { Comparison, Condition, ConditionValue, Operator } from '../kernel/shared/conditions/condition.ts';
import { Button } from './button.tsx';
import { ComboBox } from './combo-box.tsx';
import styles from './condition-builder.module.css';
import type { ConditionField } from './condition-field.ts';
import { ConditionValueField } from './condition-value.tsx';
import { IconButton } from './icon-button.tsx';
import { Select } from './select.tsx';
import { useKitWords } from './words.ts';

interface ConditionBuilderProps {
  /** What it is about: "Shown when". */
  label: string;
  fields: readonly ConditionField[];
  value: Condition | null;
  onChange: (condition: Condition | null) => void;
}

/** Sentences of field, comparison and value, all or one of which must hold. Deeper ones are kept, said, and can be taken away. */
export function ConditionBuilder({ label, fields, value, onChange }: ConditionBuilderProps) {
  const say = useKitWords();
  const rules = flat(value);
  if (rules === null) return <TooDeep onRemove={() => onChange(null)} />;
  const first = fields[0];
  const write = (list: readonly Comparison[], join = rules.join) => onChange(joined(list, join));
  return (
    <fieldset className={styles['rules']} aria-label={label}>
      {rules.list.map((rule, at) => (
        <Rule
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison has no name of its own
          key={at}
          rule={rule}
          fields={fields}
          lead={at === 0 ? say('if') : <Join join={rules.join} onChange={(join) => write(rules.list, join)} isFirst={at === 1} />}
          onChange={(next) => write(rules.list.map((one, index) => (index === at ? next : one)))}
          onRemove={() => write(rules.list.filter((_, index) => index !== at))}
        />
      ))}
      {first !== undefined && (
        <Button look="plain" icon="plus" onPress={() => write([...rules.list, fresh(first)])}>
          {say('addCondition')}
        </Button>
      )}
      {first === undefined && <p className={styles['none']}>{say('noConditionFields')}</p>}
    </fieldset>
  );
}

type JoinWord = 'all' | 'any';

/** A list of comparisons; null where it nests deeper than one level. */
function flat(value: Condition | null): { join: JoinWord; list: readonly Comparison[] } | null {
  if (value === null) return { join: 'all', list: [] };
  if ('field' in value) return { join: 'all', list: [value] };
  if ('not' in value) return null;
  const [join, parts]: [JoinWord, Condition[]] = 'all' in value ? ['all', value.all] : ['any', value.any];
  const list = parts.filter((part): part is Comparison => 'field' in part);
  return list.length === parts.length ? { join, list } : null;
}

function joined(list: readonly Comparison[], join: JoinWord): Condition | null {
  const [first, ...more] = list;
  if (first === undefined) return null;
  return more.length === 0 ? first : join === 'all' ? { all: [...list] } : { any: [...list] };
}

/** A comparison that already says something, where the field allows it. */
function fresh(field: ConditionField): Comparison {
  const op = operatorsOf[field.type][0] ?? 'isNotEmpty';
  const value = firstValue(field);
  return value === undefined ? { field: field.name, op: 'isNotEmpty' } : { field: field.name, op, value };
}

function firstValue({ type, options }: ConditionField): ConditionValue | undefined {
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'money') return 0;
  return options?.[0]?.id;
}

const valueless = (op: Operator): boolean => op === 'isEmpty' || op === 'isNotEmpty';
/** Windows and lists need several values: the builder offers what one control can hold. */
const offered = (type: FieldType): readonly Operator[] => operatorsOf[type].filter((op) => op !== 'in' && op !== 'notIn');

interface RuleProps {
  rule: Comparison;
  fields: readonly ConditionField[];
  lead: ReactNode;
  onChange: (rule: Comparison) => void;
  onRemove: () => void;
}

function Rule({ rule, fields, lead, onChange, onRemove }: RuleProps) {
  const say = useKitWords();
  const field = fields.find(({ name }) => name === rule.field);
  const known = offered(field?.type ?? 'text');
  const choose = (op: Operator) => onChange(valueless(op) ? { field: rule.field, op } : { ...rule, op });
  return (
    <div className={styles['rule']}>
      <span className={styles['lead']}>{lead}</span>
      <FieldChoice fields={fields} field={field} onChange={(one) => onChange(fresh(one))} />
      <IconButton icon="x" label={say('removeCondition')} onPress={onRemove} />
      <span className={styles['lead']} />
      <div className={styles['test']}>
        <Select
          label={say('conditionTest')}
          isLabelHidden
          options={known.map((op) => ({ id: op, label: say(`op_${op}` as const) }))}
          value={rule.op}
          onChange={(id) => known.filter((op) => op === id).map(choose)}
        />
        {field !== undefined && !valueless(rule.op) && (
          <ConditionValueField field={field} op={rule.op} value={rule.value} onChange={(value) => onChange({ ...rule, value })} />
        )}
      </div>
    </div>
  );
}

/** More than anybody reads through are found by typing. */
const mostRead = 30;

interface FieldChoiceProps {
  fields: readonly ConditionField[];
  field: ConditionField | undefined;
  onChange: (field: ConditionField) => void;
}

function FieldChoice({ fields, field, onChange }: FieldChoiceProps) {
  const say = useKitWords();
  const all = fields.map(({ name, label }) => ({ id: name, label }));
  const common = { label: say('conditionField'), isLabelHidden: true };
  const pick = (id: string | undefined) => fields.filter(({ name }) => name === id).map(onChange);
  if (fields.length <= mostRead) return <Select {...common} options={all} value={field?.name ?? null} onChange={pick} />;
  const find = async (typed: string) => all.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const chosen = field === undefined ? null : { id: field.name, label: field.label };
  return <ComboBox key={field?.name ?? ''} {...common} find={find} value={chosen} onChange={(one) => pick(one?.id)} />;
}

function Join({ join, onChange, isFirst }: { join: JoinWord; onChange: (join: JoinWord) => void; isFirst: boolean }) {
  const say = useKitWords();
  if (!isFirst) return say(join === 'all' ? 'and' : 'or');
  return (
    <Select
      label={say('conditionJoin')}
      isLabelHidden
      options={[
        { id: 'all', label: say('and') },
        { id: 'any', label: say('or') },
      ]}
      value={join}
      onChange={(id) => onChange(id === 'any' ? 'any' : 'all')}
    />
  );
}

function TooDeep({ onRemove }: { onRemove: () => void }) {
  const say = useKitWords();
  return (
    <div className={styles['rules']}>
      <p>{say('conditionDeep')}</p>
      <Button onPress={onRemove}>{say('removeCondition')}</Button>
    </div>
  );
}
