import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import { Keys } from './kbd.tsx';
import styles from './popover.module.css';

/** One deed or place in a menu. */
export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName | undefined;
  line?: string | undefined;
  keys?: readonly string[] | undefined;
  onDo?: (() => void) | undefined;
  /** An address within the app, instead of a deed. */
  href?: string | undefined;
  isDanger?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

export interface MenuGroup {
  id: string;
  heading?: string | undefined;
  entries: readonly MenuEntry[];
  /** Turns the group into a choice with a tick. */
  chosen?: readonly string[] | undefined;
  onChoose?: ((id: string) => void) | undefined;
}

interface MenuProps extends Pick<PopoverProps, 'placement'> {
  label: string;
  /** The Button or IconButton that opens it. */
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** Deeds on demand, in groups parted by hairlines. */
export function Menu({ label, trigger, groups, placement = 'bottom end', isOpen, onOpenChange }: MenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover placement={placement} offset={4} className={styles['popover'] ?? ''}>
        <AriaMenu aria-label={label} className={styles['list'] ?? ''}>
          {groups.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`${group.id}-line`} className={styles['separator'] ?? ''} />] : []),
            <Section key={group.id} group={group} label={label} />,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
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
