import styles from './policy.module.css';

interface NamesProps {
  label: string;
  /** What each is called, with what is told about it. */
  names: readonly { id: string; name: string; line?: string | null | undefined }[];
}

/** A list under a name; nothing where it is empty. */
export const Names = ({ label, names }: NamesProps) =>
  names.length === 0 ? null : (
    <div className={styles['names']}>
      <h3>{label}</h3>
      <ul>
        {names.map(({ id, name, line }) => (
          <li key={id}>
            <span>{name}</span>
            {line && <small dir="auto">{line}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
