import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import { cx } from '../../../ui-kit/cx.ts';
import { Link } from '../../../ui-kit/link.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { ApprovalReply } from '../contract.ts';
import styles from './approvals.module.css';
import { AskElse } from './ask-else.tsx';
import { Course } from './course.tsx';
import { lastRoundsQuery, type Side } from './data.ts';
import { useApprovalWords } from './words.ts';

/** The courses of a request's approvals: on the page of who asked, beside the ticket on the desk. Nothing where nobody had to approve it. */
export function ApprovalOfTicket({ ticketId, side }: { ticketId: string; side: Side }) {
  const { data, error, refetch } = useQuery(lastRoundsQuery(ticketId, side));
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={refetch} look="inline" />;
  return (data ?? []).map((approval) => <OneCourse key={approval.id} approval={approval} side={side} />);
}

function OneCourse({ approval, side }: { approval: ApprovalReply; side: Side }) {
  const say = useApprovalWords();
  const language = textLanguage(useLanguage());
  const { id, step, can } = approval;
  const name = step === null ? say('course') : say('courseOf', { step: step[language] });
  return (
    <section className={cx(side === 'asked' && styles['onPage'])} aria-label={name}>
      <h2>{name}</h2>
      <Course approval={approval} />
      <p className={styles['more']}>
        <Link to={side === 'asked' ? '/approvals/$id' : '/desk/approvals/$id'} params={{ id }}>
          {say(can.answer ? 'answerIt' : 'seeAsked')}
        </Link>
      </p>
      {side === 'workspace' && <AskElse approval={approval} />}
    </section>
  );
}
