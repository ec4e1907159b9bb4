import type { FieldProps } from './field.tsx';
import type { IconName } from './icon-drawings.tsx';
import { Select } from './select.tsx';
import { useKitWords } from './words.ts';

const offered = [
  'badge',
  'bell',
  'book',
  'box',
  'building',
  'calendar',
  'case',
  'euro',
  'file',
  'globe',
  'heart',
  'home',
  'key',
  'laptop',
  'lock',
  'mail',
  'people',
  'person',
  'phone',
  'question',
  'receipt',
  'scale',
  'settings',
  'shield',
  'truck',
  'warning',
] as const satisfies IconName[];

interface IconPickerProps extends FieldProps {
  value: string;
  onChange: (name: string) => void;
  isDisabled?: boolean | undefined;
}

/** What such a drawing is called; undefined for one that is not offered. */
export function useIconName(): (name: string) => string | undefined {
  const say = useKitWords();
  return (name) => {
    const known = offered.find((one) => one === name);
    return known === undefined ? undefined : say(`icon_${known}` as const);
  };
}

/** One of the drawings that stand for a department or a service. */
export function IconPicker({ value, ...props }: IconPickerProps) {
  const say = useKitWords();
  const options = offered.map((name) => ({ id: name, label: say(`icon_${name}` as const), icon: name }));
  return <Select {...props} options={options} value={offered.some((name) => name === value) ? value : null} />;
}
