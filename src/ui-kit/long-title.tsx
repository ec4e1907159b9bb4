import { useCallback, useState } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './long-title.module.css';
import { useKitWords } from './words.ts';

interface LongTitleProps {
  children: string;
  /** What the page's other titles look like. */
  className?: string | undefined;
  as?: 'h1' | 'h2' | undefined;
}

/** A heading in somebody's own words: four lines of it, three on the desk, and all of it at a press. */
export function LongTitle({ children, className, as: Heading = 'h1' }: LongTitleProps) {
  const say = useKitWords();
  const [isOpen, setOpen] = useState(false);
  const { ref, isCut } = useCut();
  return (
    <>
      <Heading ref={ref} dir="auto" className={cx(className, !isOpen && styles['clamped'])}>
        {children}
      </Heading>
      {(isOpen || isCut) && (
        <div className={styles['more']}>
          <Button look="plain" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {say(isOpen ? 'titleLess' : 'titleMore')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether lines are cut off, as wide as it is now; another heading in its place is watched instead. */
function useCut() {
  const [isCut, setCut] = useState(false);
  const ref = useCallback((title: HTMLHeadingElement) => {
    const watch = new ResizeObserver(() => setCut(title.scrollHeight > title.clientHeight + 1));
    watch.observe(title);
    return () => watch.disconnect();
  }, []);
  return { ref, isCut };
}
