import { useFormats } from '../kernel/web/reader.tsx';
import styles from './figures.module.css';

interface FiguresProps {
  label: string;
  figures: readonly { name: string; count: number }[];
}

/** A few counts beside each other, each with what it counts. */
export function Figures({ label, figures }: FiguresProps) {
  const { number } = useFormats();
  return (
    <ul className={styles['figures']} aria-label={label}>
      {figures.map(({ name, count }) => (
        <li key={name}>
          <b>{number(count)}</b>
          <small>{name}</small>
        </li>
      ))}
    </ul>
  );
}
