import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import styles from './popover.module.css';

/** One choice of a Select, ComboBox or MultiSelect. */
export interface Option {
  id: string;
  label: string;
  /** A second line, such as a person's department. */
  line?: string | undefined;
  icon?: IconName | undefined;
  /** What stands above those that belong together; they follow each other. */
  group?: string | undefined;
  isDisabled?: boolean | undefined;
}

export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} isDisabled={option.isDisabled ?? false} className={styles['item'] ?? ''}>
      {({ isSelected }) => (
        <>
          {option.icon && <Icon name={option.icon} />}
          <span className={styles['words']}>
            <Text slot="label">{option.label}</Text>
            {option.line && (
              <Text slot="description" className={styles['line']}>
                {option.line}
              </Text>
            )}
          </span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </ListBoxItem>
  );
}
