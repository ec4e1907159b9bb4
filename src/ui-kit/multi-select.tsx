import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import chipStyles from './chip.module.css';
import { ComboBox, type FindOptions } from './combo-box.tsx';
import { cx } from './cx.ts';
import { type FieldProps, fieldClass } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './multi-select.module.css';
import type { Option } from './option-item.tsx';
import { useKitWords } from './words.ts';

interface MultiSelectProps extends FieldProps {
  find: FindOptions;
  value: readonly Option[];
  onChange: (options: readonly Option[]) => void;
  placeholder?: string | undefined;
  isDisabled?: boolean | undefined;
}

/** Several of many: labels, watchers, groups. What is chosen stands below the box, under its name, and is taken away with Backspace or its cross. */
export function MultiSelect({ find, value, onChange, placeholder, isDisabled, ...field }: MultiSelectProps) {
  const [round, setRound] = useState(0);
  const open: FindOptions = async (query, signal) => {
    const found = await find(query, signal);
    return found.filter(({ id }) => !value.some((chosen) => chosen.id === id));
  };
  const add = (option: Option | null): void => {
    if (option === null) return;
    onChange([...value, option]);
    setRound(round + 1);
  };
  return (
    <div className={fieldClass()}>
      <ComboBox
        {...field}
        key={round}
        find={open}
        value={null}
        onChange={add}
        placeholder={placeholder}
        isDisabled={isDisabled}
        autoFocus={round > 0}
      />
      <ChosenTags label={field.label} options={value} onRemove={(gone) => onChange(value.filter(({ id }) => !gone.has(id)))} />
    </div>
  );
}

function ChosenTags({
  label,
  options,
  onRemove,
}: {
  label: string;
  options: readonly Option[];
  onRemove: (ids: Set<string | number>) => void;
}) {
  const say = useKitWords();
  if (options.length === 0) return null;

  return (
    <TagGroup aria-label={label} onRemove={onRemove}>
      <TagList items={options} className={styles['tags'] ?? ''}>
        {(option) => (
          <Tag id={option.id} textValue={option.label} className={cx(chipStyles['chip'], chipStyles['chosen'])}>
            {option.label}
            <Button slot="remove" className={chipStyles['cross'] ?? ''} aria-label={say('remove', { name: option.label })}>
              <Icon name="x" size="small" />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
