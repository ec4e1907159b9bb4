import { type ComponentProps, type ReactElement, useId, useRef, useState } from 'react';
import { ButtonContext, type ButtonProps } from 'react-aria-components/Button';
import { later } from '../kernel/web/later.tsx';
import type { MenuList } from './menu-list.tsx';
import type { MenuGroup } from './menu-types.ts';

interface MenuProps {
  label: string;
  /** The Button or IconButton that opens it. */
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  placement?: ComponentProps<typeof MenuList>['placement'] | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

const list = later(() => import('./menu-list.tsx').then((parts) => parts.MenuList));
/** Before it is wanted: else the first menu that is opened fetches it. */
export const fetchMenus = list.load;

type Focus = ComponentProps<typeof MenuList>['focus'];

/** Deeds on demand, in groups parted by hairlines. */
export function Menu({ label, trigger, groups, placement = 'bottom end', isOpen: asked, onOpenChange }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [own, setOwn] = useState(false);
  const [focus, setFocus] = useState<Focus>(null);
  const isOpen = asked ?? own;
  // Stays, so that it can close in its own way.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const show = (is: boolean, on: Focus = null): void => {
    setFocus(on);
    setOwn(is);
    onOpenChange?.(is);
  };
  return (
    <>
      <ButtonContext
        value={{
          ref: button,
          isPressed: isOpen,
          'aria-haspopup': 'menu',
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? id : undefined,
          // What opened has the focus by then.
          preventFocusOnPress: true,
          ...opening(isOpen, show),
        }}
      >
        {trigger}
      </ButtonContext>
      {wasOpen && <list.Part {...{ id, label, groups, placement, isOpen, focus, button }} onOpenChange={show} />}
    </>
  );
}

/** As menus of the system: a mouse opens it when it is pressed, a finger when it is lifted, and arrows lead into it. */
const opening = (
  isOpen: boolean,
  show: (is: boolean, on?: Focus) => void,
): Pick<ButtonProps, 'onPressStart' | 'onPress' | 'onKeyDown'> => ({
  onPressStart: ({ pointerType, target }) => {
    if (pointerType === 'touch' || pointerType === 'keyboard') return;
    // Not every browser gives it the focus, to which closing leads back.
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    show(true, pointerType === 'virtual' ? 'first' : null);
  },
  onPress: ({ pointerType }) => {
    if (pointerType === 'touch' || pointerType === 'keyboard') show(!isOpen, pointerType === 'keyboard' ? 'first' : null);
  },
  onKeyDown: (event) => {
    const on = ({ ArrowDown: 'first', ArrowUp: 'last' } as const)[event.key];
    if (on === undefined) return event.continuePropagation();
    event.preventDefault();
    show(true, on);
  },
});
