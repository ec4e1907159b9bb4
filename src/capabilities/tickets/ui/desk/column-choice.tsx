import { OrderedChoice } from '../../../../ui-kit/ordered-choice.tsx';
import { type ColumnKey, columnKeys, columnsIn } from '../../shared/view-lists.ts';
import { useDeskWords, useNamed } from './words.ts';

interface ColumnChoiceProps {
  value: readonly ColumnKey[];
  onChange: (columns: ColumnKey[]) => void;
  isLabelHidden?: boolean | undefined;
}

/** Which columns a list shows, and in which order. */
export function ColumnChoice({ value, onChange, isLabelHidden }: ColumnChoiceProps) {
  const say = useDeskWords();
  const named = useNamed();
  return (
    <OrderedChoice
      label={say('columns')}
      isLabelHidden={isLabelHidden}
      options={columnKeys.map((id) => ({ id, label: named('column', id) }))}
      value={value}
      isNeeded
      onChange={(ids) => onChange(columnsIn(ids))}
    />
  );
}
