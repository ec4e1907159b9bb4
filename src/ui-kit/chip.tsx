import { Button } from 'react-aria-components/Button';
import styles from './chip.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import { useKitWords } from './words.ts';

interface ChipProps {
  children: string;
  icon?: IconName | undefined;
  /** A chip that opens something shows a chevron. */
  opens?: boolean | undefined;
  isChosen?: boolean | undefined;
  /** The quiet "+ Filter" at the end of a row of chips. */
  adds?: boolean | undefined;
  onPress?: (() => void) | undefined;
  /** A mouse stands on it, or it has the focus: what it opens may be asked for. */
  onNear?: (() => void) | undefined;
  /** Shows a cross which takes the chip away. */
  onRemove?: (() => void) | undefined;
}

/** A filter, a label, a choice. Without onPress and opens it is only shown. */
export function Chip(chip: ChipProps) {
  const { isChosen, adds, onRemove, opens, onPress, onNear } = chip;
  const className = cx(styles['chip'], (isChosen || onRemove) && styles['chosen'], adds && styles['add']);
  if (opens || onPress) {
    return (
      <Button
        className={className}
        onPress={onPress}
        onHoverStart={onNear}
        onFocus={onNear}
        {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
      >
        <Inside {...chip} />
      </Button>
    );
  }
  return (
    <span className={className}>
      <Inside {...chip} />
      {onRemove && <Cross name={chip.children} onPress={onRemove} />}
    </span>
  );
}

const Inside = ({ children, icon, adds, opens }: ChipProps) => (
  <>
    {(icon || adds) && <Icon name={icon ?? 'plus'} size="small" />}
    {children}
    {opens && <Icon name="chevron-down" size="small" />}
  </>
);

function Cross({ name, onPress }: { name: string; onPress: () => void }) {
  const say = useKitWords();
  return (
    <Button className={styles['cross'] ?? ''} onPress={onPress} aria-label={say('remove', { name })}>
      <Icon name="x" size="small" />
    </Button>
  );
}
