import { useQuery } from '@tanstack/react-query';
import { cx } from '../../../ui-kit/cx.ts';
import { Link } from '../../../ui-kit/link.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import styles from './approvals.module.css';
import { AskElse } from './ask-else.tsx';
import { Course } from './course.tsx';
import { lastRoundQuery, type Side } from './data.ts';
import { useApprovalWords } from './words.ts';

/** The course of a request's approval: on the page of who asked, beside the ticket on the desk. Nothing where nobody had to approve it. */
export function ApprovalOfTicket({ ticketId, side }: { ticketId: string; side: Side }) {
  const say = useApprovalWords();
  const { data, error, refetch } = useQuery(lastRoundQuery(ticketId, side));
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={refetch} look="inline" />;
  if (data === undefined || data === null) return null;
  return (
    <section className={cx(side === 'asked' && styles['onPage'])} aria-label={say('course')}>
      <h2>{say('course')}</h2>
      <Course approval={data} />
      <p className={styles['more']}>
        <Link to={side === 'asked' ? '/approvals/$id' : '/desk/approvals/$id'} params={{ id: data.id }}>
          {say(data.can.answer ? 'answerIt' : 'seeAsked')}
        </Link>
      </p>
      {side === 'workspace' && <AskElse approval={data} />}
    </section>
  );
}
