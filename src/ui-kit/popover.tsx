import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { useKeysFirst } from '../kernel/web/keys.ts';
import { cx } from './cx.ts';
import styles from './popover.module.css';

interface PopoverProps extends Pick<AriaPopoverProps, 'placement' | 'isOpen' | 'onOpenChange'> {
  /** Spoken name of what opens. */
  label: string;
  /** The Button that opens it. */
  trigger: ReactElement;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** Something small beside a button, which does not stop the screen. */
export function Popover({ label, trigger, placement = 'bottom start', isOpen, onOpenChange, children }: PopoverProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover placement={placement} offset={4} className={cx(styles['popover'], styles['roomy'])}>
        <Dialog aria-label={label}>
          {({ close }) => (
            <>
              <ShutByEscape close={close} />
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

/** Also in the moment in which nothing has the focus, when a list in it has just shut: Escape would be the screen's then, and leave it. */
function ShutByEscape({ close }: { close: () => void }) {
  useKeysFirst({ back: close });
  return null;
}
