import styles from './choice.module.css';
import { Icon } from './icon.tsx';

/** The box that is drawn; the one that is pressed and spoken lies over it or is hidden. */
export const Mark = ({ isSelected, isSome }: { isSelected: boolean; isSome?: boolean }) => (
  <span className={styles['mark']} aria-hidden>
    {isSome ? <Icon name="p4" /> : isSelected && <Icon name="check" />}
  </span>
);
