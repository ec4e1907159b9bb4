import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Keys } from './kbd.tsx';
import styles from './tooltip.module.css';

interface TooltipProps {
  text: string;
  keys?: readonly string[] | undefined;
  /** One thing that can have the focus: a Button, an IconButton, or anything within RAC's Focusable. */
  children: ReactElement;
}

export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {children}
      <AriaTooltip offset={6} className={styles['tooltip']}>
        {text}
        {keys && <Keys keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
