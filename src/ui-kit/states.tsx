import type { ReactNode } from 'react';
import { useAskAgain } from '../kernel/web/ask-again.ts';
import { problemOf } from '../kernel/web/problem.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { Hidden } from './hidden.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import { Keys } from './kbd.tsx';
import styles from './states.module.css';
import { useKitWords } from './words.ts';

interface EmptyStateProps {
  /** One sentence: why it is empty. */
  children: string;
  icon?: IconName | undefined;
  /** One next step: a Button or LinkButton. */
  deed?: ReactNode;
  /** The key of that step. */
  keys?: readonly string[] | undefined;
}

export const EmptyState = ({ children, icon, deed, keys }: EmptyStateProps) => (
  <div className={styles['state']}>
    {icon && <Icon name={icon} size="large" className={styles['icon']} />}
    <p className={styles['help']}>{children}</p>
    {deed && (
      <div className={styles['deeds']}>
        {deed}
        {keys && <Keys keys={keys} />}
      </div>
    )}
  </div>
);

interface ErrorStateProps {
  /** What was thrown; a problem's own words are shown if it has some. */
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** `inline` stands above old content that is kept. */
  look?: 'page' | 'inline' | undefined;
}

const steps: Record<number, 'stepAsk' | 'stepChange'> = { 403: 'stepAsk', 422: 'stepChange' };

/** What the problem says to do; if nothing, the button says it, or what helps with its kind. Our own words say it themselves. */
function useStep(error: unknown, hasButton: boolean): string | undefined {
  const say = useKitWords();
  const { status = 0, detail, next } = problemOf(error);
  if (next !== undefined || hasButton || detail === undefined) return next;
  return say(steps[status] ?? 'stepReload');
}

/** What happened, what to do, and a reference under which it is logged. Trying again tries whatever else failed, too. */
export function ErrorState({ error, onRetry, look = 'page' }: ErrorStateProps) {
  const say = useKitWords();
  const askAgain = useAskAgain();
  const { status, title, detail, reference } = problemOf(error);
  const step = useStep(error, onRetry !== undefined);
  if (status === 404) return <ForbiddenState />;
  return (
    <div role="alert" className={cx(styles['state'], look === 'inline' && styles['inline'])}>
      <Icon name="warning" size={look === 'inline' ? 'medium' : 'large'} className={styles['icon']} />
      <p className={styles['title']}>{title ?? say('somethingWrong')}</p>
      <p className={styles['help']}>{detail ?? say('somethingWrongHelp')}</p>
      {step && <p className={styles['help']}>{step}</p>}
      {onRetry && (
        <div className={styles['deeds']}>
          <Button onPress={() => askAgain(onRetry)} icon="refresh">
            {say('retry')}
          </Button>
        </div>
      )}
      {reference && (
        <p className={styles['reference']}>
          {say('reference')} <code>{reference}</code>
        </p>
      )}
    </div>
  );
}

/** The same for what isn't there and what one may not see. */
export function ForbiddenState({ deed }: { deed?: ReactNode }) {
  const say = useKitWords();
  return (
    <div className={styles['state']}>
      <Icon name="lock" size="large" className={styles['icon']} />
      <h1 className={styles['title']}>{say('forbiddenTitle')}</h1>
      <p className={styles['help']}>{say('forbiddenHelp')}</p>
      {deed && <div className={styles['deeds']}>{deed}</div>}
    </div>
  );
}

interface SkeletonProps {
  /** CSS lengths. */
  width?: string | undefined;
  height?: string | undefined;
}

/** The shape of what is coming; invisible for the first 150 ms. */
export const Skeleton = ({ width = '100%', height = '16px' }: SkeletonProps) => (
  <span className={styles['skeleton']} style={{ inlineSize: width, blockSize: height }} aria-hidden />
);

/** Rows of a list that is coming. */
export function SkeletonRows({ count = 8, height = 44 }: { count?: number | undefined; height?: number | undefined }) {
  const say = useKitWords();
  return (
    <div role="status">
      <Hidden>{say('loading')}</Hidden>
      {Array.from({ length: count }, (_, row) => (
        <div key={`row ${row.toString()}`} className={styles['line']} style={{ blockSize: height }}>
          <Skeleton width="16px" />
          <Skeleton width={`${40 + ((row * 37) % 45)}%`} height="12px" />
        </div>
      ))}
    </div>
  );
}
