import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { LongTitle } from '../../../ui-kit/long-title.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import type { ApprovalReply } from '../contract.ts';
import styles from './approvals.module.css';
import { Course } from './course.tsx';
import { approvalQuery } from './data.ts';
import { Deeds, TakeBack } from './deeds.tsx';
import { useShownWords, WhatIsAsked } from './shown.tsx';
import { useApprovalWords } from './words.ts';

/** One approval: how it stands, what is asked as it was shown, the answer, and who has been asked. */
export function ApprovalPage({ id }: { id: string }) {
  const say = useApprovalWords();
  const { requestType } = useShownWords();
  const stand = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch, isPending } = useQuery(approvalQuery(id));
  usePageTitle(data?.title);
  if (isPending) return <SkeletonRows count={5} height={56} look="page" />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={refetch} look="page" />;
  return (
    <article>
      <Link to="/" look="quiet" className={styles['back']}>
        <Icon name="chevron-left" /> {say('home')}
      </Link>
      <p className={styles['kind']}>{requestType(data.shown)}</p>
      <LongTitle className={styles['title']}>{data.title}</LongTitle>
      <div className={styles['page']}>
        <div>
          <Stand approval={data} heading={stand} />
          <WhatIsAsked approval={data} />
          <Deeds approval={data} onDone={() => stand.current?.focus()} />
        </div>
        <aside className={styles['side']} aria-label={say('course')}>
          <section>
            <h2>{say('course')}</h2>
            <Course approval={data} />
          </section>
          <Kept approval={data} />
          {data.can.withdraw && <TakeBack approval={data} />}
        </aside>
      </div>
    </article>
  );
}

/** Whose turn it is, or how it ended; the focus goes here once one has answered. */
function Stand({ approval, heading }: { approval: ApprovalReply; heading: React.RefObject<HTMLHeadingElement | null> }) {
  const say = useApprovalWords();
  const { relative } = useFormats();
  const { requester, state, can, askedAt, endedAt } = approval;
  const asked = relative(askedAt, now());
  const ended = relative(endedAt ?? askedAt, now());
  const lines = {
    requested: can.answer ? say('answerBelow', { time: asked }) : say('waitsLine', { time: asked }),
    voided: say('voidedLine', { time: ended }),
  };
  const head = state === 'requested' ? (can.answer ? say('asksYou', { who: requester.name }) : say('waits')) : say(state);
  return (
    <section className={styles['stand']} aria-live="polite">
      <Avatar size="large" name={requester.name} isDecoration />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {head}
        </h2>
        <p>{state === 'requested' || state === 'voided' ? lines[state] : say('endedLine', { time: ended })}</p>
      </div>
    </section>
  );
}

function Kept({ approval: { hash } }: { approval: ApprovalReply }) {
  const say = useApprovalWords();
  return (
    <section>
      <h2>{say('keptAsShown')}</h2>
      <p>
        {say('keptLine')} <code className={styles['print']}>{hash}</code>
      </p>
    </section>
  );
}
