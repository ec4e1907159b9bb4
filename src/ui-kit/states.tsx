import type { ReactNode } from 'react';
import { useAskAgain } from '../kernel/web/ask-again.ts';
import { useOnline } from '../kernel/web/online.ts';
import { usePageTitle } from '../kernel/web/page-title.ts';
import { problemOf } from '../kernel/web/problem.ts';
import { Button, LinkButton } from './button.tsx';
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

/** `page` stands for the whole page, so it brings the page's heading and title; `part` in it; `inline` above old content that is kept. */
type StateLook = 'page' | 'part' | 'inline';

interface ErrorStateProps {
  /** What was thrown; a problem's own words are shown if it has some. */
  error: unknown;
  onRetry?: (() => void) | undefined;
  look?: StateLook | undefined;
}

const steps: Record<number, 'stepAsk' | 'stepChange'> = { 403: 'stepAsk', 422: 'stepChange' };

/** What the problem says to do; if nothing, the button says it, or what helps with its kind. Our own words say it themselves. */
function useStep(error: unknown, hasButton: boolean): string | undefined {
  const say = useKitWords();
  const { status = 0, detail, next } = problemOf(error);
  if (next !== undefined || hasButton || detail === undefined) return next;
  return say(steps[status] ?? 'stepReload');
}

/** What the problem calls itself; without a network that is what is wrong, whatever else failed of it. */
function useFailure(error: unknown, hasButton: boolean) {
  const say = useKitWords();
  const isOffline = !useOnline();
  const { status, title, detail, reference } = problemOf(error);
  if (isOffline && status === undefined)
    return { icon: 'offline', title: say('offlineTitle'), help: say(hasButton ? 'offlineTry' : 'offlineHelp') } as const;
  return { icon: 'warning', title: title ?? say('somethingWrong'), help: detail ?? say('somethingWrongHelp'), reference } as const;
}

/** What happened, what to do, and a reference under which it is logged. Trying again tries whatever else failed, too. */
export function ErrorState({ error, onRetry, look = 'part' }: ErrorStateProps) {
  const say = useKitWords();
  const askAgain = useAskAgain();
  const { icon, title, help, ...known } = useFailure(error, onRetry !== undefined);
  const step = useStep(error, onRetry !== undefined);
  if (problemOf(error).status === 404) return <ForbiddenState look={look} />;
  return (
    <div role="alert" className={cx(styles['state'], look === 'inline' && styles['inline'])}>
      <Icon name={icon} size={look === 'inline' ? 'medium' : 'large'} className={styles['icon']} />
      <StateTitle look={look}>{title}</StateTitle>
      <p className={styles['help']}>{help}</p>
      {step && <p className={styles['help']}>{step}</p>}
      {onRetry && (
        <div className={styles['deeds']}>
          <Button onPress={() => askAgain(onRetry)} icon="refresh">
            {say('retry')}
          </Button>
        </div>
      )}
      {known.reference && (
        <p className={styles['reference']}>
          {say('reference')} <code>{known.reference}</code>
        </p>
      )}
    </div>
  );
}

interface ForbiddenProps {
  deed?: ReactNode;
  look?: StateLook | undefined;
  /** For what one could see until now; else it is said as of what isn't there. */
  title?: string | undefined;
  help?: string | undefined;
}

/** The same for what isn't there and what one may not see. Nobody is left on a page without a way on. */
export function ForbiddenState({ deed, look = 'page', title, help }: ForbiddenProps) {
  const say = useKitWords();
  return (
    <div className={cx(styles['state'], look === 'inline' && styles['inline'])}>
      <Icon name="lock" size={look === 'inline' ? 'medium' : 'large'} className={styles['icon']} />
      <StateTitle look={look}>{title ?? say('forbiddenTitle')}</StateTitle>
      <p className={styles['help']}>{help ?? say('forbiddenHelp')}</p>
      <Deeds>{deed ?? (look === 'page' && <LinkButton to="/">{say('toStart')}</LinkButton>)}</Deeds>
    </div>
  );
}

const Deeds = ({ children }: { children: ReactNode }) => Boolean(children) && <div className={styles['deeds']}>{children}</div>;

/** The heading of the page where the state stands for all of it. */
function StateTitle({ look, children }: { look: StateLook; children: string }) {
  const isPage = look === 'page';
  usePageTitle(isPage ? children : undefined);
  return isPage ? <h1 className={styles['title']}>{children}</h1> : <p className={styles['title']}>{children}</p>;
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

interface SkeletonRowsProps {
  count?: number | undefined;
  /** Pixels of a row. */
  height?: number | undefined;
  /** `page` where the rows stand for the whole page. */
  look?: 'page' | 'part' | undefined;
}

/** Rows of a list that is coming; without a network they don't, and that is said. They come by themselves once it is back. */
export function SkeletonRows({ count = 8, height = 44, look = 'part' }: SkeletonRowsProps) {
  const say = useKitWords();
  if (!useOnline()) return <ErrorState error={undefined} look={look} />;
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
