import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './choice.module.css';
import { Mark } from './choice-mark.tsx';

// Apart from choice-fields: a table that can be ticked needs neither groups nor switches.

export interface ToggleProps {
  /** What is true when it is on. */
  label: string;
  /** For a box in a row of a table: the label is spoken only. */
  isLabelHidden?: boolean | undefined;
  value: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean | undefined;
  name?: string | undefined;
}

export function Checkbox({
  label,
  isLabelHidden,
  value,
  onChange,
  isSome = false,
  isInvalid = false,
  line,
  ...rest
}: ToggleProps & { isSome?: boolean | undefined; isInvalid?: boolean | undefined; line?: string | undefined }) {
  return (
    <AriaCheckbox
      {...rest}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      isSelected={value}
      onChange={onChange}
      isIndeterminate={isSome}
      isInvalid={isInvalid}
      className={styles['single'] ?? ''}
    >
      {({ isSelected }) => (
        <>
          <Mark isSelected={isSelected} isSome={isSome} />
          {!isLabelHidden && <span>{label}</span>}
          {line && <span className={styles['line']}>{line}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}
