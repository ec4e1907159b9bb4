import type { RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { Keys } from './kbd.tsx';
import type { MenuEntry, MenuGroup } from './menu-types.ts';
import styles from './popover.module.css';

interface MenuListProps extends Required<Pick<PopoverProps, 'placement'>> {
  id: string;
  label: string;
  groups: readonly MenuGroup[];
  isOpen: boolean;
  /** Which entry has the focus at once; of a pointer none. */
  focus: 'first' | 'last' | null;
  button: RefObject<HTMLButtonElement | null>;
  onOpenChange: (isOpen: boolean) => void;
}

/** What a Menu opens. Apart from it, because a list that moves by keys and letters brings more along than most first views have. */
export function MenuList({ id, label, groups, placement, isOpen, focus, button, onOpenChange }: MenuListProps) {
  return (
    <Popover
      trigger="MenuTrigger"
      triggerRef={button}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement={placement}
      offset={4}
      className={styles['popover'] ?? ''}
    >
      <AriaMenu
        id={id}
        aria-label={label}
        aria-labelledby={button.current?.id}
        autoFocus={focus ?? true}
        onClose={() => onOpenChange(false)}
        className={styles['list'] ?? ''}
      >
        {groups.flatMap((group, index) => [
          ...(index > 0 ? [<Separator key={`${group.id}-line`} className={styles['separator'] ?? ''} />] : []),
          <Section key={group.id} group={group} label={label} />,
        ])}
      </AriaMenu>
    </Popover>
  );
}

function Section({ group, label }: { group: MenuGroup; label: string }) {
  const choice = group.chosen
    ? { selectionMode: 'single' as const, selectedKeys: group.chosen, disallowEmptySelection: true, onSelectionChange: choose(group) }
    : {};
  return (
    // Apart from the entries: of two with one name React Aria would walk in a circle for ever.
    <MenuSection id={`group ${group.id}`} aria-label={group.heading ?? label} {...choice}>
      {group.heading && <Header className={styles['heading'] ?? ''}>{group.heading}</Header>}
      {group.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </MenuSection>
  );
}

const choose =
  ({ onChoose }: MenuGroup) =>
  (keys: 'all' | Set<string | number>): void => {
    if (keys !== 'all') for (const key of keys) onChoose?.(String(key));
  };

function Entry({ entry }: { entry: MenuEntry }) {
  const { id, label, icon, line, keys, onDo, href, isDanger, isDisabled } = entry;
  const className = cx(styles['item'], isDanger && styles['danger']);
  return (
    <MenuItem id={id} textValue={label} onAction={onDo} href={href} isDisabled={isDisabled ?? false} className={className}>
      {({ isSelected, selectionMode }) => (
        <>
          {icon && <Icon name={icon} />}
          <span className={styles['words']}>
            <Text slot="label">{label}</Text>
            {line && (
              <Text slot="description" className={styles['line']}>
                {line}
              </Text>
            )}
          </span>
          {keys && <Keys keys={keys} />}
          {selectionMode !== 'none' && isSelected && <Icon name="check" />}
        </>
      )}
    </MenuItem>
  );
}
