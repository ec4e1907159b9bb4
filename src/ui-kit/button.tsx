import { createLink, type LinkComponent } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, type Ref, useEffect, useId, useRef } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';

/** `primary` once a view; `quiet` is a word in the accent colour; `plain` a word in ink; `danger` for what can't be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'plain' | 'danger';

interface Looks {
  look?: ButtonLook | undefined;
  size?: 'medium' | 'large' | undefined;
  /** As wide as what stands around it. */
  wide?: boolean | undefined;
  icon?: IconName | undefined;
}

const classOf = ({ look = 'secondary', size, wide }: Looks): string =>
  cx(styles['button'], styles[look], size === 'large' && styles['large'], wide && styles['wide']);

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Looks {
  children: ReactNode;
  /** The deed is under way: the button keeps its size and its focus, and can't be pressed again. */
  busy?: boolean | undefined;
  /** For a switch between views or filters: spoken as pressed. */
  isChosen?: boolean | undefined;
}

export function Button({ children, busy = false, isChosen, look, size, wide, icon, id, ...rest }: ButtonProps) {
  const own = useId();
  useSilence(id ?? own, busy);
  const className = cx(classOf({ look, size, wide }), busy && styles['busy'], isChosen && styles['chosen']);
  return (
    <AriaButton
      {...rest}
      id={id ?? own}
      isPending={busy}
      className={className}
      {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {busy && <span className={styles['wheel']} aria-hidden />}
    </AriaButton>
  );
}

/**
 * A busy button is announced by a live region that points at it, for seven seconds. Where the button goes with its dialog, what points at
 * nothing goes too: screen readers would meet a picture without a name. The very first announcement comes a moment late.
 */
function useSilence(id: string, busy: boolean): void {
  const wasBusy = useRef(false);
  useEffect(() => {
    if (busy) wasBusy.current = true;
  }, [busy]);
  useEffect(
    () => () => {
      if (!wasBusy.current) return;
      silence(id);
      setTimeout(silence, 200, id);
    },
    [id],
  );
}

function silence(id: string): void {
  for (const said of document.querySelectorAll(`[data-live-announcer] [aria-labelledby~="${CSS.escape(id)}"]`)) said.remove();
}

interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement>, Looks {
  ref?: Ref<HTMLAnchorElement>;
}

function LinkButtonAnchor({ look, size, wide, icon, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classOf({ look, size, wide })}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** Looks like a button, goes to a place: takes the router's `to`, `params` and `search`. */
export const LinkButton: LinkComponent<typeof LinkButtonAnchor> = createLink(LinkButtonAnchor);
