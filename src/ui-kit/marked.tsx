import styles from './marked.module.css';
import { pieces } from './marked-pieces.ts';

/** A text in which what was typed stands out, so that one sees why it was found. */
export const Marked = ({ text, words }: { text: string; words: string }) =>
  pieces(text, words).map(({ text: piece, isMatch, at }) =>
    isMatch ? (
      <mark key={at} className={styles['marked']}>
        {piece}
      </mark>
    ) : (
      <span key={at}>{piece}</span>
    ),
  );
