import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components/SearchField';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { ariaProps, FieldFoot, FieldHead, type FieldProps, fieldClass, inputClass, invalid } from './field.tsx';
import { Icon } from './icon.tsx';
import { useKitWords } from './words.ts';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | 'isInvalid'>, FieldProps {
  placeholder?: string | undefined;
}

export function SearchField({ placeholder, ...props }: SearchFieldProps) {
  const say = useKitWords();
  return (
    <AriaSearchField {...ariaProps(props)} {...invalid(props.error)} className={fieldClass()}>
      <FieldHead {...props} />
      <Group className={cx(inputClass(props.width), styles['box'])}>
        <Icon name="search" className={styles['affix']} />
        <Input placeholder={placeholder} />
        {props.value && (
          <Button className={styles['inside']} aria-label={say('clear')}>
            <Icon name="x" size="small" />
          </Button>
        )}
      </Group>
      <FieldFoot error={props.error} why={props.why} />
    </AriaSearchField>
  );
}
