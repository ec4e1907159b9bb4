import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { Asked, Column } from '../../shared/forms/definition.ts';
import styles from './designer.module.css';
import { columnKinds, newColumn } from './new-element.ts';
import { OptionList } from './option-list.tsx';
import { useCatalogAdminWords } from './words.ts';

type Table = Extract<Asked, { kind: 'table' }>;

/** The columns of a table of rows, from first to last. */
export function TableColumns({ table, onChange }: { table: Table; onChange: (table: Table) => void }) {
  const say = useCatalogAdminWords();
  const { columns } = table;
  const write = (next: Column[]) => onChange({ ...table, columns: next });
  return (
    <fieldset className={styles['part']}>
      <legend>{say('columns')}</legend>
      {columns.map((column, at) => (
        <ColumnFields
          key={column.key}
          column={column}
          number={at + 1}
          onChange={(next) => write(columns.map((one, index) => (index === at ? next : one)))}
          onRemove={columns.length > 1 ? () => write(columns.filter((_, index) => index !== at)) : undefined}
        />
      ))}
      <Button look="plain" icon="plus" onPress={() => write([...columns, newColumn('text', { en: '', de: '' }, columns)])}>
        {say('addColumn')}
      </Button>
    </fieldset>
  );
}

interface ColumnFieldsProps {
  column: Column;
  number: number;
  onChange: (column: Column) => void;
  onRemove: (() => void) | undefined;
}

function ColumnFields({ column, number, onChange, onRemove }: ColumnFieldsProps) {
  const say = useCatalogAdminWords();
  const turnInto = (id: string) =>
    columnKinds.filter((kind) => kind === id).map((kind) => onChange({ ...newColumn(kind, column.label, []), key: column.key }));
  return (
    <div className={styles['lineItem']}>
      <div>
        <BothLanguages label={say('column', { number })} value={column.label} onChange={(label) => onChange({ ...column, label })} />
        <Select
          label={say('columnKind')}
          options={columnKinds.map((kind) => ({ id: kind, label: say(`kind_${kind}` as const) }))}
          value={column.kind}
          onChange={turnInto}
        />
        <Checkbox label={say('columnRequired')} value={column.required} onChange={(required) => onChange({ ...column, required })} />
        {column.kind === 'choice' && <OptionList options={column.options} onChange={(options) => onChange({ ...column, options })} />}
      </div>
      {onRemove && <IconButton icon="trash" label={say('removeColumn', { number })} onPress={onRemove} />}
    </div>
  );
}
