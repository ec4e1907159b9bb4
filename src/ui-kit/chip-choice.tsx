import { Chip } from './chip.tsx';
import { Menu } from './menu.tsx';

interface ChipChoiceProps {
  label: string;
  /** The entry that lets everything through. */
  any: string | null;
  options: readonly { id: string; label: string }[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** A filter with a few values: its chip says which one is chosen. */
export function ChipChoice({ label, any, options, value, onChange }: ChipChoiceProps) {
  if (options.length === 0) return null;
  const chosen = options.find(({ id }) => id === value);
  return (
    <Menu
      label={label}
      trigger={<Chip opens>{chosen?.label ?? any ?? label}</Chip>}
      groups={[
        {
          id: label,
          entries: [...(any === null ? [] : [{ id: 'any', label: any }]), ...options],
          chosen: [value ?? 'any'],
          onChoose: (id) => onChange(id === 'any' ? undefined : id),
        },
      ]}
    />
  );
}
