import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { LongTitle } from '../../../ui-kit/long-title.tsx';
import { Loaded, Page } from '../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { WithSide } from '../../../ui-kit/with-side.tsx';
import type { ProblemReply } from '../contract.ts';
import { Analysis } from './analysis.tsx';
import { Told } from './announcements.tsx';
import { problemQuery } from './data.ts';
import { Incidents } from './incidents.tsx';
import { KnownError } from './known-error.tsx';
import styles from './problems.module.css';
import { Timeline } from './timeline.tsx';
import { useProblemWords } from './words.ts';

interface ProblemProps {
  number: string;
  /** State, priority and owner of its ticket, each changed in place: handed in by the app. */
  facts: ReactNode;
  /** What else is linked with it. */
  links: ReactNode;
}

/** A problem: what is known of it, what happened, whom it hits, and what they were told. */
export function Problem({ number, facts, links }: ProblemProps) {
  const say = useProblemWords();
  const asking = useQuery(problemQuery(number));
  if (asking.data === undefined)
    return asking.error === null ? (
      <SkeletonRows count={12} look="page" />
    ) : (
      <ErrorState error={asking.error} onRetry={() => void asking.refetch()} look="page" />
    );
  return (
    <Page
      title={number}
      width="wide"
      trail={[{ label: say('problems'), to: '/desk/problems' }]}
      meta={<span className={styles['facts']}>{facts}</span>}
      end={
        <>
          <LinkButton to="/desk/changes" search={{ from: number }} icon="change">
            {say('toChange')}
          </LinkButton>
          <LinkButton to="/t/$number" params={{ number }} icon="speech">
            {say('conversation')}
          </LinkButton>
        </>
      }
    >
      <Loaded asking={asking}>{(problem) => <Whole key={number} problem={problem} links={links} />}</Loaded>
    </Page>
  );
}

function Whole({ problem, links }: { problem: ProblemReply; links: ReactNode }) {
  return (
    <>
      <Opening problem={problem} />
      <WithSide
        side={
          <aside className={styles['side']}>
            <KnownError problem={problem} />
            <Incidents problem={problem} />
            {links}
            <Told problem={problem} />
          </aside>
        }
      >
        <Analysis problem={problem} />
        <Timeline problem={problem} />
      </WithSide>
    </>
  );
}

function Opening({ problem: { title, isKnownError, knownErrorAt } }: { problem: ProblemReply }) {
  const say = useProblemWords();
  const { date } = useFormats();
  return (
    <header className={styles['opening']}>
      <LongTitle as="h2">{title}</LongTitle>
      {isKnownError && knownErrorAt !== null && <Badge tone="note">{say('knownSince', { time: date(knownErrorAt) })}</Badge>}
    </header>
  );
}
