import type { ReactNode } from 'react';
import { usePageTitle } from '../kernel/web/page-title.ts';
import { cx } from './cx.ts';
import { Link } from './link.tsx';
import styles from './page.module.css';
import { ErrorState, SkeletonRows } from './states.tsx';
import { useReachable } from './use-reachable.ts';
import { useKitWords } from './words.ts';

/** One step of the way to a page. */
export interface Step {
  label: string;
  to: string;
}

interface PageProps {
  title: string;
  /** The places above it. */
  trail?: readonly Step[] | undefined;
  /** Beside the title, such as a count or a state. */
  meta?: ReactNode;
  /** Buttons at the end of the head. */
  end?: ReactNode;
  /** Chips and a search box in a row of their own. */
  filters?: ReactNode;
  /** `form` is one column that scrolls, `wide` one for figures and tables; `full` gives all room to one thing that scrolls itself. */
  width?: 'form' | 'wide' | 'full' | undefined;
  children: ReactNode;
}

/** A page of the administration: where one is, its name, what one can do, and the thing itself. */
export function Page({ title, trail = [], meta, end, filters, width = 'form', children }: PageProps) {
  usePageTitle(title);
  const body = useReachable();
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        {trail.length > 0 && <Trail steps={trail} />}
        <h1>{title}</h1>
        {meta !== undefined && <span className={styles['meta']}>{meta}</span>}
        {end && <div className={styles['end']}>{end}</div>}
      </header>
      {filters && <div className={styles['filters']}>{filters}</div>}
      {width === 'full' ? (
        children
      ) : (
        <div ref={body} className={styles['body']}>
          <div className={cx(styles['column'], width === 'wide' && styles['wide'])}>{children}</div>
        </div>
      )}
    </div>
  );
}

function Trail({ steps }: { steps: readonly Step[] }) {
  const say = useKitWords();
  return (
    <nav aria-label={say('trail')} className={styles['trail']}>
      {steps.map(({ label, to }) => (
        <span key={to}>
          <Link to={to} look="quiet">
            {label}
          </Link>{' '}
          /
        </span>
      ))}
    </nav>
  );
}

/** A part of a page under a name of its own. */
export function PagePart({
  title,
  help,
  end,
  children,
}: {
  title: string;
  help?: string | undefined;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles['part']} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {end}
      </header>
      {help && <p className={styles['help']}>{help}</p>}
      {children}
    </section>
  );
}

interface Asking<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface LoadedProps<T> {
  asking: Asking<T>;
  /** Rows of the skeleton. */
  rows?: number | undefined;
  /** `page` where it is the whole page: what failed then brings the heading. */
  look?: 'page' | 'part' | undefined;
  children: (data: T) => ReactNode;
}

/** What a query brought; its skeleton until then; what failed, above what was there before. */
export function Loaded<T>({ asking, rows = 6, look = 'part', children }: LoadedProps<T>) {
  const { data, error, refetch } = asking;
  const retry = () => void refetch();
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={retry} look={look} /> : <SkeletonRows count={rows} look={look} />;
  return (
    <>
      {error ? <ErrorState look="inline" error={error} onRetry={retry} /> : null}
      {children(data)}
    </>
  );
}

/** Two fields that belong together, beside each other where there is room. */
export const Pair = ({ children }: { children: ReactNode }) => <div className={styles['pair']}>{children}</div>;

interface RowListProps {
  label: string;
  children: ReactNode;
}

/** A short list with hairlines; each row holds words and, at its end, what one can do with it. */
export const RowList = ({ label, children }: RowListProps) => (
  <ul aria-label={label} className={styles['rows']}>
    {children}
  </ul>
);

export const Row = ({
  children,
  line,
  end,
  isOff,
}: {
  children: ReactNode;
  line?: ReactNode;
  end?: ReactNode;
  isOff?: boolean | undefined;
}) => (
  <li className={cx(styles['row'], isOff && styles['off'])}>
    <span className={styles['rowWords']}>
      <span>{children}</span>
      {line && <small>{line}</small>}
    </span>
    {end && <span className={styles['rowEnd']}>{end}</span>}
  </li>
);
