import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './long-title.module.css';
import { useKitWords } from './words.ts';

interface LongTitleProps {
  children: string;
  /** What the page's other titles look like. */
  className: string | undefined;
}

/** The heading of a page in somebody's own words: four lines of it, and all of it at a press. */
export function LongTitle({ children, className }: LongTitleProps) {
  const say = useKitWords();
  const [isOpen, setOpen] = useState(false);
  const { ref, isCut } = useCut();
  return (
    <>
      <h1 ref={ref} dir="auto" className={cx(className, !isOpen && styles['clamped'])}>
        {children}
      </h1>
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

/** Whether lines are cut off, as wide as it is now. */
function useCut() {
  const ref = useRef<HTMLHeadingElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const title = ref.current;
    if (title === null) return;
    const watch = new ResizeObserver(() => setCut(title.scrollHeight > title.clientHeight + 1));
    watch.observe(title);
    return () => watch.disconnect();
  }, []);
  return { ref, isCut };
}
