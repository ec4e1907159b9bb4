import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from './cx.ts';
import fieldStyles from './field.module.css';
import { FieldFoot, FieldHead, type FieldProps, fieldClass, inputClass, invalid } from './field.tsx';
import { Icon } from './icon.tsx';
import { type Option, OptionItem } from './option-item.tsx';
import styles from './popover.module.css';
import { useKitWords } from './words.ts';

interface SelectProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string | undefined;
  name?: string | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/** One of a few (up to some twenty); for more, or what the server knows, take ComboBox. */
export function Select({ options, value, onChange, placeholder, name, isDisabled, isRequired, autoFocus, ...field }: SelectProps) {
  const say = useKitWords();
  return (
    <AriaSelect
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder ?? say('choose')}
      name={name}
      isDisabled={isDisabled}
      isRequired={isRequired}
      autoFocus={autoFocus}
      {...invalid(field.error)}
      className={fieldClass()}
    >
      <FieldHead {...field} />
      <Button className={cx(inputClass(field.width), fieldStyles['trigger'])}>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <Icon name="chevron-down" />
      </Button>
      <FieldFoot error={field.error} why={field.why} />
      <Popover offset={4} className={styles['popover'] ?? ''}>
        <ListBox items={options} className={styles['list'] ?? ''}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
