import { Button } from '../../../ui-kit/button.tsx';
import { type FieldProps, WhyWeAsk } from '../../../ui-kit/field.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import type { Asked } from '../shared/forms/definition.ts';
import type { AnswerProblem } from '../shared/forms/problem.ts';
import { FormField } from './form-field.tsx';
import { useProblemWords } from './form-words.ts';
import { useLocalised } from './localised.ts';
import styles from './request-form.module.css';
import type { Filling } from './use-filling.ts';
import { useCatalogWords } from './words.ts';

type Table = Extract<Asked, { kind: 'table' }>;
type Row = Record<string, unknown>;

interface FormTableProps {
  element: Table;
  value: unknown;
  onChange: (rows: Row[]) => void;
  field: FieldProps;
  inWork: Filling;
}

/** Several rows of the same questions; each row is a group of its own for screen readers and on a phone. */
export function FormTable({ element, value, onChange, field, inWork }: FormTableProps) {
  const say = useCatalogWords();
  const rows = Array.isArray(value) && value.length > 0 ? (value as Row[]) : [{}];
  const change = (at: number, row: Row) => onChange(rows.map((other, index) => (index === at ? row : other)));
  return (
    <fieldset className={styles['table']}>
      <legend>{field.label}</legend>
      {field.help && <p className={styles['help']}>{field.help}</p>}
      {rows.map((row, at) => (
        <TableRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and only the last one is ever added
          key={at}
          columns={element.columns}
          row={row}
          number={at + 1}
          onChange={(next) => change(at, next)}
          onRemove={rows.length > 1 ? () => onChange(rows.filter((_, index) => index !== at)) : undefined}
          problems={inWork.toldProblems(element.key)}
          inWork={inWork}
        />
      ))}
      {field.error && (
        <p className={styles['error']} role="alert">
          <Icon name="warning" /> {field.error}
        </p>
      )}
      {field.why && <WhyWeAsk why={field.why} />}
      {rows.length < element.max && (
        <Button icon="plus" onPress={() => onChange([...rows, {}])}>
          {say('addRow')}
        </Button>
      )}
    </fieldset>
  );
}

interface TableRowProps {
  columns: Table['columns'];
  row: Row;
  number: number;
  onChange: (row: Row) => void;
  onRemove: (() => void) | undefined;
  problems: readonly AnswerProblem[];
  inWork: Filling;
}

function TableRow({ columns, row, number, onChange, onRemove, problems, inWork }: TableRowProps) {
  const say = useCatalogWords();
  const problemWords = useProblemWords();
  const localised = useLocalised();
  return (
    <fieldset className={styles['row']} aria-label={say('row', { row: number })}>
      {columns.map((column) => (
        <div key={column.key} className={column.kind === 'checkbox' ? styles['tick'] : undefined}>
          <FormField
            isInTable
            element={column}
            value={row[column.key] ?? null}
            onChange={(value) => onChange({ ...row, [column.key]: value })}
            field={{
              label: localised(column.label),
              help: column.help && localised(column.help),
              optional: !column.required && column.kind !== 'checkbox',
              error: problemWords(
                problems.find(({ path }) => path.endsWith(`/${number - 1}/${column.key}`)),
                column,
              ),
            }}
            named={inWork.named}
            onNamed={inWork.name}
          />
        </div>
      ))}
      {onRemove && <IconButton icon="trash" label={say('removeRow', { row: number })} onPress={onRemove} />}
    </fieldset>
  );
}
