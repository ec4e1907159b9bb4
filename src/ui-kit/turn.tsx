import type { Ref } from 'react';
import { Avatar } from './avatar.tsx';
import styles from './turn.module.css';

interface TurnProps {
  /** Whose turn it is, or who asks: their picture. Null draws nobody. */
  name: string | null;
  head: string;
  line: string;
  /** Where the focus goes once one has done one's part. */
  headRef?: Ref<HTMLHeadingElement> | undefined;
}

/** How something stands, above all that is told of it: whose turn it is, or how it ended. Spoken when it changes. */
export const Turn = ({ name, head, line, headRef }: TurnProps) => (
  <section className={styles['turn']} aria-live="polite">
    <Avatar size="large" name={name} isDecoration />
    <div>
      <h2 ref={headRef} {...(headRef === undefined ? {} : { tabIndex: -1 })}>
        {head}
      </h2>
      <p>{line}</p>
    </div>
  </section>
);
