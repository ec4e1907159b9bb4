import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import fieldStyles from './field.module.css';
import { FieldFoot, FieldHead, type FieldProps, fieldClass, inputClass, invalid } from './field.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './option-item.tsx';
import { grouped, OptionList } from './option-list.tsx';
import { ownCaret } from './own-caret.ts';
import styles from './popover.module.css';
import { useKitWords } from './words.ts';

/** Finds options for what was typed; the signal ends a search that nobody waits for any more. */
export type FindOptions = (query: string, signal: AbortSignal) => Promise<readonly Option[]>;

interface ComboBoxProps extends FieldProps {
  /** Asked 120 ms after the last letter; the empty query brings the likely ones. */
  find: FindOptions;
  value: Option | null;
  onChange: (option: Option | null) => void;
  placeholder?: string | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Shows options only once somebody types: for what has the focus from the start, and nothing to offer to an empty query. */
  isQuiet?: boolean | undefined;
}

/** One of many: people, services, assets. Options come from the server as one types. */
export function ComboBox({
  find,
  value,
  onChange,
  placeholder,
  isDisabled,
  isRequired,
  autoFocus,
  isQuiet = false,
  ...field
}: ComboBoxProps) {
  const say = useKitWords();
  const [text, setText] = useState(value?.label ?? '');
  const found = useFound(find, text === value?.label ? '' : text);
  // What is chosen stays among them: with the focus it would be looked for there, and be lost.
  const options = value === null || found.some(({ id }) => id === value.id) ? found : [...found, value];
  // Who types over what was chosen looks for another: the old one is no place from which the arrow keys should begin.
  const isTypedOver = value !== null && text !== value.label;
  const pick = (id: string | null): void => {
    const picked = options.find((option) => option.id === (id ?? (isTypedOver ? value.id : null))) ?? null;
    // Left without another choice, the old one stands there again.
    if (picked !== null) setText(picked.label);
    if (picked?.id !== value?.id) onChange(picked);
  };
  return (
    <AriaComboBox
      items={grouped(options)}
      inputValue={text}
      onInputChange={setText}
      value={isTypedOver ? null : (value?.id ?? null)}
      onChange={(key) => pick(key === null ? null : String(key))}
      isDisabled={isDisabled}
      isRequired={isRequired}
      autoFocus={autoFocus}
      allowsEmptyCollection
      menuTrigger={isQuiet ? 'input' : 'focus'}
      {...invalid(field.error)}
      className={fieldClass()}
    >
      <FieldHead {...field} />
      <Group className={cx(inputClass(field.width), fieldStyles['box'])}>
        <Input placeholder={placeholder} onClick={ownCaret} />
        <Button className={fieldStyles['inside'] ?? ''}>
          <Icon name="chevron-down" />
        </Button>
      </Group>
      <FieldFoot error={field.error} why={field.why} />
      <Popover offset={4} className={styles['popover'] ?? ''}>
        <OptionList none={say('nothingFound')} />
      </Popover>
    </AriaComboBox>
  );
}

/** What `find` brought last; the old options stay while the next ones are on their way. */
function useFound(find: FindOptions, query: string): readonly Option[] {
  const [found, setFound] = useState<readonly Option[]>([]);
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    const search = new AbortController();
    const ask = async (): Promise<void> => {
      const options = await latest.current(query, search.signal);
      if (!search.signal.aborted) setFound(options);
    };
    // A failed search keeps the old options: the query layer tells the person, and the next letter asks again.
    const timer = setTimeout(() => ask().catch(() => undefined), query === '' ? 0 : 120);
    return () => {
      clearTimeout(timer);
      search.abort();
    };
  }, [query]);
  return found;
}
