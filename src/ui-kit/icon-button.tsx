import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  icon: IconName;
  /** Spoken, and shown as a tooltip. */
  label: string;
  /** Shown beside the tooltip's words. */
  keys?: readonly string[] | undefined;
  busy?: boolean | undefined;
  isChosen?: boolean | undefined;
}

/** Apart from Button, because its tooltip brings the overlays along: a page without one loads faster. */
export function IconButton({ icon, label, keys, busy = false, isChosen, ...rest }: IconButtonProps) {
  const className = cx(styles['button'], styles['icon'], busy && styles['busy'], isChosen && styles['chosen']);
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        isPending={busy}
        className={className}
        {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
      >
        <Icon name={icon} />
        {busy && <span className={styles['wheel']} aria-hidden />}
      </AriaButton>
    </Tooltip>
  );
}
