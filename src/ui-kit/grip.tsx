import { Button } from 'react-aria-components/Button';
import styles from './grip.module.css';
import { Icon } from './icon.tsx';

/** Moves a row of a GridList, by mouse, finger or keys; without a label it says which one it moves. */
export const Grip = ({ label }: { label?: string | undefined }) => (
  <Button slot="drag" className={styles['grip'] ?? ''} {...(label === undefined ? {} : { 'aria-label': label })}>
    <Icon name="drag" />
  </Button>
);
