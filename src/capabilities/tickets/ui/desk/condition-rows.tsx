import { useQuery } from '@tanstack/react-query';
import { fieldTypes, operatorsOf } from '../../../../kernel/shared/conditions/catalogue.ts';
import type { Comparison } from '../../../../kernel/shared/conditions/condition.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { type ConditionField, ConditionValueField } from './condition-value.tsx';
import { viewFieldsQuery } from './data.ts';
import styles from './desk.module.css';
import { useDeskWords, useNamed } from './words.ts';

/** Field, comparison and value, one below the other. */
export function ConditionRows({ rows, onChange }: { rows: readonly Comparison[]; onChange: (rows: Comparison[]) => void }) {
  const say = useDeskWords();
  const { data } = useQuery(viewFieldsQuery);
  const fields = data?.items ?? [];
  const add = () => onChange([...rows, { field: 'priority', op: 'lte', value: 2 }]);
  return (
    <fieldset className={styles['conditions']}>
      <legend>{say('viewConditions')}</legend>
      {rows.map((row, at) => (
        <ConditionRow
          key={`${at.toString()} ${row.field}`}
          row={row}
          fields={fields}
          onChange={(next) => onChange(rows.map((old, index) => (index === at ? next : old)))}
          onRemove={() => onChange(rows.filter((_, index) => index !== at))}
        />
      ))}
      <p>
        <Button look="quiet" icon="plus" onPress={add}>
          {say('addCondition')}
        </Button>
      </p>
    </fieldset>
  );
}

interface RowProps {
  row: Comparison;
  fields: readonly ConditionField[];
  onChange: (row: Comparison) => void;
  onRemove: () => void;
}

function ConditionRow({ row, fields, onChange, onRemove }: RowProps) {
  const say = useDeskWords();
  const named = useNamed();
  const field = fields.find(({ name }) => name === row.field);
  const operators = operatorsFor(field);
  const begin = (name: string) => {
    const [op = 'eq'] = operatorsFor(fields.find((one) => one.name === name));
    onChange({ field: name, op });
  };
  return (
    <div className={styles['condition']}>
      <Select
        label={say('conditionField')}
        isLabelHidden
        options={fields.map(({ name }) => ({ id: name, label: named('field', name) }))}
        value={row.field}
        onChange={begin}
      />
      <Select
        label={say('conditionOp')}
        isLabelHidden
        options={operators.map((op) => ({ id: op, label: named('op', op) }))}
        value={row.op}
        onChange={(id) => {
          const op = operators.find((one) => one === id);
          if (op !== undefined) onChange({ field: row.field, op });
        }}
      />
      {field !== undefined && row.op !== 'isEmpty' && row.op !== 'isNotEmpty' && (
        <ConditionValueField field={field} row={row} onChange={(value) => onChange({ ...row, value })} />
      )}
      <IconButton icon="x" label={say('removeCondition')} onPress={onRemove} />
    </div>
  );
}

/** What suits the field's type; emptiness only where it may be empty. */
function operatorsFor(field: ConditionField | undefined) {
  const type = fieldTypes.find((known) => known === field?.type);
  if (type === undefined) return [];
  return operatorsOf[type].filter((op) => field?.nullable === true || (op !== 'isEmpty' && op !== 'isNotEmpty'));
}
