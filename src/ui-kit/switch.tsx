import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import type { ToggleProps } from './checkbox.tsx';
import styles from './choice.module.css';

// Apart from choice-fields: the list of keys, which each desk fetches, needs neither groups nor boxes.

/** For what takes effect at once; in a form that is sent, take a Checkbox. */
export function Switch({ label, isLabelHidden, value, onChange, ...rest }: ToggleProps) {
  return (
    <AriaSwitch
      {...rest}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      isSelected={value}
      onChange={onChange}
      className={styles['switch'] ?? ''}
    >
      <span className={styles['track']} aria-hidden />
      {!isLabelHidden && label}
    </AriaSwitch>
  );
}
